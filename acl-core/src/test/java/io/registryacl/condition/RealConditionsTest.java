package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as documents and users write them (semantics 4.7 and 9.9). */
class RealConditionsTest {

    private static final String CONTENT_READ = "Microsoft.ContainerRegistry/registries/repositories/content/read";
    private static final String CONTENT_DELETE = "Microsoft.ContainerRegistry/registries/repositories/content/delete";
    private static final String METADATA_READ = "Microsoft.ContainerRegistry/registries/repositories/metadata/read";
    private static final String NAME = "@Request[Microsoft.ContainerRegistry/registries/repositories:name]";

    private static final String HELLO_WORLD = "((!(ActionMatches{'" + CONTENT_READ + "'}) AND !(ActionMatches{'"
            + METADATA_READ + "'})) OR (" + NAME + " StringEqualsIgnoreCase 'hello-world'))";

    private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    private static final String ROLE = "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]";
    private static final String DELEGATION = "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR ("
            + ROLE + " ForAnyOfAnyValues:GuidEquals{" + READER + ", 494ae006db334328bf46533a6560a3ca}))";

    @ParameterizedTest
    @CsvSource({
        CONTENT_READ + ", hello-world, TRUE",
        CONTENT_READ + ", Hello-World, TRUE",
        CONTENT_READ + ", hello-world2, FALSE",
        METADATA_READ + ", hello-world, TRUE",
        METADATA_READ + ", other, FALSE",
        CONTENT_DELETE + ", other, TRUE",
    })
    void evaluate_conditionOnRepositoryName_bindsOnlyTheActionsItNames(
            String action, String repository, Truth expected) {
        ConditionRequest request = FactsRequest.of(action).with(NAME, repository);

        assertThat(Condition.parse(HELLO_WORLD).evaluate(request)).isEqualTo(expected);
    }

    @Test
    void evaluate_unknownNameAndOtherAction_staysTrue() {
        Condition condition = Condition.parse(HELLO_WORLD);

        assertThat(condition.evaluate(FactsRequest.of(CONTENT_DELETE))).isEqualTo(Truth.TRUE);
        assertThat(condition.evaluate(FactsRequest.of(CONTENT_READ))).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\r\n", "\t", "\n\n        \t"})
    void parse_anyBlanksBetweenWords_meansTheSame(String blank) {
        String spread = blank;
        for (String word :
                HELLO_WORLD.replace("(", " ( ").replace(")", " ) ").trim().split(" +", -1)) {
            spread += word + blank;
        }
        spread = spread.replace("{", blank + "{" + blank).replace("[", blank + "[" + blank);

        assertThat(Condition.parse(spread)).isEqualTo(Condition.parse(HELLO_WORLD));
    }

    @Test
    void parse_noBlankThatCouldBeLeftOut_meansTheSame() {
        String dense = "!ActionMatches{'" + CONTENT_READ + "'}&&!actionmatches{'" + METADATA_READ + "'}||" + NAME
                + "STRINGEQUALSIGNORECASE'hello-world'";

        assertThat(Condition.parse(dense)).isEqualTo(Condition.parse(HELLO_WORLD));
    }

    @Test
    void text_ofDocumentedCondition_dropsOnlySuperfluousParentheses() {
        assertThat(Condition.parse(HELLO_WORLD).text())
                .isEqualTo("(!(ActionMatches{'" + CONTENT_READ + "'}) AND !(ActionMatches{'" + METADATA_READ
                        + "'})) OR " + NAME + " StringEqualsIgnoreCase 'hello-world'");
    }

    @Test
    void actionPatternsAndComparisons_ofDocumentedCondition_areNamedInOrder() {
        Condition condition = Condition.parse(HELLO_WORLD);

        assertThat(condition.actionPatterns()).containsExactly(CONTENT_READ, METADATA_READ);
        assertThat(condition.comparisons()).hasSize(1);
        Comparison comparison = condition.comparisons().get(0);
        assertThat(comparison.attribute().text()).isEqualTo(NAME);
        assertThat(comparison.quantifier()).isEqualTo(Quantifier.NONE);
        assertThat(comparison.operator()).isEqualTo(StandardOperator.STRING_EQUALS_IGNORE_CASE);
        assertThat(comparison.right().literalValues()).containsExactly("hello-world");
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTENT_READ, "Microsoft.Authorization/roleAssignments/delete", "*", ""})
    void evaluate_delegationCondition_doesNotTouchOtherActions(String action) {
        assertThat(Condition.parse(DELEGATION).evaluate(FactsRequest.of(action)))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        READER + ", TRUE",
        "ACDD72A7-3385-48EF-BD42-F606FBA81AE7, TRUE",
        "acdd72a7338548efbd42f606fba81ae7, TRUE",
        "494ae006-db33-4328-bf46-533a6560a3ca, TRUE",
        "8e3af657-a8ff-443c-a75c-2fe8c4bcb635, FALSE",
        "Owner, UNKNOWN",
    })
    void evaluate_delegationCondition_allowsOnlyTheListedRoles(String role, Truth expected) {
        ConditionRequest request =
                FactsRequest.of("microsoft.authorization/ROLEASSIGNMENTS/write").with(ROLE, role);

        assertThat(Condition.parse(DELEGATION).evaluate(request)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "blobs/read   | ''        | Cascade | TRUE",
                "blobs/read   | ''        | Baker   | FALSE",
                "blobs/read   | Blob.List | Baker   | TRUE",
                "blobs/delete | ''        | Baker   | TRUE",
            })
    void evaluate_subOperationInGuard_excludesIt(String action, String subOperation, String tag, Truth expected) {
        String tags = "@Resource[blobs/tags:Project<$key_case_sensitive$>]";
        Condition condition =
                Condition.parse("(!(ActionMatches{'blobs/read'} AND NOT SubOperationMatches{'Blob.List'}))" + " OR ("
                        + tags + " StringEquals 'Cascade')");
        ConditionRequest request =
                FactsRequest.of(action).withSubOperation(subOperation).with(tags, tag);

        assertThat(condition.evaluate(request)).isEqualTo(expected);
    }

    @Test
    void parse_publishedForms_keepNamesAsWritten() {
        String keys = "@Request[Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags&$keys$&]";
        String text = keys + " ForAllOfAnyValues:StringEquals {'Project', 'Program'}"
                + " AND @Environment[UtcNow] DateTimeGreaterThan '2023-05-01T13:00:00.000Z'"
                + " AND @Environment[isPrivateLink] BoolEquals true"
                + " AND @Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals"
                + " @Principal[Microsoft.Directory/CustomSecurityAttributes/Id:Engineering_Project]"
                + " AND (@Request[blobs:versionId] DateTimeEquals '2022-06-01T00:00:00.0Z' OR"
                + " !(Exists @Request[blobs:versionId]))";

        assertThat(Condition.parse(text).text()).isEqualTo(text);
    }

    @Test
    void comparisons_withAttributeOnTheRight_haveNoLiterals() {
        List<Comparison> comparisons =
                Condition.parse("@Resource[a] StringEquals @Principal[b]").comparisons();

        assertThat(comparisons)
                .containsExactly(new Comparison(
                        new Attribute(AttributeSource.RESOURCE, "a"),
                        Quantifier.NONE,
                        StandardOperator.STRING_EQUALS,
                        new Attribute(AttributeSource.PRINCIPAL, "b")));
        assertThat(comparisons.get(0).right().literalValues()).isEmpty();
    }
}
