package io.registryacl.condition;

/** Text in quotes, as conditions write it and as messages echo it. */
final class Quoted {

    private static final int MAX_ECHO = 60;

    private Quoted() {}

    /** Azure refuses a condition with control characters (published under "copying and pasting a condition"). */
    static boolean isControl(char c) {
        return c < 0x20 || (c >= 0x7f && c <= 0x9f);
    }

    static int indexOfControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isControl(value.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** The text for a message: cut to a readable length, all but printable ASCII escaped. */
    static String echo(String value) {
        StringBuilder out = new StringBuilder();
        int end = Math.min(value.length(), MAX_ECHO);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            if (c >= 0x20 && c < 0x7f) {
                out.append(c);
            } else {
                out.append("\\u").append(hexDigit(c >> 12)).append(hexDigit(c >> 8));
                out.append(hexDigit(c >> 4)).append(hexDigit(c));
            }
        }
        return end < value.length() ? out.append("...").toString() : out.toString();
    }

    private static char hexDigit(int bits) {
        return Character.forDigit(bits & 0xf, 16);
    }
}
