package io.registryacl.jmh.decision;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.jmh.decision.World.Grant;
import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import io.registryacl.model.PolicyModel;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * A world and questions about it, half of which are answered with yes, in no order. The same seed gives the same questions.
 *
 * @param world the policy
 * @param pdp what answered the questions: a decision point for the policy
 * @param questions the questions; their number is even
 * @param answers the answers
 */
record Workload(World world, PolicyDecisionPoint pdp, List<Question> questions, List<Boolean> answers) {

    /** Decides by an empty policy; stands where none is prepared yet. */
    static final PolicyDecisionPoint NOTHING =
            PolicyDecisionPoint.of(PolicyModel.builder().build());

    private static final long SEED = 43;

    /** Makes a world of that size and {@code count} questions. */
    static Workload of(Size size, int count) {
        World world = World.of(size);
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        SplittableRandom random = new SplittableRandom(SEED);
        List<Question> granted = new ArrayList<>();
        List<Question> refused = new ArrayList<>();
        while (granted.size() < count / 2 || refused.size() < count / 2) {
            Question question = ask(world, random);
            List<Question> kind = pdp.isAllowed(question.request()) ? granted : refused;
            if (kind.size() < count / 2) {
                kind.add(question);
            }
        }
        List<Question> questions = shuffled(granted, refused);
        List<Boolean> answers = questions.stream()
                .map(question -> pdp.isAllowed(question.request()))
                .toList();
        return new Workload(world, pdp, questions, answers);
    }

    private static List<Question> shuffled(List<Question> granted, List<Question> refused) {
        List<Question> all = new ArrayList<>(granted);
        all.addAll(refused);
        Collections.shuffle(all, new Random(SEED));
        return List.copyOf(all);
    }

    /** Three of four ask about a registry in the scope of one of their assignments, and three of four from a block. */
    private static Question ask(World world, SplittableRandom random) {
        Member member = any(world.members(), random);
        Site site = isLikely(random) ? near(any(member.grants(), random), world, random) : any(world.sites(), random);
        IpAddress address =
                isLikely(random) ? addressIn(any(site.blocks(), random), random) : IpAddress.ofIpv4(random.nextInt());
        return new Question(site, member, any(Role.OPERATIONS, random), address);
    }

    private static Site near(Grant grant, World world, SplittableRandom random) {
        int first = grant.place().first();
        int end = Math.min(first + grant.place().level().sites(), world.sites().size());
        return world.sites().get(random.nextInt(first, end));
    }

    private static boolean isLikely(SplittableRandom random) {
        return random.nextInt(4) != 0;
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private static IpAddress addressIn(IpPrefix block, SplittableRandom random) {
        long offset = random.nextLong(1L << (32 - block.lengthBits()));
        return IpAddress.ofIpv4(block.network().ipv4Bits() + (int) offset);
    }
}
