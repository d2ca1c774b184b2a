package io.registryacl.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One call of {@code acl} and all that came of it.
 *
 * @param status what the shell would see
 * @param out the bytes of the standard output, read as UTF-8
 * @param err the bytes of the standard error, read as UTF-8
 */
record CommandRun(int status, String out, String err) {

    static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    static CommandRun withInput(String input, String... arguments) {
        return run(false, input, arguments);
    }

    static CommandRun coloured(String... arguments) {
        return run(true, "", arguments);
    }

    private static CommandRun run(boolean coloured, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err, coloured);
        int status = AclCommand.run(terminal, arguments);
        return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
