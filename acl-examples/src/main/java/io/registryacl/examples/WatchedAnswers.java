package io.registryacl.examples;

import static java.util.Objects.requireNonNull;

import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.issue.Issue;
import io.registryacl.model.AccessRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints the answer to one request by each policy that is accepted, up to a number, and why others are refused. */
final class WatchedAnswers implements WatchedPolicy.Listener {

    private final Terminal terminal;
    private final AccessRequest request;
    private int remaining;
    private @Nullable Decision last;

    WatchedAnswers(Terminal terminal, AccessRequest request, int times) {
        this.terminal = terminal;
        this.request = request;
        this.remaining = times;
    }

    @Override
    public synchronized void accepted(PolicyDecisionPoint policy) {
        if (remaining > 0) {
            last = policy.decide(request);
            terminal.print("policy " + policy.digest());
            terminal.print(last.explanation().text());
            terminal.flush();
            remaining--;
            notifyAll();
        }
    }

    @Override
    public synchronized void refused(List<Issue> issues) {
        if (remaining > 0) {
            issues.forEach(issue -> terminal.complain(issue.toString()));
            terminal.complain("the policy before stays");
            terminal.flush();
        }
    }

    /** Waits until as many answers as wanted are printed, and tells the last. */
    synchronized Decision awaitLast() throws InterruptedException {
        while (remaining > 0) {
            wait();
        }
        return requireNonNull(last, "last");
    }
}
