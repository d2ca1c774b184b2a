package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is one segment of a resource id, so that an assignment at the group has a scope. */
final class ManagementGroupTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "Root-group_1.x(y)", "72f988bf-86f1-41af-91ab-2d7cd011db47"})
    void name_ofTheGrammar_isTaken(String name) {
        assertThat(new ManagementGroup(name, Set.of(name), Set.of()).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a.",
                "-a",
                "_a",
                "(a",
                "a/b",
                "a//b",
                "a b",
                "a\0",
                "a\u001b[2J",
                "é",
                "\u212a"
            })
    void name_outsideTheGrammar_isRefused(String name) {
        assertThatThrownBy(() -> new ManagementGroup(name, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ManagementGroup("root", Set.of(name), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void name_upTo90Characters() {
        assertThat(new ManagementGroup("a".repeat(90), Set.of(), Set.of()).name())
                .hasSize(90);
        assertThatThrownBy(() -> new ManagementGroup("a".repeat(91), Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
