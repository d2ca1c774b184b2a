package io.registryacl.examples;

import static io.registryacl.decision.Reason.AUTHN_ADMIN_DISABLED;
import static io.registryacl.decision.Reason.AUTHN_ANONYMOUS_DISABLED;
import static io.registryacl.decision.Reason.AUTHZ_NO_ASSIGNMENT;
import static io.registryacl.decision.Reason.AUTHZ_ROLE;
import static io.registryacl.decision.Reason.AUTHZ_ROLE_LACKS_ACTION;
import static io.registryacl.decision.Reason.AUTHZ_SERVICE_SCENARIO;
import static io.registryacl.decision.Reason.BYPASS_DISABLED;
import static io.registryacl.decision.Reason.BYPASS_IDENTITY_REQUIRED;
import static io.registryacl.decision.Reason.BYPASS_SERVICE_NOT_TRUSTED;
import static io.registryacl.decision.Reason.BYPASS_TASKS_NOT_ALLOWED;
import static io.registryacl.decision.Reason.NETWORK_IP_NOT_ALLOWED;
import static io.registryacl.decision.Reason.NETWORK_IP_RULE;
import static io.registryacl.decision.Reason.NETWORK_PRIVATE_ENDPOINT;
import static io.registryacl.decision.Reason.NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED;
import static io.registryacl.decision.Reason.NETWORK_PUBLIC_ACCESS_DISABLED;
import static io.registryacl.decision.Reason.NETWORK_TRUSTED_SERVICE;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.ImportSource.Address;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedServices;
import java.util.List;

/** The story of a registry behind a firewall and of who comes in, told with the requests and the answers promised. */
final class Story {

    /** What to know before the first chapter. */
    static final String PROLOGUE =
            "Behind the firewall of a container registry: who comes in to myregistry, and why, by the "
                    + "rules of Azure Container Registry. Each answer is decided as you read, from documents in the form that az "
                    + "prints them; `acl demo --save FOLDER` writes them for you to go on with. A request is allowed if every gate "
                    + "lets it pass: network, authentication, authorization, content, registry policy.";

    private static final String CLOSE_PUBLIC_ACCESS = "az acr update --name myregistry --public-network-enabled false";
    private static final String SWITCH_OFF = "az acr update --name myregistry --allow-trusted-services false";
    private static final String SWITCH_ON = "az acr update --name myregistry --allow-trusted-services true";

    private final PolicyModel policy;
    private final Cast cast;

    /** The story in the world that {@code policy}, the one of {@link DemoDocuments}, describes. */
    Story(PolicyModel policy) {
        this.policy = policy;
        this.cast = new Cast(policy);
    }

    List<Chapter> chapters() {
        return List.of(
                trustedServices(),
                appService(),
                workflow(),
                tasks(),
                firewallRules(),
                privateEndpoints(),
                secondSwitch());
    }

    private Chapter trustedServices() {
        AccessRequest userAssigned = cast.instanceAsks("container-instances", "hello-aci", Operation.PULL)
                .caller(Caller.identity(cast.identity("aci-id").id()))
                .build();
        return Chapter.of(
                "Five services are trusted",
                "The services below call from networks that no firewall rule can list: here from 198.51.100.20. They "
                        + "pass because myregistry allows trusted services, as every new registry does. Some act with a "
                        + "managed identity that has a role; Defender and imports need none.",
                trusted(
                        "Azure Container Instances deploys a container group with its system-assigned identity",
                        cast.instanceAsks("container-instances", "hello-aci", Operation.PULL)
                                .build()),
                trusted("The same container group, with a user-assigned identity", userAssigned),
                Scene.allowed(
                        "Microsoft Defender for Cloud scans the image for vulnerabilities",
                        policy,
                        cast.asks(Caller.service("defender"), Operation.PULL).build(),
                        NETWORK_TRUSTED_SERVICE,
                        AUTHZ_SERVICE_SCENARIO),
                trusted(
                        "ACR Tasks reaches the registry of the task",
                        cast.instanceAsks("acr-tasks", "build-hello", Operation.PULL)
                                .build()),
                trusted(
                        "ACR Tasks reaches a registry from the task of another one",
                        cast.instanceAsks("acr-tasks", "nightly", Operation.PULL)
                                .build()),
                trusted(
                        "Machine Learning trains a model in a custom container image",
                        cast.instanceAsks("machine-learning", "hello-ml", Operation.PULL)
                                .build()),
                trusted(
                        "Azure Container Registry imports an image to myregistry, by the rights of Mira, who asks",
                        cast.imports("mira", Cast.REGISTRY, "mcr.example", Address.LOGIN_SERVER)),
                trusted(
                        "Azure Container Registry imports it from myregistry, into a registry just as closed",
                        cast.imports("mira", Cast.OTHER_REGISTRY, Cast.REGISTRY, Address.RESOURCE_ID)));
    }

