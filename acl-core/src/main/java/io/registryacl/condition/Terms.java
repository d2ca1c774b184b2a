package io.registryacl.condition;

import com.google.common.collect.ImmutableList;

/** What the two kinds of groups share about their terms. */
final class Terms {

    private Terms() {}

    static int height(ImmutableList<Node> terms) {
        int height = 0;
        for (Node term : terms) {
            height = Math.max(height, term.height() + (term.isGroup() ? 1 : 0));
        }
        return height;
    }

    static void print(ImmutableList<Node> terms, String separator, StringBuilder out) {
        for (int i = 0; i < terms.size(); i++) {
            out.append(i == 0 ? "" : separator);
            Node term = terms.get(i);
            if (term.isGroup()) {
                out.append('(');
                term.print(out);
                out.append(')');
            } else {
                term.print(out);
            }
        }
    }
}
