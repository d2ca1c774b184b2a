package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.ModelArbitraries;
import io.registryacl.issue.Issue;
import io.registryacl.model.PolicyModel;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing and reading belong together (laws 17 and 18). */
final class PolicyWriterProperties {

    @Property
    void write_ofAnyModel_isReadBackAsAnEqualModel(@ForAll("models") PolicyModel model) {
        String document = PolicyWriter.write(model);

        assertThat(PolicyDocuments.read(document).model()).isEqualTo(model);
    }

    @Property(tries = 200)
    void write_ofWhatWasRead_isTheSameText(@ForAll("models") PolicyModel model) {
        String document = PolicyWriter.write(model);

        assertThat(PolicyWriter.write(PolicyDocuments.read(document).model())).isEqualTo(document);
    }

    @Property(tries = 200)
    void write_ofAnyModel_hasNoPropertyThatTheReaderDoesNotKnow(@ForAll("models") PolicyModel model) {
        assertThat(PolicyDocuments.read(PolicyWriter.write(model)).warnings())
                .extracting(Issue::code)
                .extracting(Enum::name)
                .doesNotContain("UNKNOWN_PROPERTY", "DEFAULT_ACTION_MISSING", "IP_RULE_HOST_BITS");
    }

    @Provide
    Arbitrary<PolicyModel> models() {
        return ModelArbitraries.models();
    }
}
