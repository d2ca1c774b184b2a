package io.registryacl.jmh.cidr;

/** A structure made of rules, with queries beside it in whatever form that structure takes. */
interface Contender {
    /** What is found when no rule holds the address. */
    int NONE = -1;

    /**
     * Looks a query up.
     *
     * @param query the place of the query
     * @return the most specific rule's index, or 0 from a peer that tells only yes or no; {@link #NONE} if no rule holds it
     */
    int find(int query);

    /** Returns what is kept to answer, without the queries; its size is measured. */
    Object structure();

    /** Tells whether {@link #find} names the rule; if not, it only tells whether there is one. */
    default boolean namesRule() {
        return true;
    }
}
