package io.registryacl.model;

import io.registryacl.issue.Quoted;

/**
 * The digest of a manifest, such as {@code sha256:} and 64 hex digits (OCI image specification, semantics P22).
 *
 * @param value algorithm, colon and encoded hash, compared exactly
 */
public record Digest(String value) implements Comparable<Digest> {

    private static final int MAX_CHARACTERS = 255;
    private static final int SHA256_DIGITS = 64;
    private static final int SHA512_DIGITS = 128;

    /** Refuses what is no digest. For {@code sha256} and {@code sha512} the hash must be lower-case hex of its length. */
    public Digest {
        int colon = value.indexOf(':');
        boolean valid = colon > 0
                && value.length() <= MAX_CHARACTERS
                && isAlgorithm(value.substring(0, colon))
                && isEncoded(value.substring(0, colon), value.substring(colon + 1));
        if (!valid) {
            throw new IllegalArgumentException(
                    "not a digest such as `sha256:` with 64 lower-case hex digits: " + Quoted.of(value));
        }
    }

    private static boolean isAlgorithm(String text) {
        boolean wordBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean word = character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
            if (!word && (!wordBefore || "+._-".indexOf(character) < 0)) {
                return false;
            }
            wordBefore = word;
        }
        return wordBefore;
    }

    private static boolean isEncoded(String algorithm, String text) {
        boolean hex = algorithm.equals("sha256") || algorithm.equals("sha512");
        if (hex && text.length() != (algorithm.equals("sha256") ? SHA256_DIGITS : SHA512_DIGITS)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean lowerHex = character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
            boolean other = character >= 'g' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character == '='
                    || character == '_'
                    || character == '-';
            if (!lowerHex && (hex || !other)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    @Override
    public int compareTo(Digest other) {
        return value.compareTo(other.value);
    }

    /** {@return the digest} */
    @Override
    public String toString() {
        return value;
    }
}
