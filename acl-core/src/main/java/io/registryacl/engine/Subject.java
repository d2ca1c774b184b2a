package io.registryacl.engine;

import io.registryacl.catalog.TrustedServiceCatalog;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.TrustedService;
import org.jspecify.annotations.Nullable;

/** Says what a request is about, and who is who, in words. */
final class Subject {

    private Subject() {}

    /** The whole request on one line. */
    static String of(PreparedRequest request) {
        AccessRequest asked = request.request();
        StringBuilder text = new StringBuilder(asked.operation().wireName());
        asked.repository().ifPresent(repository -> text.append(' ').append(repository));
        asked.tag().ifPresent(tag -> text.append(':').append(tag));
        asked.digest().ifPresent(digest -> text.append('@').append(digest));
        text.append(asked.repository().isPresent() ? " of " : " ").append(Quoted.escape(asked.registry()));
        asked.source()
                .ifPresent(source -> text.append(" from ")
                        .append(Quoted.escape(source.registry()))
                        .append('/')
                        .append(source.repository()));
        text.append(" as ").append(caller(request));
        if (!asked.service().isEmpty()) {
            text.append(" from ").append(Quoted.escape(asked.service()));
        }
        return Quoted.visible(text.append(", over ").append(path(request)).toString());
    }

    /** Who asks. */
    static String caller(PreparedRequest request) {
        return switch (request.callerKind()) {
            case IDENTITY -> identity(request.entra().id(), request.identity());
            case TOKEN -> "token " + Quoted.of(request.token().name());
            case ADMIN -> "the admin user";
            case ANONYMOUS -> "an anonymous caller";
            case SERVICE -> "service " + Quoted.of(request.service());
        };
    }

    /** An identity with its name and kind, as far as the directory knows them. */
    static String identity(PrincipalId id, @Nullable Identity identity) {
        if (identity == null) {
            return "identity " + id;
        }
        String name = identity.name().isEmpty() ? "" : " " + Quoted.of(identity.name());
        return kind(identity.kind()) + name + " " + id;
    }

    static String kind(IdentityKind kind) {
        return switch (kind) {
            case USER -> "user";
            case GROUP -> "group";
            case SERVICE_PRINCIPAL -> "service principal";
            case SYSTEM_ASSIGNED -> "system-assigned identity";
            case USER_ASSIGNED -> "user-assigned identity";
        };
    }

    /** A service by its title where it is known, else by its name. */
    static String service(String name, @Nullable TrustedService service) {
        if (service != null && !service.title().isEmpty()) {
            return service.title();
        }
        return TrustedServiceCatalog.titleOfUntrusted(name).orElseGet(() -> "service " + Quoted.of(name));
    }

    private static String path(PreparedRequest request) {
        return switch (request.endpoint()) {
            case PUBLIC, PUBLIC_UNKNOWN_ADDRESS ->
                "the public endpoint from " + (request.address() == null ? "an unknown address" : request.address());
            case PRIVATE -> "private endpoint connection " + Quoted.of(request.connection());
            case SERVICE -> "the service endpoint of subnet " + request.subnet();
        };
    }

    /** {@code 1 rule}, {@code 2 rules}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
