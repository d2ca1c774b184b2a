package io.registryacl.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The policy that a host decides by at present. Thread-safe: readers never wait, and a request under way finishes on the
 * decision point that it began with.
 *
 * <pre>{@code
 * PolicyHolder holder = new PolicyHolder(PolicyDecisionPoint.of(model));
 * Decision decision = holder.current().decide(request);       // on every request
 * holder.update(pdp -> pdp.with(changedRegistry));            // now and then
 * }</pre>
 *
 * <p>Whoever asks several questions about one request takes {@link #current} once and asks them all of it.
 */
public final class PolicyHolder implements Supplier<PolicyDecisionPoint> {

    private final List<Consumer<PolicyDecisionPoint>> listeners = new CopyOnWriteArrayList<>();
    private final Object publishing = new Object();
    private volatile PolicyDecisionPoint current;

    /**
     * Makes a holder.
     *
     * @param first the policy to begin with
     */
    public PolicyHolder(PolicyDecisionPoint first) {
        this.current = requireNonNull(first, "first");
    }

    /** {@return the policy that was published last} */
    public PolicyDecisionPoint current() {
        return current;
    }

    /** {@return the same as {@link #current}} */
    @Override
    public PolicyDecisionPoint get() {
        return current();
    }

    /**
     * Publishes a policy: whoever asks for the current one from now on gets it. Then tells the listeners.
     *
     * @param next the policy to go by
     */
    public void publish(PolicyDecisionPoint next) {
        requireNonNull(next, "next");
        update(present -> next);
    }

    /**
     * Publishes a change of the present policy. Changes are made one at a time, so that none is lost.
     *
     * @param change makes the next policy of the present one; where it throws, the present one stays
     * @return the policy published
     */
    public PolicyDecisionPoint update(UnaryOperator<PolicyDecisionPoint> change) {
        synchronized (publishing) {
            PolicyDecisionPoint next = requireNonNull(change.apply(current), "next");
            current = next;
            listeners.forEach(listener -> listener.accept(next));
            return next;
        }
    }

    /**
     * Adds a listener, which is told every policy after it was published, in order, by the thread that publishes. What a
     * listener throws reaches the publisher, and the policy stays published.
     *
     * @param listener is told the policy
     */
    public void addListener(Consumer<PolicyDecisionPoint> listener) {
        listeners.add(requireNonNull(listener, "listener"));
    }
}
