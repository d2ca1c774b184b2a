package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Caller.Audience;
import io.registryacl.model.Caller.ConditionalAccess;
import io.registryacl.model.Caller.IssuedMode;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignmentMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the subject of a request: who asks, with which credential, and from which service (semantics P.3, P20, P21). */
final class AuthZenSubject {

    private enum Type {
        IDENTITY,
        TOKEN,
        ADMIN,
        ANONYMOUS,
        SERVICE
    }

    private static final Map<String, Type> TYPES = Choices.byLowerName(Type.values());
    private static final Map<String, Audience> AUDIENCES = Choices.by(Audience::wireName, Audience.values());
    private static final Map<String, RoleAssignmentMode> MODES =
            Choices.by(RoleAssignmentMode::cliName, RoleAssignmentMode.values());
    private static final Map<String, ConditionalAccess> CONDITIONAL_ACCESS =
            Choices.by(ConditionalAccess::wireName, ConditionalAccess.values());
    private static final Map<String, String> PASSWORDS = Choices.by(Function.identity(), "password1", "password2");

    private final Fields subject;
    private final Fields properties;
    private final String registry;
    private final List<Consumer<AccessRequest.Builder>> parts;
    private final IssueList issues;

    /** A reader that adds what it finds to {@code parts}; {@code registry} is the request's, empty if it has none. */
    AuthZenSubject(Fields subject, String registry, List<Consumer<AccessRequest.Builder>> parts) {
        this.subject = subject;
        this.properties = AuthZenRequest.properties(subject);
        this.registry = registry;
        this.parts = parts;
        this.issues = subject.issues();
    }

    /** Reads everything; the properties whatever the type, as a malformed value is always refused. */
    void read() {
        subject.require("type", "write one of `" + String.join("`, `", TYPES.keySet()) + "`");
        Function<PrincipalId, Caller> identity = readEntraCredential();
        String password = properties.choice("password", PASSWORDS).orElse("");
        String service = properties.parsed("service", AuthZenRequest::notEmpty).orElse("");
        Optional<ResourceId> instance = properties.parsed("instance", ResourceId::parse);
        if (instance.isPresent()) {
            parts.add(builder -> builder.instance(instance.get()));
        }
        properties.finish();
        Optional<Type> type = subject.choice("type", TYPES);
        if (type.isPresent()) {
            refusePasswordUnlessToken(type.get());
            Optional<Caller> caller = readCaller(type.get(), identity, password, service);
            if (caller.isPresent()) {
                parts.add(builder -> builder.caller(caller.get()));
            }
            if (type.get() != Type.SERVICE) {
                parts.add(builder -> builder.service(service));
            }
        }
        subject.ignore(List.of("id"));
        subject.finish();
    }

    private Function<PrincipalId, Caller> readEntraCredential() {
        Audience audience = properties.choice("audience", AUDIENCES).orElse(Audience.ACR);
        Optional<RoleAssignmentMode> mode = properties.choice("credentialMode", MODES);
        IssuedMode issuedIn = mode.isPresent() ? issuedIn(mode.get()) : IssuedMode.CURRENT;
        ConditionalAccess access =
                properties.choice("conditionalAccess", CONDITIONAL_ACCESS).orElse(ConditionalAccess.SATISFIED);
        return id -> new Caller.EntraIdentity(id, audience, issuedIn, access);
    }

    private static IssuedMode issuedIn(RoleAssignmentMode mode) {
        return switch (mode) {
            case LEGACY -> IssuedMode.LEGACY;
            case ABAC -> IssuedMode.ABAC;
        };
    }

    private void refusePasswordUnlessToken(Type type) {
        if (properties.has("password") && type != Type.TOKEN) {
            issues.add(
                    IssueCode.CONFLICT,
                    properties.place("password"),
                    "only a subject of type `token` has a `password`",
                    "leave it out, or name the token");
        }
    }

    private Optional<Caller> readCaller(
            Type type, Function<PrincipalId, Caller> identity, String password, String service) {
        return switch (type) {
            case IDENTITY ->
                subject.requiredParsed("id", "write the object id, not the client id", PrincipalId::new)
                        .map(identity);
            case TOKEN ->
                subject.requiredParsed("id", "write the token's name", AuthZenRequest::notEmpty)
                        .map(name -> new Caller.Token(name, password));
            case ADMIN -> subject.requiredParsed("id", "write the registry's name", this::adminOfRegistry);
            case ANONYMOUS -> anonymous();
            case SERVICE ->
                subject.requiredParsed("id", "write the service's name", AuthZenRequest::notEmpty)
                        .map(id -> serviceItself(id, service));
        };
    }

    /** Every registry has an admin user of its own, so the id must be the registry's name (semantics P21). */
    private Caller adminOfRegistry(String id) {
        if (!registry.isEmpty() && !isNameOf(registry, id)) {
            throw new IllegalArgumentException("the admin user " + Quoted.of(id) + " is not that of the registry "
                    + Quoted.of(registry) + "; write the registry's name");
        }
        return Caller.admin();
    }

    /** Whether {@code name} names a registry that is given as name, login server or resource id. */
    private static boolean isNameOf(String registry, String name) {
        String last = registry.startsWith("/") ? ResourceId.parse(registry).name() : registry;
        int dot = last.indexOf('.');
        return AsciiText.equalsIgnoreCase(registry, name)
                || AsciiText.equalsIgnoreCase(dot < 0 ? last : last.substring(0, dot), name);
    }

    /** An anonymous caller's id may be any text (semantics P21). */
    private Optional<Caller> anonymous() {
        subject.text("id");
        return Optional.of(Caller.anonymous());
    }

    /** A service without identity is itself where its calls come from; another origin contradicts it. */
    private Caller serviceItself(String id, String service) {
        if (!service.isEmpty() && !service.equals(id)) {
            issues.add(
                    IssueCode.CONFLICT,
                    properties.place("service"),
                    service,
                    "the service " + Quoted.of(id) + " does not call from " + Quoted.of(service),
                    "leave `service` out");
        }
        return Caller.service(id);
    }
}
