package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads files, and folders of files that make up one policy. */
final class PolicyFolder {

    private static final String EXTENSION = ".json";

    private PolicyFolder() {}

    static LoadedPolicy read(Path folder) {
        IssueList issues = new IssueList();
        Place root = Place.ofDocument("", 0, 0);
        Map<String, Path> files = files(folder, issues);
        if (files.isEmpty() && !issues.hasErrors()) {
            String problem = "there are no JSON files in the folder " + Quoted.of(folder.toString());
            issues.add(IssueCode.UNREADABLE, root, folder.toString(), problem, "put the documents of the policy there");
        }
        DocumentSorter sorter = new DocumentSorter(issues);
        boolean complete = true;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Optional<JsonValue> document = readFile(file.getKey(), file.getValue(), issues);
            document.ifPresent(value -> sorter.addFile(file.getKey(), value));
            complete &= document.isPresent();
        }
        if (!complete) {
            // What refers to the missing file would be reported as wrong, and is not.
            issues.refuseInvalidPolicy();
        }
        return PolicyReader.read(sorter.parts(), root, issues);
    }

    /** The JSON files of {@code folder} by name, in the order of the names. */
    private static Map<String, Path> files(Path folder, IssueList issues) {
        Map<String, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean json = AsciiText.lower(name).endsWith(EXTENSION) && !name.startsWith(".");
                if (json && !Files.isDirectory(entry)) {
                    files.put(name, entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            refuse(folder.toString(), e, issues);
        }
        return files;
    }

    /** The JSON value in {@code file}; empty, with an issue, if there is none. */
    static Optional<JsonValue> readFile(String source, Path file, IssueList issues) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return JsonReader.read(source, bytes.readNBytes(JsonReader.MAX_BYTES + 1), issues);
        } catch (IOException e) {
            refuse(source, e, issues);
            return Optional.empty();
        }
    }

    private static void refuse(String source, Exception e, IssueList issues) {
        String problem = e instanceof NoSuchFileException
                ? "there is no such file or folder"
                : "it cannot be read: " + Quoted.escape(String.valueOf(e.getMessage()));
        issues.add(IssueCode.UNREADABLE, Place.ofDocument(source, 0, 0), source, problem, "");
    }
}
