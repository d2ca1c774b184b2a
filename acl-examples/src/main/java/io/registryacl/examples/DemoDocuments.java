package io.registryacl.examples;

import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.PolicyModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the story, in the shapes that az prints. They ship inside the jar. */
final class DemoDocuments {

    private static final String POLICY = "policy";
    private static final List<String> NAMES = List.of(
            POLICY + "/myregistry.json",
            POLICY + "/otherregistry.json",
            POLICY + "/identities.json",
            POLICY + "/role-assignments.json",
            "requests/app-service-pull.json",
            "requests/task-push.json",
            "scenarios.json");

    private DemoDocuments() {}

    /** Reads the policy as anybody reads one, from a folder of files: here one that is gone afterwards. */
    static PolicyModel readPolicy() throws IOException {
        Path folder = Files.createTempDirectory("acl-demo");
        try {
            save(folder);
            return PolicyDocuments.read(folder.resolve(POLICY)).model();
        } finally {
            delete(folder);
        }
    }

    /** Writes all documents into {@code folder}; what is already there must not have their names. */
    static void save(Path folder) throws IOException {
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream document = open(name)) {
                Files.copy(document, file);
            }
        }
    }

    static List<String> names() {
        return NAMES;
    }

    private static InputStream open(String name) throws IOException {
        InputStream document = DemoDocuments.class.getResourceAsStream("demo/" + name);
        if (document == null) {
            throw new IOException("the resource `demo/" + name + "` is missing");
        }
        return document;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
