package io.registryacl.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes. Text is UTF-8 with line feeds, whatever the locale.
 *
 * @param in what {@code -} stands for
 * @param out results
 * @param err problems
 * @param coloured whether somebody looks at {@code out} who likes colours
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err, boolean coloured) {

    static Terminal of(InputStream in, OutputStream out, OutputStream err, boolean coloured) {
        return new Terminal(in, writer(out), writer(err), coloured);
    }

    /** The terminal of this process: coloured if there is one and {@code NO_COLOR} is unset. */
    static Terminal ofProcess() {
        return of(System.in, System.out, System.err, Ansi.AUTO.enabled());
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, UTF_8));
    }

    /** Prints {@code line} as a result. */
    void print(String line) {
        out.print(line + "\n");
    }

    /** Prints {@code line} as a problem. */
    void complain(String line) {
        err.print(line + "\n");
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
