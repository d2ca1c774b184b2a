/**
 * The command line {@code acl}, the story it tells as a demonstration, and small programs that embed the library.
 *
 * <p>The ones to copy from: {@link io.registryacl.examples.LoadDocuments} reads what is on disk, {@link
 * io.registryacl.examples.WatchedPolicy} goes on to follow its changes, {@link io.registryacl.examples.BuildModelInCode} has
 * everything in code, {@link io.registryacl.examples.EmbedInHost} answers for sessions, and {@link
 * io.registryacl.examples.ReasonMetrics} counts the answers. {@link io.registryacl.examples.AclCommand} is the main class of
 * {@code acl.jar}.
 */
@NullMarked
package io.registryacl.examples;

import org.jspecify.annotations.NullMarked;