    private Scene trusted(String title, AccessRequest request) {
        return Scene.allowed(title, policy, request, NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE);
    }

    private Chapter appService() {
        return Chapter.of(
                "App Service is not one of them",
                "Not every service of Microsoft is a trusted one. This web app has a managed identity and the role "
                        + "AcrPull, and is left outside all the same.",
                Scene.denied(
                        "App Service pulls the image of a web app",
                        policy,
                        cast.instanceAsks("app-service", "hello-web", Operation.PULL)
                                .build(),
                        NETWORK_IP_NOT_ALLOWED,
                        BYPASS_SERVICE_NOT_TRUSTED));
    }

    private Chapter workflow() {
        AccessRequest pull = cast.instanceAsks("container-instances", "hello-aci", Operation.PULL)
                .build();
        AccessRequest push = cast.instanceAsks("container-instances", "hello-aci", Operation.PUSH)
                .build();
        return Chapter.of(
                "Five steps let a service in, and none can be left out",
                "To let the container group hello-aci in: (1) enable a managed identity in it, (2) assign the identity a "
                        + "role, (3) allow trusted services in the registry, (4) authenticate with the identity's "
                        + "credentials, (5) pull, or do what else the role allows. Each scene leaves out one step.",
                withoutStepOne(pull),
                Scene.denied(
                        "Without step 2: the identity has no role",
                        cast.withoutRoleOf("hello-aci"),
                        pull,
                        AUTHZ_NO_ASSIGNMENT),
                withoutStepThree(pull),
                withoutStepFour("the group does not authenticate", pull, Caller.anonymous(), AUTHN_ANONYMOUS_DISABLED)
                        .after(SWITCH_ON),
                withoutStepFour(
                        "the group authenticates as the registry's admin user instead",
                        pull,
                        Caller.admin(),
                        AUTHN_ADMIN_DISABLED),
                Scene.denied(
                        "Without step 5: the group pushes, which its role AcrPull does not allow",
                        policy,
                        push,
                        AUTHZ_ROLE_LACKS_ACTION),
                trusted("All five steps in place", pull));
    }

    private Scene withoutStepOne(AccessRequest pull) {
        Caller servicePrincipal = Caller.identity(cast.identity("hello-ci").id());
        return Scene.denied(
                "Without step 1: no managed identity, so the group logs in as a service principal",
                policy,
                pull.toBuilder().caller(servicePrincipal).build(),
                NETWORK_IP_NOT_ALLOWED,
                BYPASS_IDENTITY_REQUIRED);
    }

    private Scene withoutStepThree(AccessRequest pull) {
        return Scene.denied(
                        "Without step 3: the registry does not allow trusted services",
                        cast.with(registry -> registry.trustedServicesAllowed(false)),
                        pull,
                        NETWORK_IP_NOT_ALLOWED,
                        BYPASS_DISABLED)
                .after(SWITCH_OFF);
    }

    private Scene withoutStepFour(String how, AccessRequest pull, Caller caller, Reason authentication) {
        return Scene.denied(
                "Without step 4: " + how,
                policy,
                pull.toBuilder().caller(caller).build(),
                NETWORK_IP_NOT_ALLOWED,
                BYPASS_IDENTITY_REQUIRED,
                authentication);
    }

    private Chapter tasks() {
        AccessRequest push =
                cast.instanceAsks("acr-tasks", "build-hello", Operation.PUSH).build();
        PolicyModel closed = cast.with(registry -> registry.network(closed()));
        PolicyModel switchedOff =
                cast.with(registry -> registry.network(closed()).trustedServicesAllowed(false));
        return Chapter.of(
                "Example: ACR Tasks, and the test that the switch matters",
                "The task build-hello was created with --assign-identity and --auth-mode None. Its system-assigned "
                        + "identity has the role AcrPush, and the task uses the identity's credentials for myregistry. Now "
                        + "public access is disabled altogether.",
                Scene.allowed("The task runs and pushes", closed, push, NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE)
                        .after(CLOSE_PUBLIC_ACCESS, "az acr task run --registry myregistry --name build-hello"),
                Scene.allowed(
                        "It pulls too, which AcrPush also allows",
                        closed,
                        cast.instanceAsks("acr-tasks", "build-hello", Operation.PULL)
                                .build(),
                        NETWORK_TRUSTED_SERVICE,
                        AUTHZ_ROLE),
                Scene.denied(
                                "Trusted services are no longer allowed: the same run fails",
                                switchedOff,
                                push,
                                NETWORK_PUBLIC_ACCESS_DISABLED,
                                BYPASS_DISABLED)
                        .after(SWITCH_OFF, "az acr task run --registry myregistry --name build-hello"),
                Scene.allowed("Allowed again", closed, push, NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE)
                        .after(SWITCH_ON, "az acr task run --registry myregistry --name build-hello"));
    }

