package io.registryacl.jmh.cidr;

import io.registryacl.net.IpPrefix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Lists of blocks as operators publish them, one a line, where they lie beside the project. */
final class PublicLists {
    /** Names the folder of the lists; a relative one starts at the folder that the benchmarks are run from. */
    private static final String FOLDER_PROPERTY = "registryacl.lists";

    private static final String FOLDER_DEFAULT = "../shared/data/cidr";

    private PublicLists() {}

    /** Returns the distinct blocks of a list, or empty if there is no such file; says on standard output which. */
    static Optional<List<IpPrefix>> read(String name) {
        Path file = Path.of(System.getProperty(FOLDER_PROPERTY, FOLDER_DEFAULT), name + ".txt.gz");
        if (!Files.exists(file)) {
            System.out.println("# rules are generated, since " + file + " is absent (-D" + FOLDER_PROPERTY + ")");
            return Optional.empty();
        }
        System.out.println("# rules are read from " + file);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return Optional.of(lines.lines().map(IpPrefix::parse).distinct().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read `" + file + "`", e);
        }
    }
}
