package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of repositories, tags and digests, and patterns over repositories. */
final class ContentNameTest {

    private static final String SHA256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "samples/hello-world",
                "a--b",
                "a---b/c__d/e.f",
                "a_b",
                "Backend/Api",
                "0/1/2",
                "v2/x/manifests/y"
            })
    void repositoryName_ofTheGrammar_isTaken(String text) {
        assertThat(new RepositoryName(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/", "a/", "/a", "a//b", "a..b", "a___b", "a_-b", "-a", "a-", "_a", "a.", ".", "..", "a/../b",
                "a b", "a%2Fb", "a;x=1", "a:b", "a\n", "é", "a/*"
            })
    void repositoryName_outsideTheGrammar_isRefused(String text) {
        assertThatThrownBy(() -> new RepositoryName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void repositoryName_upTo255Characters() {
        assertThatCode(() -> new RepositoryName("a".repeat(255))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new RepositoryName("a".repeat(256))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "_", "V1.0-rc_1", "latest"})
    void tag_ofTheGrammar_isTaken(String text) {
        assertThat(new Tag(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "-a", "a b", "a/b", "a:b", "é", "a\u0000"})
    void tag_outsideTheGrammar_isRefused(String text) {
        assertThatThrownBy(() -> new Tag(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tag("a".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHA256, "multihash+base58:QmRZ", "sha256+b64u:LCa0a2j_xo="})
    void digest_ofTheGrammar_isTaken(String text) {
        assertThat(new Digest(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256",
                "sha256:",
                ":abc",
                "sha256:abc",
                "SHA256:" + "0",
                "sha256:zz",
                "+a:b",
                "a+:b",
                "a b:c",
                "sha256:0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"
            })
    void digest_outsideTheGrammar_isRefused(String text) {
        assertThatThrownBy(() -> new Digest(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "*,              samples,        true",
        "samples/*,      samples,        false",
        "samples/*,      samples/a,      true",
        "samples/*,      samples/a/b,    true",
        "samples/*,      samplesx/a,     false",
        "samples/*,      Samples/a,      false",
        "samples,        samples,        true",
        "samples,        samples/a,      false"
    })
    void pattern_matches(String pattern, String repository, boolean expected) {
        assertThat(new RepositoryPattern(pattern).matches(new RepositoryName(repository)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "**", "/*", "sample/*/teamA", "sample/teamA*", "sample/teamA/*/projectB/*", "a*", "*/a"})
    void pattern_withStarElsewhere_isRefused(String text) {
        assertThatThrownBy(() -> new RepositoryPattern(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
