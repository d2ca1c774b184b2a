package io.registryacl.differential;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.Tag;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A random request to a model, each part of which can be drawn again. */
final class Draft {

    private static final int PARTS = 9;
    private static final BigInteger IPV6_END = BigInteger.ONE.shiftLeft(128);
    private static final BigInteger IPV4_END = BigInteger.ONE.shiftLeft(32);

    private final Dice dice;
    private final PolicyModel model;
    private String registry = "";
    private Operation operation = Operation.PULL;
    private Caller caller = Caller.anonymous();
    private String service = "";
    private Optional<ResourceId> instance = Optional.empty();
    private RepositoryName repository = Names.REPOSITORIES.get(0);
    private boolean withRepository;
    private Optional<Tag> tag = Optional.empty();
    private Optional<Digest> digest = Optional.empty();
    private ImportSource source =
            new ImportSource("contoso", Names.REPOSITORIES.get(0), ImportSource.Address.LOGIN_SERVER, false);
    private NetworkPath path = NetworkPath.publicEndpoint();
    private Optional<Instant> time = Optional.empty();

    Draft(Dice dice, PolicyModel model) {
        this.dice = dice;
        this.model = model;
        for (int part = 0; part < PARTS; part++) {
            draw(part);
        }
    }

    AccessRequest request() {
        AccessRequest.Builder request = AccessRequest.builder(registry, operation)
                .caller(caller)
                .service(service)
                .path(path);
        instance.ifPresent(request::instance);
        tag.ifPresent(request::tag);
        digest.ifPresent(request::digest);
        time.ifPresent(request::time);
        if (operation.isAboutRepository() || withRepository) {
            request.repository(repository);
        }
        if (operation == Operation.IMPORT) {
            request.source(source);
        }
        return request.build();
    }

    void redraw() {
        draw(dice.below(PARTS));
    }

    private void draw(int part) {
        switch (part) {
            case 0 -> registry = registryReference();
            case 1 -> operation = operation();
            case 2 -> caller = caller();
            case 3 -> service = dice.chance(60) ? "" : service();
            case 4 -> {
                instance = maybe(30, Names.INSTANCES);
                service = instance.isPresent() && service.isEmpty() ? service() : service;
            }
            case 5 -> {
                repository = repository();
                withRepository = dice.chance(25);
                tag = maybe(45, Names.TAGS);
                digest = maybe(40, Names.DIGESTS);
            }
            case 6 ->
                source = new ImportSource(
                        registryReference(), repository(), dice.oneOf(ImportSource.Address.values()), dice.chance(25));
            case 7 -> path = path();
            default -> time = dice.chance(25) ? Optional.empty() : Optional.of(instant());
        }
    }

    private <T> Optional<T> maybe(int percent, List<T> values) {
        return dice.chance(percent) ? Optional.of(dice.pick(values)) : Optional.empty();
    }

    private Registry target() {
        return dice.pick(model.registries());
    }

    /** Mostly one of the spellings of a registry of the model; else one that is a guess, or a letter beside it. */
    private String registryReference() {
        Registry known = target();
        if (dice.chance(55)) {
            return dice.anyCase(known.name());
        }
        List<String> spellings = new ArrayList<>(List.of(known.name()));
        known.id().ifPresent(id -> spellings.addAll(List.of(id.toString(), id + "/")));
        if (!known.loginServer().isEmpty()) {
            spellings.add(known.loginServer());
        }
        if (dice.chance(80)) {
            return dice.anyCase(dice.pick(spellings));
        }
        spellings.addAll(Names.REGISTRIES);
        spellings.add(known.name() + ".azurecr.io");
        spellings.add(Models.registryId(Names.SUBSCRIPTIONS.get(0), "rg", known.name()));
        return dice.nearMiss(dice.pick(spellings));
    }

