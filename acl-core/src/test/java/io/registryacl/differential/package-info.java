/**
 * The engine against the {@linkplain io.registryacl.reference reference}: random models and requests by the hundred thousand,
 * and every model and request of small worlds.
 */
@NullMarked
package io.registryacl.differential;

import org.jspecify.annotations.NullMarked;
