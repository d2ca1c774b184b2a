package io.registryacl.jmh.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.Program;
import io.registryacl.jmh.decision.World.Grant;
import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import io.registryacl.model.Operation;
import io.registryacl.net.IpAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CEL with one expression for all decisions. It is handed the rules of the registry as numbers, a function that
 * compares one with the address, and the assignments of the caller.
 */
final class CelEngine implements Engine {

    private static final String EXPRESSION = """
            rules.exists(rule, isIn(address, rule))
              && grants.exists(grant, registry.startsWith(grant.scope) && operation in grant.operations)
            """;

    private final Program program;
    private final List<Map<String, Object>> asks;

    private CelEngine(Program program, List<Map<String, Object>> asks) {
        this.program = program;
        this.asks = asks;
    }

    static CelEngine of(List<Question> questions) {
        Map<Site, Object> rules = new HashMap<>();
        Map<Member, Object> grants = new HashMap<>();
        List<Map<String, Object>> asks = questions.stream()
                .<Map<String, Object>>map(question -> ImmutableMap.of(
                        "rules", rules.computeIfAbsent(question.site(), CelEngine::rules),
                        "grants", grants.computeIfAbsent(question.member(), CelEngine::grants),
                        "registry", question.site().id() + "/",
                        "operation", question.operation().wireName(),
                        "address", number(question.address())))
                .toList();
        return new CelEngine(program(), asks);
    }

    private static Program program() {
        Cel cel = CelFactory.plannerCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("rules", ListType.create(SimpleType.INT))
                .addVar("grants", ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN)))
                .addVar("registry", SimpleType.STRING)
                .addVar("operation", SimpleType.STRING)
                .addVar("address", SimpleType.INT)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "isIn",
                        CelOverloadDecl.newGlobalOverload(
                                "isIn_int_int", SimpleType.BOOL, SimpleType.INT, SimpleType.INT)))
                .addFunctionBindings(CelFunctionBinding.fromOverloads(
                        "isIn", CelFunctionBinding.from("isIn_int_int", Long.class, Long.class, CelEngine::isIn)))
                .setResultType(SimpleType.BOOL)
                .build();
        try {
            return cel.createProgram(cel.compile(EXPRESSION).getAst());
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new IllegalStateException(EXPRESSION, refused);
        }
    }

    /** Whether an address is at or above the first of a rule and at or below its last. */
    private static boolean isIn(long address, long rule) {
        return rule >>> 32 <= address && address <= (rule & 0xffff_ffffL);
    }

    /** The first and the last address of each rule in one number. */
    private static Object rules(Site site) {
        return site.blocks().stream()
                .map(block -> number(block.first()) << 32 | number(block.last()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Object grants(Member member) {
        return member.grants().stream().map(CelEngine::grant).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, Object> grant(Grant grant) {
        return ImmutableMap.of(
                "scope",
                grant.place().text() + "/",
                "operations",
                grant.role().operations().stream().map(Operation::wireName).collect(ImmutableList.toImmutableList()));
    }

    private static long number(IpAddress address) {
        return Integer.toUnsignedLong(address.ipv4Bits());
    }

    @Override
    public boolean isAllowed(int question) {
        try {
            return (Boolean) program.eval(asks.get(question));
        } catch (CelEvaluationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
