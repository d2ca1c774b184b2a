package io.registryacl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.registryacl.model.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shipped table with one mistake in it is refused, at the line of the mistake. */
class MalformedTablesTest {

    private static final String OPERATIONS = TableText.shippedText(OperationCatalog.FILE);
    private static final String ROLES = TableText.shippedText(BuiltInRoles.FILE);
    private static final String SERVICES = TableText.shippedText(TrustedServicesTable.FILE);

    static Stream<Arguments> tables() {
        return Stream.of(
                table(OperationCatalog.FILE, text -> needs(OperationCatalog.parse(text))),
                table(BuiltInRoles.FILE, text -> rows(BuiltInRoles.parse(text))),
                table(TrustedServicesTable.FILE, text -> rows(TrustedServicesTable.parse(text))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyTable_anyLineLeftOut_isRefusedOrSaysSomethingElse(String file, Function<String, Object> content) {
        List<String> lines = TableText.shippedText(file).lines().toList();
        Object shipped = content.apply(String.join("\n", lines));
        for (int line : written(lines)) {
            List<String> without = new ArrayList<>(lines);
            without.remove(line);

            assertThat(contentOrRefusal(content, without)).as(lines.get(line)).isNotEqualTo(shipped);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyTable_anyLineTwice_isRefusedThere(String file, Function<String, Object> content) {
        List<String> lines = TableText.shippedText(file).lines().toList();
        for (int line : written(lines)) {
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(line, lines.get(line));

            assertThat(contentOrRefusal(content, doubled))
                    .as(lines.get(line))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operation sign,        operation signs,   not an operation: `signs`",
        "plane content,         plane data,        'a plane is `content` or `control`, not `data`'",
        "token content/delete,  token content/all, not an action of scope maps: `content/all`",
    })
    void operations_wrongValue_isRefusedAtItsLine(String right, String wrong, String problem) {
        assertRefusedAtTheMistake(OperationCatalog::parse, OperationCatalog.FILE, OPERATIONS, right, wrong, problem);
    }

    @Test
    void operations_patternForAnAction_isRefusedAtItsRow() {
        assertRefused(
                OperationCatalog::parse,
                OPERATIONS.replace("registries/sign/write", "registries/sign/*"),
                at(OperationCatalog.FILE, OPERATIONS, "operation sign")
                        + "an operation needs full actions without stars:"
                        + " `Microsoft.ContainerRegistry/registries/sign/*`");
    }

    @Test
    void operations_missingOperation_isRefused() {
        int start = OPERATIONS.indexOf("operation sign");
        String without = OPERATIONS.substring(0, start) + OPERATIONS.substring(OPERATIONS.indexOf("operation import"));

        assertRefused(OperationCatalog::parse, without, "operations.txt: no row for `sign`");
    }

    @ParameterizedTest
    @CsvSource({
        "pull,   '  data-action Microsoft.ContainerRegistry/registries/repositories/content/read\n  token', '  token'",
        "sign,   '  nobody-in-abac content trust',  '  data-action x\n  nobody-in-abac content trust'",
        "import, '  source semantics 2.6',          '  nobody-in-abac why\n  source semantics 2.6'",
    })
    void operations_notExactlyOneOfDataActionsAndTheReasonForNone_areRefused(String row, String right, String wrong) {
        assertThat(OPERATIONS).contains(right);
        assertRefused(
                OperationCatalog::parse,
                OPERATIONS.replace(right, wrong),
                at(OperationCatalog.FILE, OPERATIONS, "operation " + row)
                        + "either `data-action` or `nobody-in-abac` stands in a row of the plane `content`, and in no other");
    }

    @Test
    void roles_almostAGuid_isRefusedAtItsLine() {
        assertRefusedAtTheMistake(
                BuiltInRoles::parse,
                BuiltInRoles.FILE,
                ROLES,
                "role 7f951dda-4ed3-4680-a7ca-43fe172d538d",
                "role 7f951dda-4ed3-4680-a7ca-43fe172d538",
                "a role id is almost a GUID, which has 8-4-4-4-12 hex digits: `7f951dda-4ed3-4680-a7ca-43fe172d538`");
    }

    @Test
    void roles_actionWithBlank_isRefusedAtItsLine() {
        assertRefusedAtTheMistake(
                BuiltInRoles::parse,
                BuiltInRoles.FILE,
                ROLES,
                "action Microsoft.ContainerRegistry/registries/artifacts/delete",
                "action artifacts delete",
                "an action has no blanks and only ASCII: `artifacts delete`");
    }

    @ParameterizedTest
    @CsvSource({
        "role c2f4ef07-c644-48eb-af81-4b1b4947fb11, role 7F951DDA-4ED3-4680-A7CA-43FE172D538D, AcrDelete",
        "name AcrDelete, name ACRPULL, ACRPULL",
    })
    void roles_sameIdOrNameInOtherLetterCase_isRefused(String right, String wrong, String name) {
        assertThat(ROLES).contains(right);
        assertRefused(
                BuiltInRoles::parse, ROLES.replace(right, wrong), "built-in-roles.txt: duplicate role `" + name + "`");
    }

    @Test
    void roles_roleThatGrantsNothing_isRefusedAtItsRow() {
        assertRefused(
                BuiltInRoles::parse,
                ROLES.replace("  action Microsoft.ContainerRegistry/registries/artifacts/delete\n  source", "  source"),
                at(BuiltInRoles.FILE, ROLES, "role c2f4ef07-c644-48eb-af81-4b1b4947fb11") + "a role grants something");
    }

    @ParameterizedTest
    @CsvSource({
        "valid-from 2025-06-01,     valid-from 2025-06,      not a day such as 2025-06-01: `2025-06`",
        "tasks-when-unset deny,     tasks-when-unset no,     neither `pass` nor `deny`: `no`",
        "since 2021-05-17,          since 2021-05-32,        not a day such as 2025-06-01: `2021-05-32`",
        "since 2020-10,             since 2020,              not a month such as 2026-08: `2020`",
        "until 2025-03-08,          until never,             not a month such as 2026-08: `never`",
        "identity UserAssigned,     identity User,           not a kind of managed identity: `User`",
        "identity UserAssigned,     identity none,           not a kind of managed identity: `none`",
        "operation import,          operation imports,       not an operation: `imports`",
        "service 2022-01 defender,  service defender,        expected `service EDITION NAME`: `defender`",
        "service 2022-01 defender,  service 2022-01 a b,     expected `service EDITION NAME`: `2022-01 a b`",
        "service 2022-01 defender,  service 2022-02 defender, this file has no such edition: `2022-02 defender`",
    })
    void services_wrongValue_isRefusedAtItsLine(String right, String wrong, String problem) {
        assertRefusedAtTheMistake(
                TrustedServicesTable::parse, TrustedServicesTable.FILE, SERVICES, right, wrong, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "acr-import, '  identity none\n  operation import', '  operation import'",
        "acr-import, '  identity none\n  operation import', '  identity none'",
        "acr-import, '  identity none\n  operation import', '  identity SystemAssigned\n  operation import'",
        "acr-tasks,  '  identity SystemAssigned\n  instance-type Microsoft.ContainerRegistry', "
                + "'  instance-type Microsoft.ContainerRegistry'",
    })
    void services_neitherWithIdentitiesNorWithOperations_areRefusedAtTheirRow(String name, String right, String wrong) {
        assertThat(SERVICES).contains(right);
        assertRefused(
                TrustedServicesTable::parse,
                SERVICES.replace(right, wrong),
                at(TrustedServicesTable.FILE, SERVICES, "service 2022-01 " + name)
                        + "a service has kinds of `identity`, or `identity none` and then each `operation` that it may do");
    }

    @ParameterizedTest
    @CsvSource({"2022-01-27", "2022-01-26"})
    void services_editionNotAfterTheOneBefore_isRefusedAtItsRow(String day) {
        assertRefused(
                TrustedServicesTable::parse,
                SERVICES.replace("valid-from 2025-06-01", "valid-from " + day),
                at(TrustedServicesTable.FILE, SERVICES, "edition 2025-06")
                        + "editions stand in the order of their days, the oldest first");
    }

    @Test
    void services_bothTrustedAndUntrusted_areRefused() {
        assertRefused(
                TrustedServicesTable::parse,
                SERVICES.replace("untrusted functions", "untrusted acr-tasks"),
                "trusted-services.txt: both trusted and untrusted: `acr-tasks`");
    }

    private static Arguments table(String file, Function<String, Object> content) {
        return Arguments.of(file, content);
    }

    private static Object contentOrRefusal(Function<String, Object> content, List<String> lines) {
        try {
            return content.apply(String.join("\n", lines));
        } catch (IllegalStateException refusal) {
            return refusal;
        }
    }

    /** Indexes of the lines that say something. */
    private static List<Integer> written(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).isEmpty() && !lines.get(line).startsWith("#"))
                .boxed()
                .toList();
    }

    private static Object needs(OperationCatalog catalog) {
        return Arrays.stream(Operation.values()).map(catalog::needs).toList();
    }

    private static Object rows(BuiltInRoles roles) {
        return roles.all().stream()
                .map(role -> List.of(role, roles.source(role.id())))
                .toList();
    }

    private static Object rows(TrustedServicesTable table) {
        List<Object> rows = new ArrayList<>(table.untrusted().entrySet());
        for (TrustedServiceCatalog edition : table.editions().values()) {
            rows.add(List.of(edition.name(), edition.validFrom(), edition.tasksPassWhenUnset(), edition.services()));
        }
        return rows;
    }

    /** The first {@code right} of {@code text} becomes {@code wrong}, and the reader names that line. */
    private static <T> void assertRefusedAtTheMistake(
            Function<String, T> reader, String file, String text, String right, String wrong, String problem) {
        int start = text.indexOf(right + "\n");
        assertThat(start).isNotNegative();
        String broken = text.substring(0, start) + wrong + text.substring(start + right.length());

        assertRefused(reader, broken, at(file, text, right) + problem);
    }

    private static <T> void assertRefused(Function<String, T> reader, String text, String message) {
        assertThatIllegalStateException().isThrownBy(() -> reader.apply(text)).withMessage(message);
    }

    /** File and line of the first line that is {@code line} but for blanks in front. */
    private static String at(String file, String text, String line) {
        long before = text.lines()
                .takeWhile(each -> !each.stripLeading().equals(line))
                .count();
        return file + ":" + (before + 1) + ": ";
    }
}
