/** Measurements of the core, one question a class. Each class names the command that runs it. */
@NullMarked
package io.registryacl.jmh;

import org.jspecify.annotations.NullMarked;
