/**
 * What is configured and what is asked: immutable values without behaviour of their own.
 *
 * <p>{@link PolicyModel} is everything that is configured: registries and their network side, the directory of identities,
 * role definitions and assignments, scope maps and tokens, the catalogue of trusted services, the state of content. {@link
 * AccessRequest} is one question. All values check themselves when they are built; what exists is valid, and stays so.
 * Letter case is ignored where Azure ignores it: resource ids, registry names, role ids and actions. Repository names are
 * compared exactly.
 */
@NullMarked
package io.registryacl.model;

import org.jspecify.annotations.NullMarked;
