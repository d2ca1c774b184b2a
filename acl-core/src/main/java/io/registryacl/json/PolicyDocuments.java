package io.registryacl.json;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.IssueCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads policies from what users have on disk (semantics P.2).
 *
 * <p>A policy document is one JSON object (RFC 8259, UTF-8) whose keys are sections: {@code registries}, {@code
 * networkRules}, {@code roleDefinitions}, {@code roleAssignments}, {@code denyAssignments}, {@code scopeMaps}, {@code
 * tokens}, {@code identities}, {@code managementGroups}, {@code trustedServices}, {@code repositories}. None is required;
 * without {@code roleAssignments} the assignments are unknown, which is not the same as none (semantics P10). Every section
 * takes the documents of the Azure CLI and of ARM word for word.
 *
 * <p>A document may also be one of these itself, such as the output of {@code az acr show}, a list of them, or an ARM
 * template with literal values; its kind is told by its shape. A folder stands for all its {@code *.json} files together.
 *
 * <p>A document is taken as a whole or not at all: everything that is wrong is reported at once, with file, line, column and
 * JSON pointer. Documents of more than 64 MiB, 64 levels or 10 million keys, values and brackets are refused. All methods
 * may be called by several threads.
 */
public final class PolicyDocuments {

    private PolicyDocuments() {}

    /**
     * Reads a file, or all {@code *.json} files of a folder, in the order of their names. Other files, files whose names
     * start with a dot, and folders inside the folder are passed over.
     *
     * <p>In a folder the file {@code roleAssignments.json} may hold an empty list, which says that there are none. Network
     * rules that do not name their registry are those of the only registry there is.
     *
     * @param fileOrFolder where to read
     * @return the policy, with what is worth knowing about it; the source of an issue is the path as given, or the file's
     *     name in the folder
     * @throws InvalidPolicyException if there is anything wrong, with everything that is; also if nothing can be read there,
     *     or the folder has no such file
     */
    public static LoadedPolicy read(Path fileOrFolder) {
        if (Files.isDirectory(fileOrFolder)) {
            return PolicyFolder.read(fileOrFolder);
        }
        IssueList issues = new IssueList();
        String source = fileOrFolder.toString();
        return readDocument(source, PolicyFolder.readFile(source, fileOrFolder, issues), issues);
    }

    /**
     * Reads a policy document.
     *
     * @param json the text, without byte order mark
     * @return the policy, with what is worth knowing about it; the source of an issue is empty
     * @throws InvalidPolicyException if there is anything wrong, with everything that is
     */
    public static LoadedPolicy read(String json) {
        IssueList issues = new IssueList();
        return readDocument("", JsonReader.read("", requireNonNull(json, "json"), issues), issues);
    }

    /**
     * Reads a policy document to the end of a stream, which stays open.
     *
     * @param json the text in UTF-8, with one byte order mark or without
     * @return the policy, with what is worth knowing about it; the source of an issue is empty
     * @throws InvalidPolicyException if there is anything wrong, with everything that is; also if the stream cannot be read
     */
    public static LoadedPolicy read(InputStream json) {
        IssueList issues = new IssueList();
        Optional<JsonValue> document = Optional.empty();
        try {
            document = JsonReader.read("", json.readNBytes(JsonReader.MAX_BYTES + 1), issues);
        } catch (IOException e) {
            issues.add(IssueCode.UNREADABLE, Place.ofDocument("", 0, 0), "the stream cannot be read: " + e, "");
        }
        return readDocument("", document, issues);
    }

    private static LoadedPolicy readDocument(String source, Optional<JsonValue> document, IssueList issues) {
        DocumentSorter sorter = new DocumentSorter(issues);
        Place root = Place.ofDocument(source, 0, 0);
        if (document.isPresent()) {
            sorter.addDocument(document.get());
            root = document.get().place();
        } else {
            issues.refuseInvalidPolicy();
        }
        return PolicyReader.read(sorter.parts(), root, issues);
    }
}
