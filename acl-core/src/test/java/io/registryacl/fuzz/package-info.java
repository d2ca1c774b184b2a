/** Hostile inputs: random ones of every reader, and large ones made to be slow. */
@NullMarked
package io.registryacl.fuzz;

import org.jspecify.annotations.NullMarked;
