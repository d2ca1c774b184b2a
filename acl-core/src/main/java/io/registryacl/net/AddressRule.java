package io.registryacl.net;

/** Finds which rule of address text (semantics P7) a refused text breaks: a guess at what its author meant by it. */
final class AddressRule {
    static final String ZONE = "a zone (`%` and what follows) is not taken; leave it out";

    private static final String NAME =
            "this is a name (host name or service tag); names are not looked up, write its addresses or prefixes";
    private static final String OCTETS =
            "an IPv4 address is four decimal numbers from 0 to 255 with three dots, such as `192.0.2.1`";
    private static final String GROUPS =
            "an IPv6 address is eight groups of one to four hex digits, `::` once for the groups left out";

    private AddressRule() {}

    /** Tells whether a text looks like an expression of a template language, such as ARM's {@code [parameters('ip')]}. */
    static boolean isTemplate(String text) {
        return text.startsWith("${")
                || text.startsWith("{{")
                || text.startsWith("$(")
                || (text.startsWith("[") && text.indexOf('(') > 0);
    }

    /** Returns the rule that {@code text}, which is no address, breaks. */
    static String brokenBy(String text, int maxLength) {
        if (text.isEmpty()) {
            return "the text is empty";
        }
        if (isTemplate(text)) {
            return "this is a template expression, deploy or resolve it first";
        }
        if (text.length() > maxLength) {
            return "no address is this long; the longest has " + maxLength + " characters";
        }
        String rule = characterRule(text);
        if (rule.isEmpty()) {
            rule = markRule(text);
        }
        if (rule.isEmpty()) {
            rule = text.indexOf(':') < 0 ? ipv4Rule(text) : ipv6Rule(text);
        }
        return rule;
    }

    /** Returns the rule that some character breaks which stands in no address or block, or an empty text. */
    static String characterRule(String text) {
        if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            return "there is a blank or control character at the start or end; remove it";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~') {
                return "only ASCII characters are taken; type the digits and dots anew";
            }
            if (c <= ' ' || c == ',' || c == ';') {
                return "a blank, comma or semicolon is not taken; write one entry for each address or prefix";
            }
        }
        return "";
    }

    /** Rules told by one tell-tale character. */
    private static String markRule(String text) {
        if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
            return "a wildcard is not taken; write a prefix such as `10.0.0.0/8`";
        }
        if (text.indexOf('%') >= 0) {
            return ZONE;
        }
        if (text.indexOf('[') >= 0 || text.indexOf(']') >= 0) {
            return "brackets and a port are not taken; write the address alone";
        }
        if (text.contains("://")) {
            return "this is a URL; write the address alone";
        }
        int colon = text.indexOf(':');
        if (colon > 0 && DottedQuad.bits(text, 0, colon) != AddressReader.NONE) {
            return "a port is not taken; write the address alone";
        }
        if (isNumberWithBase(text)) {
            return "hex and binary numbers are not taken; " + OCTETS;
        }
        if (hasLetterBeyondHex(text)) {
            return NAME;
        }
        int dash = text.indexOf('-');
        return dash >= 0 ? "a dash is not taken; write a range as prefixes, such as `192.0.2.0/28`" : "";
    }

    private static String ipv4Rule(String text) {
        int octets = 1;
        int value = 0;
        int digits = 0;
        boolean octal = false;
        boolean tooLarge = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (AddressReader.hexDigit(c) > 9) {
                return NAME;
            }
            if (c == '.') {
                octets++;
                value = 0;
                digits = 0;
            } else if (c >= '0' && c <= '9') {
                octal |= digits == 1 && value == 0;
                value = Math.min(value * 10 + (c - '0'), 256);
                tooLarge |= value > 255;
                digits++;
            } else {
                return OCTETS;
            }
        }
        if (octal) {
            return "a leading zero is not taken, since some read it as octal; write plain decimal numbers";
        }
        if (tooLarge && octets == 4) {
            return "a number is above 255";
        }
        return octets < 4 ? "short forms are not taken; " + OCTETS : OCTETS;
    }

    private static String ipv6Rule(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return "`::` may stand only once; " + GROUPS;
        }
        int tail = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= tail && DottedQuad.bits(text, tail, text.length()) == AddressReader.NONE) {
            return "its dotted end is no IPv4 address: " + ipv4Rule(text.substring(tail));
        }
        return GROUPS;
    }

    private static boolean isNumberWithBase(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            int letter = text.charAt(i + 1) | 0x20;
            boolean starts = i == 0 || text.charAt(i - 1) == '.' || text.charAt(i - 1) == ':';
            if (starts && text.charAt(i) == '0' && (letter == 'x' || (letter == 'b' && text.indexOf(':') < 0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetterBeyondHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i) | 0x20;
            if (letter > 'f' && letter <= 'z') {
                return true;
            }
        }
        return false;
    }
}
