package io.registryacl.json;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Caller.IssuedMode;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkPath.HostKind;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes requests as their reader takes them, which nothing but tests needs. */
final class RequestDocument {

    private static final Set<String> OF_SUBJECT = Set.of("type", "id");

    private RequestDocument() {}

    static String of(AccessRequest request) {
        return JsonWriter.object(document -> {
            document.object("subject", subject -> writeSubject(subject, request));
            document.object(
                    "action", action -> action.text("name", request.operation().wireName()));
            document.object("resource", resource -> writeResource(resource, request));
            document.object("context", context -> {
                request.path().accept(new PathFields()).forEach(context::textIfAny);
                request.time().ifPresent(time -> context.text("time", time.toString()));
            });
        });
    }

    private static void writeSubject(JsonWriter subject, AccessRequest request) {
        Map<String, String> credential = request.caller().accept(new CallerFields(request.registry()));
        credential.forEach((key, value) -> {
            if (OF_SUBJECT.contains(key)) {
                subject.text(key, value);
            }
        });
        subject.object("properties", properties -> {
            credential.forEach((key, value) -> {
                if (!OF_SUBJECT.contains(key)) {
                    properties.textIfAny(key, value);
                }
            });
            properties.textIfAny("service", request.service());
            request.instance().ifPresent(instance -> properties.text("instance", instance.toString()));
        });
    }

    private static void writeResource(JsonWriter resource, AccessRequest request) {
        boolean repository = request.repository().isPresent();
        resource.text("type", repository ? "repository" : "registry");
        resource.text("id", repository ? request.repository().get().value() : request.registry());
        resource.object("properties", properties -> {
            properties.text("registry", request.registry());
            request.tag().map(Tag::value).ifPresent(tag -> properties.text("tag", tag));
            request.digest().map(Digest::value).ifPresent(digest -> properties.text("digest", digest));
            request.source().ifPresent(source -> properties.object("source", object -> writeSource(object, source)));
        });
    }

    private static void writeSource(JsonWriter object, ImportSource source) {
        object.text("registry", source.registry());
        object.text("repository", source.repository().value());
        object.text("by", source.address().wireName());
        object.text("tenant", source.otherTenant() ? "other" : "same");
    }

    private static Map<String, String> fields(String... keysAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return fields;
    }

    /** Type, id and the properties of a credential. */
    private record CallerFields(String registry) implements Caller.Cases<Map<String, String>> {

        @Override
        public Map<String, String> identity(Caller.EntraIdentity caller) {
            return fields(
                    "type", "identity",
                    "id", caller.id().value(),
                    "audience", caller.audience().wireName(),
                    "credentialMode", mode(caller.issuedIn()),
                    "conditionalAccess", caller.conditionalAccess().wireName());
        }

        private static String mode(IssuedMode mode) {
            return switch (mode) {
                case CURRENT -> "";
                case LEGACY -> RoleAssignmentMode.LEGACY.cliName();
                case ABAC -> RoleAssignmentMode.ABAC.cliName();
            };
        }

        @Override
        public Map<String, String> token(Caller.Token caller) {
            return fields("type", "token", "id", caller.name(), "password", caller.password());
        }

        @Override
        public Map<String, String> admin(Caller.Admin caller) {
            return fields("type", "admin", "id", registry);
        }

        @Override
        public Map<String, String> anonymous(Caller.Anonymous caller) {
            return fields("type", "anonymous");
        }

        @Override
        public Map<String, String> service(Caller.Service caller) {
            return fields("type", "service", "id", caller.name());
        }
    }

    private record PathFields() implements NetworkPath.Cases<Map<String, String>> {

        @Override
        public Map<String, String> publicEndpoint(NetworkPath.PublicEndpoint path) {
            return fields("endpoint", "public", "ip", path.address().toString());
        }

        @Override
        public Map<String, String> publicEndpointUnknownAddress(NetworkPath.PublicEndpointUnknownAddress path) {
            return fields();
        }

        @Override
        public Map<String, String> privateEndpoint(NetworkPath.PrivateEndpoint path) {
            return fields("endpoint", "private", "connection", path.connection());
        }

        @Override
        public Map<String, String> serviceEndpoint(NetworkPath.ServiceEndpoint path) {
            String host = path.host() == HostKind.OTHER ? "" : path.host().wireName();
            return fields("endpoint", "service", "subnet", path.subnet().toString(), "host", host);
        }
    }
}
