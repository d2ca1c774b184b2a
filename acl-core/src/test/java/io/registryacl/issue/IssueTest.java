package io.registryacl.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IssueTest {

    private static final SourceLocation PLACE = new SourceLocation("policy.json", 4, 21, "/registries/0/name");
    private static final Issue ERROR =
            new Issue(IssueCode.INVALID_VALUE, PLACE, "a b", "not a name: `a b`", "use letters and digits");
    private static final Issue WARNING =
            new Issue(IssueCode.IP_RULE_DEAD, new SourceLocation("", 0, 0, ""), "", "no rule is asked", "");

    @Test
    void toString_error_tellsPlaceCodeProblemAndWayOut() {
        assertThat(ERROR)
                .hasToString("policy.json:4:21 /registries/0/name: error INVALID_VALUE: not a name: `a b`;"
                        + " use letters and digits");
    }

    @Test
    void toString_warningWithoutPlaceAndRemedy_leavesThemOut() {
        assertThat(WARNING).hasToString("warning IP_RULE_DEAD: no rule is asked");
    }

    @Test
    void message_ofAnException_listsEveryProblem() {
        InvalidPolicyException exception = new InvalidPolicyException(List.of(ERROR, WARNING));

        assertThat(exception.issues()).containsExactly(ERROR, WARNING);
        assertThat(exception).hasMessage("the policy has 2 problems:\n  " + ERROR + "\n  " + WARNING);
    }

    @Test
    void constructor_exceptionWithoutIssues_isRefused() {
        assertThatThrownBy(() -> new InvalidRequestException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void location_pointerWithoutSlash_isRefused() {
        assertThatThrownBy(() -> new SourceLocation("", 1, 1, "registries"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void location_inTextWithoutName_speaksOfItsLine() {
        assertThat(new SourceLocation("", 3, 7, "/a")).hasToString("line 3:7 /a");
        assertThat(new SourceLocation("acr.json", 3, 7, "/a").path()).isEqualTo("acr.json/a");
    }

    @Test
    void toString_ofNamesThatATerminalObeys_staysOnOneLineAndShowsThem() {
        SourceLocation place = new SourceLocation("a\nb.json", 1, 2, "/ä/\u001b[2J\u202e");

        assertThat(place).hasToString("a\\u000ab.json:1:2 /ä/\\u001b[2J\\u202e");
        assertThat(place.path()).isEqualTo("a\nb.json/ä/\u001b[2J\u202e");
    }
}
