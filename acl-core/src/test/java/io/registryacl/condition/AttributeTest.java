package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a[", "a]", "a\nb", "\u0000", "\u007f", "\u0085"})
    void attribute_nameThatNoConditionCanWrite_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribute(AttributeSource.REQUEST, name))
                .withMessageStartingWith("attribute name must ")
                .withMessageNotContaining("\\u0020")
                .withMessageNotContaining("\n");
    }

    @ParameterizedTest
    @EnumSource
    void attribute_ofEverySource_isReadBack(AttributeSource source) {
        Attribute attribute = new Attribute(source, "a/b c:d<$key_case_sensitive$>");

        assertThat(attribute.text()).isEqualTo("@" + source.text() + "[a/b c:d<$key_case_sensitive$>]");
        assertThat(Condition.parse(attribute.text() + " StringEquals 'x'").comparisons())
                .extracting(Comparison::attribute)
                .containsExactly(attribute);
    }

    @Test
    void valueFor_always_asksForTheNameAsWritten() {
        ConditionRequest request = FactsRequest.of("").with("@request[NAME]", "x");

        assertThat(new Attribute(AttributeSource.REQUEST, "name").valueFor(request))
                .isEqualTo(AttributeValue.of("x"));
        assertThat(new Attribute(AttributeSource.RESOURCE, "name").valueFor(request))
                .isEqualTo(AttributeValue.unknown());
    }

    @Test
    void attributeValue_withoutValues_isAbsent() {
        assertThat(AttributeValue.of()).isEqualTo(AttributeValue.absent());
        assertThat(AttributeValue.of(List.of())).isEqualTo(AttributeValue.absent());
        assertThat(AttributeValue.absent().isAbsent()).isTrue();
        assertThat(AttributeValue.absent().isUnknown()).isFalse();
        assertThat(AttributeValue.absent().values()).isEmpty();
        assertThat(AttributeValue.absent()).hasToString("absent");
    }

    @Test
    void attributeValue_unknown_isNeitherAbsentNorPresent() {
        assertThat(AttributeValue.unknown().isUnknown()).isTrue();
        assertThat(AttributeValue.unknown().isAbsent()).isFalse();
        assertThat(AttributeValue.unknown().values()).isEmpty();
        assertThat(AttributeValue.unknown())
                .isNotEqualTo(AttributeValue.absent())
                .hasToString("unknown");
    }

    @Test
    void attributeValue_withValues_keepsThem() {
        AttributeValue value = AttributeValue.of("b", "a", "b");

        assertThat(value.values()).containsExactly("b", "a", "b");
        assertThat(value.isUnknown()).isFalse();
        assertThat(value.isAbsent()).isFalse();
        assertThat(value).isEqualTo(AttributeValue.of(List.of("b", "a", "b"))).hasToString("[b, a, b]");
        assertThat(value).hasSameHashCodeAs(AttributeValue.of(List.of("b", "a", "b")));
        assertThat(value).isNotEqualTo(AttributeValue.of("b", "a"));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, false", "x, false", "'', false", "1e5, false", "'a\tb', true"})
    void literal_thatNoConditionCanWrite_isRefused(String value, boolean quoted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Literal(value, quoted))
                .withMessageNotContaining("\t")
                .withMessageEndingWith("`" + value.replace("\t", "\\u0009") + "`");
    }

    @Test
    void literals_emptySet_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Literals.set(List.of()));
    }

    @Test
    void literals_always_printWhatTheyHold() {
        Operand right = Condition.parse("@Request[a] StringEquals {'it''s', 1}")
                .comparisons()
                .get(0)
                .right();

        assertThat(right).hasToString("{'it''s', 1}");
        assertThat(right.literalValues()).containsExactly("it's", "1");
        assertThat(right.valueFor(FactsRequest.of(""))).isEqualTo(AttributeValue.of("it's", "1"));
    }
}
