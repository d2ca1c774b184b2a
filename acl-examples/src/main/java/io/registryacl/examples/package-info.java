/** Small programs that embed the library: {@link io.registryacl.examples.BuildModelInCode} has everything in code. */
@NullMarked
package io.registryacl.examples;

import org.jspecify.annotations.NullMarked;
