package io.registryacl.jmh.report;

/**
 * What the names in a run mean.
 *
 * @param contender the parameter that names who is measured
 * @param baseline the contender that others are compared with
 * @param limit the contender that nobody can beat
 * @param scale the parameter that is a number and grows
 */
record Roles(String contender, String baseline, String limit, String scale) {
    static final Roles DEFAULT = new Roles("implementation", "ours", "read", "rules");
}
