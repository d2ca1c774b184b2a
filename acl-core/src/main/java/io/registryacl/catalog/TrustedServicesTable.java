package io.registryacl.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.registryacl.issue.Quoted;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.TrustedService;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that the file of trusted services says.
 *
 * @param editions editions by name, the oldest first
 * @param untrusted titles of well-known services that no edition trusts, by name
 */
record TrustedServicesTable(
        ImmutableMap<String, TrustedServiceCatalog> editions, ImmutableMap<String, String> untrusted) {

    static final String FILE = "trusted-services.txt";

    private static final String EDITION = "edition";
    private static final String SERVICE = "service";
    private static final String UNTRUSTED = "untrusted";
    private static final ImmutableMap<String, RowShape> SHAPES = ImmutableMap.of(
            EDITION,
            RowShape.of("valid-from", "tasks-when-unset", "source"),
            SERVICE,
            RowShape.of("title", "source")
                    .andOptional("since", "until")
                    .andMany("identity", "operation", "instance-type"),
            UNTRUSTED,
            RowShape.of("title", "source"));

    static TrustedServicesTable parse(String text) {
        ImmutableListMultimap<String, TableRow> rows = TableText.parse(FILE, text, SHAPES);
        ImmutableMap.Builder<String, String> titles = ImmutableMap.builder();
        for (TableRow row : rows.get(UNTRUSTED)) {
            titles.put(row.name(Function.identity()), row.text("title"));
        }
        ImmutableMap<String, String> untrusted = titles.buildOrThrow();
        ImmutableListMultimap<String, TrustedService> services = services(rows.get(SERVICE), untrusted.keySet());
        ImmutableMap.Builder<String, TrustedServiceCatalog> editions = ImmutableMap.builder();
        LocalDate newest = LocalDate.MIN;
        for (TableRow row : rows.get(EDITION)) {
            LocalDate previous = newest;
            TrustedServiceCatalog edition = row.make(each -> edition(each, services, previous));
            editions.put(edition.name(), edition);
            newest = edition.validFrom();
        }
        TrustedServicesTable table = new TrustedServicesTable(editions.buildOrThrow(), untrusted);
        for (TableRow row : rows.get(SERVICE)) {
            row.name(table::requireEdition);
        }
        return table;
    }

    private static TrustedServiceCatalog edition(
            TableRow row, ImmutableListMultimap<String, TrustedService> services, LocalDate previous) {
        String name = row.name(Function.identity());
        LocalDate validFrom = row.one("valid-from", TrustedServicesTable::day);
        if (!validFrom.isAfter(previous)) {
            throw new IllegalArgumentException("editions stand in the order of their days, the oldest first");
        }
        boolean tasksPass = row.one("tasks-when-unset", TrustedServicesTable::passes);
        return new TrustedServiceCatalog(name, validFrom, tasksPass, services.get(name));
    }

    private static ImmutableListMultimap<String, TrustedService> services(List<TableRow> rows, Set<String> untrusted) {
        ImmutableListMultimap.Builder<String, TrustedService> services = ImmutableListMultimap.builder();
        for (TableRow row : rows) {
            TrustedService service = row.make(TrustedServicesTable::service);
            services.put(row.name(TrustedServicesTable::editionOf), service);
            if (untrusted.contains(service.name())) {
                throw new IllegalStateException(FILE + ": both trusted and untrusted: " + Quoted.of(service.name()));
            }
        }
        return services.build();
    }

    private static TrustedService service(TableRow row) {
        List<String> identities = row.all("identity", Function.identity());
        boolean none = identities.equals(ImmutableList.of("none"));
        Set<IdentityKind> kinds = none
                ? ImmutableSet.of()
                : ImmutableSet.copyOf(row.all("identity", TrustedServicesTable::managedIdentity));
        TrustedService service = new TrustedService(
                row.name(TrustedServicesTable::serviceOf),
                row.text("title"),
                kinds,
                ImmutableSet.copyOf(row.all("operation", OperationCatalog::operation)),
                row.all("instance-type", Function.identity()),
                row.text("source") + dated("since", row) + dated("until", row));
        boolean boundToOperations = none && !service.operations().isEmpty();
        boolean boundToRole = service.needsIdentity() && service.operations().isEmpty();
        if (!boundToOperations && !boundToRole) {
            throw new IllegalArgumentException(
                    "a service has kinds of `identity`, or `identity none` and then each `operation` that it may do");
        }
        return service;
    }

    private static String dated(String field, TableRow row) {
        Optional<String> day = row.optional(field, TrustedServicesTable::dayOrMonth);
        return day.isPresent() ? "; " + field + " " + day.get() : "";
    }

    private static String editionOf(String both) {
        return both.substring(0, blank(both));
    }

    private static String serviceOf(String both) {
        return both.substring(blank(both) + 1);
    }

    private static int blank(String both) {
        int blank = both.indexOf(' ');
        if (blank < 0 || blank != both.lastIndexOf(' ')) {
            throw new IllegalArgumentException("expected `service EDITION NAME`: " + Quoted.of(both));
        }
        return blank;
    }

    private TrustedServiceCatalog requireEdition(String both) {
        TrustedServiceCatalog edition = editions.get(editionOf(both));
        if (edition == null) {
            throw new IllegalArgumentException("this file has no such edition: " + Quoted.of(both));
        }
        return edition;
    }

    private static IdentityKind managedIdentity(String text) {
        for (IdentityKind kind : IdentityKind.values()) {
            if (kind.isManaged() && kind.wireName().equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("not a kind of managed identity: " + Quoted.of(text));
    }

    private static boolean passes(String text) {
        return switch (text) {
            case "pass" -> true;
            case "deny" -> false;
            default -> throw new IllegalArgumentException("neither `pass` nor `deny`: " + Quoted.of(text));
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day such as 2025-06-01: " + Quoted.of(text), e);
        }
    }

    private static String dayOrMonth(String text) {
        return text.length() > "2025-06".length()
                ? day(text).toString()
                : TableText.month(text).toString();
    }
}
