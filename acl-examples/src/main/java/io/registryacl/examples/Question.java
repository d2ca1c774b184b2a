package io.registryacl.examples;

import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.InvalidRequestException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.issue.SourceLocation;
import io.registryacl.json.AuthZen;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** A request and the policy to judge it by, as the options of a command name them. */
final class Question {

    private static final String STANDARD_INPUT = "-";

    private final OptionSpec policy = policyOption();

    private final OptionSpec request = OptionSpec.builder("--request")
            .required(true)
            .type(String.class)
            .paramLabel("FILE")
            .description("An AuthZEN evaluation request (JSON); - reads the standard input.")
            .build();

    /** Where a policy is. */
    static OptionSpec policyOption() {
        return OptionSpec.builder("--policy")
                .required(true)
                .type(Path.class)
                .paramLabel("PATH")
                .description("A policy document, or a folder of what az prints (JSON files).")
                .build();
    }

    /** The options that name the question. */
    OptionSpec[] options() {
        return new OptionSpec[] {policy, request};
    }

    /** Answers the question; refuses it with all that is wrong with either file. */
    Decision decide(InputStream in) throws BadInputException {
        List<Issue> issues = new ArrayList<>();
        Optional<PolicyModel> model = readPolicy(issues);
        Optional<AccessRequest> asked = readRequest(in, issues);
        if (model.isEmpty() || asked.isEmpty()) {
            throw new BadInputException(issues);
        }
        return PolicyDecisionPoint.of(model.get()).decide(asked.get());
    }

    /** Where the policy is. */
    Path policy() {
        return policy.getValue();
    }

    /** Reads the policy; adds to {@code issues} what refuses it. */
    Optional<PolicyModel> readPolicy(List<Issue> issues) {
        try {
            return Optional.of(PolicyDocuments.read(policy()).model());
        } catch (InvalidPolicyException refused) {
            issues.addAll(refused.issues());
            return Optional.empty();
        }
    }

    /** Reads the request; adds to {@code issues} what refuses it. */
    Optional<AccessRequest> readRequest(InputStream in, List<Issue> issues) {
        String file = request.getValue();
        try {
            return Optional.of(file.equals(STANDARD_INPUT) ? AuthZen.readRequest(in) : readFile(Path.of(file)));
        } catch (InvalidRequestException refused) {
            refused.issues().forEach(issue -> issues.add(inFile(issue, file)));
        } catch (IOException | InvalidPathException unreadable) {
            issues.add(new Issue(
                    IssueCode.UNREADABLE,
                    new SourceLocation(file, 0, 0, ""),
                    file,
                    "cannot read " + Quoted.of(file),
                    "name a file that exists and that you may read, or `-`"));
        }
        return Optional.empty();
    }

    private static AccessRequest readFile(Path file) throws IOException {
        try (InputStream json = Files.newInputStream(file)) {
            return AuthZen.readRequest(json);
        }
    }

    /** The reader of a stream does not know its name. */
    private static Issue inFile(Issue issue, String file) {
        SourceLocation place = issue.location();
        String source = file.equals(STANDARD_INPUT) ? "<stdin>" : file;
        return new Issue(
                issue.code(),
                new SourceLocation(source, place.line(), place.column(), place.pointer()),
                issue.value(),
                issue.problem(),
                issue.remedy());
    }
}