    private Chapter firewallRules() {
        AccessRequest.Builder pull = cast.asks("mira", Operation.PULL);
        AccessRequest inside =
                pull.path(NetworkPath.publicEndpoint(Cast.OFFICE)).build();
        AccessRequest outside =
                pull.path(NetworkPath.publicEndpoint(Cast.ELSEWHERE)).build();
        return Chapter.of(
                "Firewall rules let addresses in",
                "Public access is back, and Mira is no service. From the public internet she comes in where a firewall rule allows her address: "
                        + "myregistry has one rule, 203.0.113.0/24.",
                Scene.allowed("Mira pulls from the office", policy, inside, NETWORK_IP_RULE, AUTHZ_ROLE),
                Scene.denied("Mira pulls from elsewhere", policy, outside, NETWORK_IP_NOT_ALLOWED),
                Scene.denied(
                                "Public access is disabled: not even the office comes in",
                                cast.with(registry -> registry.network(closed())),
                                inside,
                                NETWORK_PUBLIC_ACCESS_DISABLED)
                        .after(CLOSE_PUBLIC_ACCESS));
    }

    private Chapter privateEndpoints() {
        AccessRequest.Builder pull = cast.asks("mira", Operation.PULL);
        AccessRequest approved =
                pull.path(NetworkPath.privateEndpoint("office-vnet.1a2b3c")).build();
        AccessRequest pending =
                pull.path(NetworkPath.privateEndpoint("partner-vnet.4d5e6f")).build();
        return Chapter.of(
                "Private endpoints let virtual networks in",
                "A private endpoint brings the registry into a virtual network. No firewall rule is asked there, but the "
                        + "connection must be approved. Public access stays disabled in this chapter.",
                Scene.allowed(
                        "Mira pulls over the private endpoint of the office's network",
                        cast.with(registry -> registry.network(closed())),
                        approved,
                        NETWORK_PRIVATE_ENDPOINT,
                        AUTHZ_ROLE),
                Scene.denied(
                        "Mira pulls over the endpoint of a partner, which nobody has approved yet",
                        cast.with(registry -> registry.network(closed())),
                        pending,
                        NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED));
    }

    private Chapter secondSwitch() {
        AccessRequest push =
                cast.instanceAsks("acr-tasks", "build-hello", Operation.PUSH).build();
        PolicyModel today = policy.toBuilder()
                .trustedServices(TrustedServices.of("2025-06"))
                .build();
        return Chapter.of(
                "Since June 2025: tasks need a second switch",
                "The table of trusted services is dated data. The story so far went by edition 2022-01, the default. In "
                        + "edition 2025-06, tasks pass only if a second setting of the registry says so. A policy names its "
                        + "edition: \"trustedServices\": {\"edition\": \"2025-06\"}.",
                Scene.denied(
                        "The task pushes, by edition 2025-06",
                        today,
                        push,
                        NETWORK_IP_NOT_ALLOWED,
                        BYPASS_TASKS_NOT_ALLOWED),
                Scene.allowed(
                                "The task pushes, with the second switch on",
                                new Cast(today).with(registry -> registry.taskBypass(TaskBypass.ALLOWED)),
                                push,
                                NETWORK_TRUSTED_SERVICE,
                                AUTHZ_ROLE)
                        .after(secondSwitchOn()));
    }

    private String secondSwitchOn() {
        return "az resource update --ids " + cast.registry().id().orElseThrow()
                + " --api-version 2025-11-01 --set properties.networkRuleBypassAllowedForTasks=true";
    }

    /** The registry's network rules after its public access was disabled: the rules stay, and are not asked. */
    private NetworkRules closed() {
        Registry registry = cast.registry();
        return new NetworkRules(
                false, false, registry.network().ipRules(), registry.network().virtualNetworkRules());
    }
}
