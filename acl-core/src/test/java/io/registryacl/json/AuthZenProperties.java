package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.ModelArbitraries;
import io.registryacl.RequestArbitraries;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.issue.InvalidRequestException;
import io.registryacl.issue.Issue;
import io.registryacl.json.JsonValue.JsonBoolean;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.PolicyModel;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.InstanceOfAssertFactories;

/** Requests and responses, whatever they hold (laws 17 to 19). */
final class AuthZenProperties {

    private static final String NOISE = "{}[]\",:\\/ 0a\u0000\u0131\u00e9\ud83dntf-+.eE\t\n";

    @Property
    void readRequest_ofAnyRequestWritten_isThatRequest(@ForAll("requests") AccessRequest request) {
        assertThat(AuthZen.readRequest(RequestDocument.of(request))).isEqualTo(request);
    }

    @Property
    void readRequest_ofAMutatedRequest_isReadOrRefusedWithIssues(
            @ForAll("requests") AccessRequest request, @ForAll("mutations") List<Mutation> mutations) {
        StringBuilder text = new StringBuilder(RequestDocument.of(request));
        mutations.forEach(mutation -> mutation.applyTo(text));

        try {
            assertThat(AuthZen.readRequest(text.toString())).isNotNull();
        } catch (InvalidRequestException refusal) {
            assertThat(refusal.issues()).isNotEmpty().allMatch(Issue::isError);
        }
    }

    @Property
    void readRequest_withAnUnknownMemberAnywhere_isRefusedThere(
            @ForAll("requests") AccessRequest request, @ForAll @IntRange(max = 5) int object) {
        String text = RequestDocument.of(request).replace("{}", "{\n}");
        List<Integer> starts = new ArrayList<>();
        for (int start = text.indexOf("{"); start >= 0; start = text.indexOf("{", start + 1)) {
            starts.add(start);
        }
        int start = starts.get(object % starts.size()) + 1;
        boolean empty = text.charAt(start + 1) == '}';
        String changed = text.substring(0, start) + "\"zz\": 1" + (empty ? "" : ",") + text.substring(start);

        assertThat(RequestTexts.refusals(changed))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("UNKNOWN_FIELD /")
                .endsWith("zz");
    }

    @Property(tries = 300)
    void writeResponse_ofAnyDecision_isAsciiAndSaysWhatTheDecisionSays(
            @ForAll("models") PolicyModel model, @ForAll("requests") AccessRequest request) {
        var decision = PolicyDecisionPoint.of(model).decide(request);

        String response = AuthZen.writeResponse(decision);

        assertThat(response.chars()).allMatch(character -> character == '\n' || character >= ' ' && character <= '~');
        assertThat(response)
                .isEqualTo(AuthZen.writeResponse(PolicyDecisionPoint.of(model).decide(request)));
        assertThat(JsonReader.read("", response, new IssueList()))
                .hasValueSatisfying(value -> assertThat(
                                ((JsonObject) value).members().get("decision"))
                        .isInstanceOfSatisfying(
                                JsonBoolean.class,
                                said -> assertThat(said.value()).isEqualTo(decision.isAllowed())));
    }

    /** A random edit: what stands at a place is cut out, doubled or replaced. */
    record Mutation(int kind, int place, int length, char noise) {

        void applyTo(StringBuilder text) {
            int start = Math.floorMod(place, text.length() + 1);
            int end = Math.min(text.length(), start + length);
            switch (kind) {
                case 0 -> text.delete(start, end);
                case 1 -> text.insert(start, text.substring(start, end));
                case 2 -> text.insert(start, noise);
                default -> text.replace(start, end, String.valueOf(noise));
            }
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2000),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.chars().with(NOISE.toCharArray()))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<PolicyModel> models() {
        return ModelArbitraries.models();
    }

    /** Requests that a document can spell: a service without identity calls from nowhere else, a registry has no image. */
    @Provide
    Arbitrary<AccessRequest> requests() {
        return RequestArbitraries.requests()
                .filter(request -> request.service().isEmpty() || !(request.caller() instanceof Caller.Service))
                .filter(request -> request.repository().isPresent()
                        || request.tag().isEmpty() && request.digest().isEmpty());
    }
}
