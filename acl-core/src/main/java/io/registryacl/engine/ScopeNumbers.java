package io.registryacl.engine;

import io.registryacl.model.Scope;

/** Tells scopes by numbers. */
interface ScopeNumbers {

    /** The number of a scope, the same for equal scopes and for no others. */
    int number(Scope scope);
}
