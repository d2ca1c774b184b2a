package io.registryacl.jmh.decision;

import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.registryacl.jmh.decision.World.Grant;
import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import io.registryacl.model.Operation;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casbin.jcasbin.main.CoreEnforcer;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.util.BuiltInFunctions;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin with two functions of ours: one looks a registry's rules up and matches them with jCasbin's own test of addresses,
 * the other compares scopes. Roles are written out into what they permit, one line of policy each.
 */
final class CasbinEngine implements Engine {

    private static final String MODEL = """
            [request_definition]
            r = sub, obj, act, ip
            [policy_definition]
            p = sub, obj, act
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = r.sub == p.sub && r.act == p.act && inScope(r.obj, p.obj) && isLetIn(r.obj, r.ip)
            """;

    private final Enforcer[] enforcers;
    private final Object[][] asks;

    private CasbinEngine(Enforcer[] enforcers, List<Question> questions) {
        this.enforcers = enforcers;
        this.asks = questions.stream().map(CasbinEngine::ask).toArray(Object[][]::new);
    }

    /** Gives each caller an enforcer that knows this caller's assignments alone. */
    static CasbinEngine sliced(List<Question> questions) {
        CustomFunction isLetIn =
                new IsLetIn(questions.stream().map(Question::site).distinct().toList());
        Map<Member, Enforcer> byMember = new HashMap<>();
        Enforcer[] enforcers = questions.stream()
                .map(Question::member)
                .map(member -> byMember.computeIfAbsent(member, one -> enforcer(List.of(one), isLetIn)))
                .toArray(Enforcer[]::new);
        return new CasbinEngine(enforcers, questions);
    }

    /** Gives all callers one enforcer that knows all assignments. */
    static CasbinEngine whole(World world, List<Question> questions) {
        Enforcer one = enforcer(world.members(), new IsLetIn(world.sites()));
        Enforcer[] enforcers = questions.stream().map(question -> one).toArray(Enforcer[]::new);
        return new CasbinEngine(enforcers, questions);
    }

    private static Enforcer enforcer(List<Member> members, CustomFunction isLetIn) {
        Enforcer enforcer = new Enforcer(CoreEnforcer.newModel(MODEL));
        enforcer.addFunction("inScope", new InScope());
        enforcer.addFunction("isLetIn", isLetIn);
        List<List<String>> lines = new ArrayList<>();
        for (Member member : members) {
            for (Grant grant : member.grants()) {
                for (Operation operation : grant.role().operations()) {
                    lines.add(List.of(member.id(), grant.place().text() + "/", operation.wireName()));
                }
            }
        }
        enforcer.addPolicies(lines.stream().distinct().toList());
        return enforcer;
    }

    private static Object[] ask(Question question) {
        return new Object[] {
            question.member().id(),
            question.site().id() + "/",
            question.operation().wireName(),
            question.address().toString()
        };
    }

    @Override
    public boolean isAllowed(int question) {
        return enforcers[question].enforce(asks[question]);
    }

    /** Whether a scope holds a registry: its path begins the registry's. */
    private static final class InScope extends CustomFunction {

        @Override
        public String getName() {
            return "inScope";
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject registry, AviatorObject scope) {
            String path = FunctionUtils.getStringValue(registry, env);
            return AviatorBoolean.valueOf(path.startsWith(FunctionUtils.getStringValue(scope, env)));
        }
    }

    /** Whether a rule of the registry holds an address. */
    private static final class IsLetIn extends CustomFunction {

        private final Map<String, List<String>> rules = new HashMap<>();

        IsLetIn(List<Site> sites) {
            for (Site site : sites) {
                List<String> blocks =
                        site.blocks().stream().map(IpPrefix::toString).toList();
                rules.put(site.id() + "/", blocks);
            }
        }

        @Override
        public String getName() {
            return "isLetIn";
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject registry, AviatorObject address) {
            String text = FunctionUtils.getStringValue(address, env);
            for (String rule : rules.getOrDefault(FunctionUtils.getStringValue(registry, env), List.of())) {
                if (BuiltInFunctions.ipMatch(text, rule)) {
                    return AviatorBoolean.TRUE;
                }
            }
            return AviatorBoolean.FALSE;
        }
    }
}