    /** Often one of which the model knows something. */
    private RepositoryName repository() {
        List<ContentState> states = model.contentStates();
        return states.isEmpty() || dice.chance(40)
                ? dice.pick(Names.REPOSITORIES)
                : dice.pick(states).repository();
    }

    private Operation operation() {
        int roll = dice.below(100);
        if (roll < 25) {
            return Operation.PULL;
        }
        return roll < 40 ? Operation.IMPORT : dice.oneOf(Operation.values());
    }

    private String service() {
        return dice.chance(85) ? dice.pick(Names.SERVICES) : dice.pick(Names.UNTRUSTED);
    }

    private Caller caller() {
        int roll = dice.below(100);
        if (roll < 62) {
            return new Caller.EntraIdentity(
                    principal(),
                    dice.chance(80) ? Caller.Audience.ACR : Caller.Audience.ARM,
                    dice.chance(75) ? Caller.IssuedMode.CURRENT : dice.oneOf(Caller.IssuedMode.values()),
                    dice.chance(80) ? Caller.ConditionalAccess.SATISFIED : Caller.ConditionalAccess.BLOCKED);
        }
        if (roll < 78) {
            String name = dice.anyCase(dice.nearMiss(dice.pick(Names.TOKENS)));
            return new Caller.Token(name, dice.chance(50) ? "" : dice.nearMiss(dice.pick(Names.PASSWORDS)));
        }
        if (roll < 85) {
            return Caller.admin();
        }
        return roll < 92 ? Caller.anonymous() : Caller.service(service());
    }

    /** Often one that has an assignment. */
    private PrincipalId principal() {
        List<RoleAssignment> assignments = model.roleAssignments().orElse(List.of());
        return assignments.isEmpty() || dice.chance(25)
                ? dice.pick(Names.PRINCIPALS)
                : dice.pick(assignments).principal();
    }

    private NetworkPath path() {
        int roll = dice.below(100);
        if (roll < 60) {
            return NetworkPath.publicEndpoint(dice.chance(80) ? edge() : dice.pick(Names.ADDRESSES));
        }
        if (roll < 68) {
            return NetworkPath.publicEndpoint();
        }
        if (roll < 84) {
            String name = dice.nearMiss(dice.pick(Names.CONNECTIONS));
            String id = Models.registryId(Names.SUBSCRIPTIONS.get(0), "rg", dice.pick(Names.REGISTRIES))
                    + "/privateEndpointConnections/" + name;
            return NetworkPath.privateEndpoint(dice.anyCase(dice.chance(75) ? name : id));
        }
        return NetworkPath.serviceEndpoint(dice.pick(Names.SUBNETS), dice.oneOf(NetworkPath.HostKind.values()));
    }

    /** First or last address of a rule, or the one before or behind it. */
    private IpAddress edge() {
        List<IpRule> rules = target().network().ipRules();
        IpPrefix block =
                rules.isEmpty() ? dice.pick(Names.PREFIXES) : dice.pick(rules).prefix();
        return switch (dice.below(6)) {
            case 0 -> next(block.last(), 1);
            case 1 -> next(block.first(), -1);
            case 2, 3 -> block.last();
            default -> block.first();
        };
    }

    /** Behind the last address comes the first. */
    private static IpAddress next(IpAddress address, int step) {
        BigInteger number = unsigned(address.high()).shiftLeft(64).add(unsigned(address.low()));
        BigInteger next = number.add(BigInteger.valueOf(step)).mod(address.isIpv4() ? IPV4_END : IPV6_END);
        return address.isIpv4()
                ? IpAddress.ofIpv4(next.intValue())
                : IpAddress.ofIpv6(next.shiftRight(64).longValue(), next.longValue());
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    private Instant instant() {
        return dice.chance(90)
                ? dice.oneOf(Names.NOW, Names.NOW.minusNanos(1), Names.NOW.plusNanos(1))
                : dice.oneOf(Instant.MIN, Instant.MAX, Instant.MAX.minusNanos(1), Instant.EPOCH);
    }
}
