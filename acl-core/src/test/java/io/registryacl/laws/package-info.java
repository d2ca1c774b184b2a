/** The laws that hold for every model and every request, each as a property. */
@NullMarked
package io.registryacl.laws;

import org.jspecify.annotations.NullMarked;
