package io.registryacl.examples;

import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.issue.SourceLocation;
import io.registryacl.model.PolicyModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.OptionSpec;

/** {@code acl demo}: tells the story of trusted services, deciding each of its scenes. */
final class DemoCommand implements Callable<Integer> {

    private final OptionSpec folder = OptionSpec.builder("--save")
            .type(Path.class)
            .paramLabel("FOLDER")
            .description("Write the documents of the story into a new folder instead, to go on from there.")
            .build();

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Manual manual() {
        return Manual.of(
                        this,
                        "demo",
                        "Tells who comes in to a network-restricted registry, and why; each answer is decided on the spot.")
                .takes(folder)
                .endsWith("every answer is the one that the story promises", "one differs", "wrong usage")
                .examples("acl demo", "acl demo --save demo");
    }

    @Override
    public Integer call() throws IOException, BadInputException {
        Optional<Path> target = Optional.ofNullable(folder.getValue());
        if (target.isPresent()) {
            save(target.get());
            return ExitStatus.YES;
        }
        PolicyModel policy = DemoDocuments.readPolicy();
        return ExitStatus.of(new StoryTeller(terminal, policy).tell(Story.PROLOGUE, new Story(policy).chapters()));
    }

    private void save(Path target) throws BadInputException {
        try {
            DemoDocuments.save(target);
        } catch (IOException refused) {
            throw new BadInputException(List.of(new Issue(
                    IssueCode.UNREADABLE,
                    new SourceLocation(target.toString(), 0, 0, ""),
                    target.toString(),
                    "cannot write to the folder " + Quoted.of(target.toString()),
                    "name a folder that does not exist yet")));
        }
        DemoDocuments.names()
                .forEach(name -> terminal.print(target.resolve(name).toString()));
    }
}
