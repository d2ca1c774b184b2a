/**
 * The command line {@code acl}, the story it tells as a demonstration, and small programs that embed the library.
 *
 * <p>{@link io.registryacl.examples.LoadDocuments} and {@link io.registryacl.examples.BuildModelInCode} are the ones to copy
 * from: the first reads what is on disk, the second has everything in code. {@link io.registryacl.examples.AclCommand} is
 * the main class of {@code acl.jar}.
 */
@NullMarked
package io.registryacl.examples;

import org.jspecify.annotations.NullMarked;
