package io.registryacl.catalog;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.registryacl.model.TrustedService;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition of the table of trusted services: services whose instances may pass the network rules of a registry that allows
 * it (semantics P1, 2.1). A policy names its edition and may add and remove services (semantics P28).
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TrustedServiceCatalog {

    private static final TrustedServicesTable SHIPPED =
            TrustedServicesTable.parse(TableText.shippedText(TrustedServicesTable.FILE));

    private final String name;
    private final LocalDate validFrom;
    private final boolean tasksPassWhenUnset;
    private final ImmutableMap<String, TrustedService> services;

    TrustedServiceCatalog(String name, LocalDate validFrom, boolean tasksPassWhenUnset, List<TrustedService> services) {
        this.name = name;
        this.validFrom = validFrom;
        this.tasksPassWhenUnset = tasksPassWhenUnset;
        this.services = Maps.uniqueIndex(services, TrustedService::name);
    }

    /**
     * {@return the edition of that name; empty if none ships}
     *
     * @param name exact name, such as {@code 2022-01}
     */
    public static Optional<TrustedServiceCatalog> edition(String name) {
        return Optional.ofNullable(SHIPPED.editions().get(name));
    }

    /** {@return the names of all editions, the oldest first; never empty} */
    public static List<String> editions() {
        return SHIPPED.editions().keySet().asList();
    }

    /**
     * {@return the name for people of a well-known service that no edition trusts, so that an answer can say so; empty if the
     * service is trusted or not known}
     *
     * @param name name on the wire, such as {@code app-service}
     */
    public static Optional<String> titleOfUntrusted(String name) {
        return Optional.ofNullable(SHIPPED.untrusted().get(name));
    }

    /** {@return the names on the wire of the well-known services that no edition trusts, in the order of the table} */
    public static List<String> untrusted() {
        return SHIPPED.untrusted().keySet().asList();
    }

    /** {@return the name of this edition, such as {@code 2022-01}} */
    public String name() {
        return name;
    }

    /** {@return the first day on which the service's own table was that of this edition} */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** {@return the services, in the order of the table} */
    public List<TrustedService> services() {
        return services.values().asList();
    }

    /**
     * {@return the service of that name; empty if this edition does not trust it}
     *
     * @param name exact name on the wire, such as {@code container-instances}
     */
    public Optional<TrustedService> find(String name) {
        return Optional.ofNullable(services.get(name));
    }

    /**
     * {@return whether ACR Tasks pass where the registry has no {@code networkRuleBypassAllowedForTasks}} Present, the property
     * is obeyed whatever the edition (semantics P2).
     */
    public boolean tasksPassWhenUnset() {
        return tasksPassWhenUnset;
    }

    /** {@return the name of this edition} */
    @Override
    public String toString() {
        return name;
    }
}
