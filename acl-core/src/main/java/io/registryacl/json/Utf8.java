package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into text: UTF-8 and nothing else, one leading byte order mark allowed (hostile inputs row 86). */
final class Utf8 {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final char REPLACEMENT = '\ufffd';

    private Utf8() {}

    /** The text of {@code bytes}; empty, with an issue, if they are not UTF-8. */
    static Optional<String> decode(String source, byte[] bytes, IssueList issues) {
        // What is malformed would be replaced, and the replacement itself hardly ever stands in a text.
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? Optional.of(withoutMark(text)) : decodeStrictly(source, bytes, issues);
    }

    private static Optional<String> decodeStrictly(String source, byte[] bytes, IssueList issues) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = withoutMark(out.flip().toString());
        if (result.isError()) {
            refuse(source, bytes, in.position(), text, issues);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void refuse(String source, byte[] bytes, int position, String textBefore, IssueList issues) {
        String problem = "not UTF-8: byte " + (position + 1) + " is 0x"
                + Character.forDigit(bytes[position] >> 4 & 0xf, 16)
                + Character.forDigit(bytes[position] & 0xf, 16);
        issues.add(IssueCode.SYNTAX, JsonReader.endOf(source, textBefore), problem, remedy(bytes));
    }

    private static String remedy(byte[] bytes) {
        boolean utf16 = bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe && bytes[0] != bytes[1];
        return utf16 ? "the file is UTF-16, as some shells write it; save it as UTF-8" : "save the file as UTF-8";
    }
}
