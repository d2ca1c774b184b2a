package io.registryacl.examples;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.util.Objects.requireNonNull;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PolicyHolder;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.json.PolicyDocuments;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a host at the policy that is on disk: reads a folder of documents, or one document, again whenever it changes.
 *
 * <pre>{@code
 * try (WatchedPolicy watched = WatchedPolicy.open(folder, Duration.ofMillis(200), listener)) {
 *     Decision decision = watched.holder().current().decide(request);     // on every request, by any thread
 * }
 * }</pre>
 *
 * <p>Documents that are refused change nothing: the policy before stays, and the listener is told what is wrong. Each file may
 * be written in place or replaced by another. To change several at once, write them into a new folder and turn a symbolic link
 * to it: while files of one folder are changed one by one, what is there in between may be taken for a policy.
 */
public final class WatchedPolicy implements Closeable {

    /** How often to see whether the folder is still the same one, which no event tells. */
    private static final Duration RECHECK = Duration.ofSeconds(1);

    /** A folder in which something is written all the time is read nevertheless, after this many times the settling delay. */
    private static final int MOST_DELAYS = 20;

    private final Path policy;
    private final Duration settling;
    private final Listener listener;
    private final WatchService watcher;
    private final PolicyHolder holder;
    private final Thread thread = new Thread(this::watch, "acl-watched-policy");

    /** What is watched at present; none while it cannot be. Like all that is not final, the thread's own. */
    private @Nullable WatchKey key;

    /** What the listener was told last, if that was a refusal. */
    private List<Issue> refusal = List.of();

    /** Is told what becomes of the documents: first by the thread that opens, then by the one that watches. */
    public interface Listener {

        /**
         * The documents are good: this is the policy to go by from now on. It is told when it differs from the one before, and
         * after a refusal.
         *
         * @param policy the policy, which is published already and has its digest worked out
         */
        void accepted(PolicyDecisionPoint policy);

        /**
         * The documents are refused, and the policy before stays. It is told once, however often the same is read.
         *
         * @param issues all that is wrong, each on one line as text; not empty
         */
        void refused(List<Issue> issues);
    }

    private WatchedPolicy(Path policy, Duration settling, Listener listener, WatchService watcher) throws IOException {
        this.policy = policy;
        this.settling = settling;
        this.listener = listener;
        this.watcher = watcher;
        // Before the first reading, so that no change falls between the two.
        this.key = register();
        this.holder = new PolicyHolder(read());
        thread.setDaemon(true);
    }

    /**
     * Reads a policy and begins to watch it.
     *
     * @param policy a folder or a file, as {@link PolicyDocuments#read(Path)} takes it
     * @param settling how long there must be no change before the documents are read, so that no half-written one is
     * @param listener is told the policy, and later what becomes of changes; what it throws then goes to the uncaught exception
     *     handler, and watching goes on
     * @return the policy, watched by a daemon thread until it is closed
     * @throws InvalidPolicyException if the documents are refused
     * @throws IOException if the file system cannot be watched
     */
    public static WatchedPolicy open(Path policy, Duration settling, Listener listener) throws IOException {
        requireNonNull(listener, "listener");
        WatchService watcher = policy.getFileSystem().newWatchService();
        try {
            WatchedPolicy watched = new WatchedPolicy(policy, settling, listener, watcher);
            listener.accepted(watched.holder.current());
            watched.thread.start();
            return watched;
        } catch (IOException | RuntimeException e) {
            watcher.close();
            throw e;
        }
    }

    /** {@return the policy to decide by, always the last good one} */
    public PolicyHolder holder() {
        return holder;
    }

    /** Stops watching. When this returns to another thread than the listener's, nothing is published any more. */
    @Override
    public void close() throws IOException {
        watcher.close();
        if (Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watch() {
        try {
            while (true) {
                WatchKey signalled = watcher.poll(RECHECK.toMillis(), TimeUnit.MILLISECONDS);
                if (signalled != null) {
                    settle(signalled);
                }
                if (isElsewhere() || signalled != null) {
                    reload();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // Whoever closed or interrupted this wants it to end.
        }
    }

    /**
     * Waits until nothing changes any more. It does not matter which file it was: an editor writes beside the file and renames,
     * others turn a link.
     */
    private void settle(WatchKey first) throws InterruptedException {
        long begin = System.nanoTime();
        WatchKey signalled = first;
        while (signalled != null && System.nanoTime() - begin < MOST_DELAYS * settling.toNanos()) {
            signalled.pollEvents();
            signalled.reset();
            signalled = watcher.poll(settling.toNanos(), TimeUnit.NANOSECONDS);
        }
        if (signalled != null) {
            signalled.reset();
        }
    }

    /** Watches what now has the name of the policy, and tells whether it is another file or folder than before. */
    private boolean isElsewhere() {
        WatchKey before = key;
        try {
            key = register();
        } catch (IOException e) {
            key = null;
        }
        if (before != null && !before.equals(key)) {
            before.cancel();
        }
        return key == null ? before != null : !key.equals(before);
    }

    /** The same folder gives the same key. A file is watched through its folder, and so is a name that has gone. */
    private WatchKey register() throws IOException {
        Path folder =
                Files.isDirectory(policy) ? policy : policy.toAbsolutePath().getParent();
        return requireNonNull(folder, "folder").register(watcher, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
    }

    private void reload() {
        try {
            acceptOrRefuse();
        } catch (RuntimeException e) {
            // A listener that fails is no reason to miss the next change.
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private void acceptOrRefuse() {
        PolicyDecisionPoint next;
        try {
            next = read();
        } catch (InvalidPolicyException refused) {
            refuse(refused.issues());
            return;
        }
        accept(next);
    }

    private void accept(PolicyDecisionPoint next) {
        boolean changed = !next.digest().equals(holder.current().digest());
        boolean refusedBefore = !refusal.isEmpty();
        refusal = List.of();
        if (changed) {
            holder.publish(next);
        }
        if (changed || refusedBefore) {
            listener.accepted(holder.current());
        }
    }

    private void refuse(List<Issue> issues) {
        boolean changed = !issues.equals(refusal);
        refusal = issues;
        if (changed) {
            listener.refused(issues);
        }
    }

    private PolicyDecisionPoint read() {
        PolicyDecisionPoint pdp =
                PolicyDecisionPoint.of(PolicyDocuments.read(policy).model());
        // Takes its time once; here, so that whoever asks after publication does not wait for it.
        pdp.digest();
        return pdp;
    }
}
