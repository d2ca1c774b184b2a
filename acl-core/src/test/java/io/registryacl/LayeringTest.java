package io.registryacl;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of rooms: who stands on whom, and which library is known where. */
final class LayeringTest {

    private static final String ROOT = "io.registryacl";

    private static final String GUAVA = "com.google.common";
    private static final String IPADDRESS = "inet.ipaddr";
    private static final String JACKSON = "com.fasterxml.jackson";

    private static final Set<String> LEAVES = Set.of("condition", "net", "issue");
    private static final Set<String> BELOW_ENGINE = Set.of("decision", "catalog", "model", "condition", "net", "issue");
    private static final Set<String> UP_TO_ENGINE = and(BELOW_ENGINE, "engine");

    /** Each room with the rooms and the libraries that it may import; nothing else is allowed. */
    private static final Map<String, Room> ROOMS = Map.ofEntries(
            entry("testkit", new Room(and(UP_TO_ENGINE, "json"), Set.of())),
            entry("json", new Room(and(UP_TO_ENGINE, "analysis"), Set.of(JACKSON))),
            entry("oci", new Room(UP_TO_ENGINE, Set.of())),
            entry("analysis", new Room(UP_TO_ENGINE, Set.of(GUAVA))),
            entry("engine", new Room(BELOW_ENGINE, Set.of(GUAVA))),
            entry("decision", new Room(Set.of("model", "net", "issue"), Set.of(GUAVA))),
            entry("catalog", new Room(Set.of("model", "issue"), Set.of(GUAVA))),
            entry("model", new Room(LEAVES, Set.of(GUAVA))),
            entry("condition", new Room(Set.of("issue"), Set.of(GUAVA))),
            entry("net", new Room(Set.of("issue"), Set.of(IPADDRESS, GUAVA))),
            entry("issue", new Room(Set.of(), Set.of())));

    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "common", "impl", "helper", "helpers", "manager", "managers");

    private static final String REFERENCE = ROOT + ".reference";
    private static final Set<String> SHARED_ROOMS = Set.of("model", "condition");
    private static final Set<String> SHARED_TYPES =
            Set.of("Reason", "Outcome", "IpAddress", "IpPrefix", "BuiltInRoles", "TrustedServiceCatalog");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void core_always_hasClassesToJudge() {
        assertThat(CORE).isNotEmpty();
    }

    @Test
    void everyClass_standsInARoomOfTheTable() {
        List<String> homeless = CORE.stream()
                .filter(type -> roomOf(type).isEmpty())
                .map(JavaClass::getName)
                .collect(ImmutableList.toImmutableList());

        assertThat(homeless).isEmpty();
    }

    @Test
    void everyImport_goesDownTheTable() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                if (!mayImport(type, dependency.getTargetClass().getBaseComponentType())) {
                    wrong.add(dependency.getDescription());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void rooms_never_formACycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void exportedSignatures_nameOnlyOurTypesAndThoseOfJava() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            if (isVisible(type)) {
                foreignTypes(type).forEach(foreign -> wrong.add(type.getName() + " shows " + foreign));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void names_never_sayNothing() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CORE) {
            if (words(type.getName()).anyMatch(EMPTY_WORDS::contains)) {
                wrong.add(type.getName());
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoomWithAPublicType_isExported() {
        Set<String> exported = descriptor().exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(ImmutableSet.toImmutableSet());
        Set<String> visible = CORE.stream()
                .filter(LayeringTest::isVisible)
                .map(JavaClass::getPackageName)
                .collect(ImmutableSet.toImmutableSet());

        assertThat(exported).isEqualTo(visible);
    }

    /** The second opinion on every decision would be none if it asked the first. */
    @Test
    void reference_sharesWithTheEngineNoMoreThanValuesConditionsAndRows() {
        JavaClasses reference = new ClassFileImporter().importPackages(REFERENCE);
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : reference) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isIn(target, ROOT) && !isIn(target, REFERENCE) && !isShared(target)) {
                    wrong.add(dependency.getDescription());
                }
            }
        }

        assertThat(reference).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean isShared(JavaClass type) {
        return roomOf(type).filter(SHARED_ROOMS::contains).isPresent() || SHARED_TYPES.contains(type.getSimpleName());
    }

    private static boolean mayImport(JavaClass from, JavaClass to) {
        if (to.isPrimitive() || isOfJava(to)) {
            return true;
        }
        Optional<String> room = roomOf(from);
        if (room.isEmpty()) {
            return false;
        }
        Room rules = ROOMS.get(room.get());
        if (isIn(to, ROOT)) {
            return roomOf(to)
                    .filter(target -> target.equals(room.get()) || rules.rooms().contains(target))
                    .isPresent();
        }
        return rules.libraries().stream().anyMatch(library -> isIn(to, library));
    }

    /** The room of a type is the first package below the root, whatever stands further down. */
    private static Optional<String> roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return Optional.empty();
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        String room = dot < 0 ? below : below.substring(0, dot);
        return ROOMS.containsKey(room) ? Optional.of(room) : Optional.empty();
    }

    private static Stream<String> foreignTypes(JavaClass type) {
        Stream<JavaType> ofType = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaClass> ofHead = Stream.concat(
                type.getTypeParameters().stream().flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                ofType.flatMap(part -> part.getAllInvolvedRawTypes().stream()));
        Stream<JavaClass> ofMembers =
                type.getMembers().stream().filter(LayeringTest::isVisible).flatMap(LayeringTest::typesOf);
        Stream<JavaClass> ofAnnotations = type.getAnnotations().stream().map(annotation -> annotation.getRawType());
        return Stream.of(ofHead, ofMembers, ofAnnotations)
                .flatMap(types -> types)
                .map(JavaClass::getBaseComponentType)
                .filter(part -> !part.isPrimitive() && !isOfJava(part) && !isIn(part, ROOT))
                .map(JavaClass::getName)
                .distinct();
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit unit ? unit.getThrowsClause().getTypes().stream() : Stream.empty();
        Stream<JavaClass> annotations = member.getAnnotations().stream().map(annotation -> annotation.getRawType());
        return Stream.of(member.getAllInvolvedRawTypes().stream(), thrown, annotations)
                .flatMap(types -> types);
    }

    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(LayeringTest::isVisible).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return isVisible(member.getModifiers());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    /** JSpecify's annotations count as Java's: they say what the language cannot yet. */
    private static boolean isOfJava(JavaClass type) {
        return isIn(type, "java") || isIn(type, "org.jspecify.annotations");
    }

    private static boolean isIn(JavaClass type, String packageName) {
        return type.getPackageName().equals(packageName)
                || type.getPackageName().startsWith(packageName + ".");
    }

    /** The words of a qualified name in lower case: {@code a.IpPrefix$Kind} has four. */
    private static Stream<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLowerCase(c)) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        words.add(word.toString());
        return words.stream();
    }

    private static Set<String> and(Set<String> rooms, String room) {
        return ImmutableSet.<String>builder().addAll(rooms).add(room).build();
    }

    private static ModuleDescriptor descriptor() {
        URI source = CORE.iterator().next().getSource().orElseThrow().getUri();
        String path = source.getPath();
        Path classes = Path.of(path.substring(0, path.indexOf("/" + ROOT.replace('.', '/') + "/")));
        return ModuleFinder.of(classes).find(ROOT).orElseThrow().descriptor();
    }

    private record Room(Set<String> rooms, Set<String> libraries) {}
}
