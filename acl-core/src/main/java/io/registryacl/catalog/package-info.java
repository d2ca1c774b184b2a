/**
 * The dated tables that ship with the library, as data: what each operation needs, Azure's built-in roles, and the trusted
 * services.
 *
 * <p>The tables stand in text files beside the classes, so that a person can read them and see what changed from one version
 * to the next. Each says when its sources were read, and each row says where it comes from:
 *
 * <ul>
 *   <li>{@code operations.txt}, read 2026-08: the permissions per operation and mode (semantics 4.3), {@link
 *       io.registryacl.catalog.OperationCatalog};
 *   <li>{@code built-in-roles.txt}, read 2026-08: the roles that bear on container registries (semantics 4.4), {@link
 *       io.registryacl.catalog.BuiltInRoles};
 *   <li>{@code trusted-services.txt}, read 2026-08: the services that may pass network rules, in the editions 2022-01 and
 *       2025-06 (semantics P1, 2.1), {@link io.registryacl.catalog.TrustedServiceCatalog}.
 * </ul>
 *
 * <p>A table is read once, strictly, when it is first asked for. All types are immutable and may be shared between threads.
 */
@NullMarked
package io.registryacl.catalog;

import org.jspecify.annotations.NullMarked;
