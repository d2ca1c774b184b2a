package io.registryacl.condition;

import com.google.common.base.Ascii;

/**
 * Patterns over whole values. Matching keeps one place to fall back to, the last star, so that no pattern takes more than
 * pattern length times value length.
 */
enum Wildcards {
    /** {@code *} is any run, {@code /} included; all else means itself, whatever its letter case. */
    ACTION(true, false),
    /** {@code *} is any run, {@code ?} one character; a backslash before one of these or a backslash takes its meaning. */
    LIKE(false, true),
    LIKE_IGNORE_CASE(true, true);

    private final boolean ignoreCase;
    private final boolean like;

    Wildcards(boolean ignoreCase, boolean like) {
        this.ignoreCase = ignoreCase;
        this.like = like;
    }

    boolean matches(String pattern, String value) {
        if (this == ACTION && pattern.indexOf('*') < 0) {
            return Ascii.equalsIgnoreCase(pattern, value);
        }
        int at = 0;
        int in = 0;
        int afterStar = -1;
        int starEnd = 0;
        while (in < value.length()) {
            if (isStar(pattern, at)) {
                at++;
                afterStar = at;
                starEnd = in;
            } else if (at < pattern.length() && matchesOne(pattern, at, value.codePointAt(in))) {
                at += width(pattern, at);
                in += Character.charCount(value.codePointAt(in));
            } else if (afterStar >= 0) {
                starEnd += Character.charCount(value.codePointAt(starEnd));
                at = afterStar;
                in = starEnd;
            } else {
                return false;
            }
        }
        while (isStar(pattern, at)) {
            at++;
        }
        return at == pattern.length();
    }

    private static boolean isStar(String pattern, int at) {
        return at < pattern.length() && pattern.charAt(at) == '*';
    }

    private boolean matchesOne(String pattern, int at, int actual) {
        if (like && pattern.charAt(at) == '?') {
            return true;
        }
        int expected = pattern.codePointAt(isEscape(pattern, at) ? at + 1 : at);
        return expected == actual || (ignoreCase && fold(expected) == fold(actual));
    }

    private int width(String pattern, int at) {
        return isEscape(pattern, at) ? 2 : Character.charCount(pattern.codePointAt(at));
    }

    private boolean isEscape(String pattern, int at) {
        if (!like || pattern.charAt(at) != '\\' || at + 1 == pattern.length()) {
            return false;
        }
        char next = pattern.charAt(at + 1);
        return next == '*' || next == '?' || next == '\\';
    }

    private static int fold(int codePoint) {
        return codePoint < 0x80 ? Ascii.toLowerCase((char) codePoint) : codePoint;
    }
}
