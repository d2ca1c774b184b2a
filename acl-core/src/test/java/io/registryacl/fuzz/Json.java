package io.registryacl.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mutations of JSON documents, as texts and as bytes. Bytes stand as texts of as many characters, one for each. */
final class Json {

    private Json() {}

    /** Mutations that know what stands in {@code seeds}. */
    static JsonMutations mutations(Fuzzer fuzzer, List<String> seeds) {
        List<String> keys = Corpus.keys(seeds);
        List<String> words = Stream.concat(
                        Corpus.strings(seeds).stream(),
                        Stream.concat(Corpus.addresses().stream(), Corpus.conditions().stream()))
                .distinct()
                .toList();
        return new JsonMutations(new Mutations(fuzzer.random(), words), keys, Corpus.values(seeds));
    }

    /** Mutations of UTF-8 bytes: of the text that they are, and of bytes. */
    static UnaryOperator<String> byteMutations(Fuzzer fuzzer, List<String> seeds) {
        JsonMutations texts = mutations(fuzzer, seeds);
        Mutations mutations = new Mutations(fuzzer.random(), List.of());
        return bytes -> {
            Optional<String> text = text(bytes);
            if (text.isPresent() && fuzzer.random().nextInt(3) == 0) {
                return asBytes(texts.mutate(text.get()));
            }
            return new String(mutations.mutateBytes(bytes(bytes)), StandardCharsets.ISO_8859_1);
        };
    }

    static List<String> asBytes(List<String> texts) {
        return texts.stream().map(Json::asBytes).toList();
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text that {@code bytes} are, without a byte order mark; empty if they are not UTF-8. */
    static Optional<String> text(String bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(bytes)))
                    .toString();
            return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
