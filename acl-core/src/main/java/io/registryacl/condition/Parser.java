package io.registryacl.condition;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/** Reads a condition by recursive descent, one token ahead; the recursion is as deep as the text nests. */
final class Parser {

    /** Azure's limit. */
    static final int MAX_LENGTH = 8 * 1024;

    /** Printing adds at most two characters to one (a negation without parentheses), so four times will do. */
    static final int MAX_CANONICAL_LENGTH = 4 * MAX_LENGTH;

    static final int MAX_DEPTH = 64;

    private static final String AND = "and";
    private static final String OR = "or";
    private static final String NOT = "not";
    private static final String EXISTS = "exists";
    private static final String NOT_EXISTS = "notexists";
    private static final String ACTION_MATCHES = "actionmatches";
    private static final String SUB_OPERATION_MATCHES = "suboperationmatches";
    private static final ImmutableSet<String> RESERVED =
            ImmutableSet.of(AND, OR, NOT, EXISTS, NOT_EXISTS, ACTION_MATCHES, SUB_OPERATION_MATCHES, "true", "false");

    private static final String EXPECTED_DEPTH = "at most " + MAX_DEPTH + " levels of parentheses and negations";
    private static final String EXPECTED_LENGTH = "at most " + MAX_LENGTH + " characters";
    private static final String EXPECTED_TERM =
            "`(`, `NOT`, `ActionMatches`, `SubOperationMatches`, `Exists` or an attribute such as `@Request[name]`";
    private static final String EXPECTED_OPERATOR = "an operator such as `StringEquals`";
    private static final String EXPECTED_VALUE =
            "a value: text in single quotes, a number, `true`, `false`, a GUID or a"
                    + " date-time, several of them in braces, or an attribute";
    private static final String EXPECTED_LITERAL =
            "text in single quotes, a number, `true`, `false`, a GUID or a date-time";

    private final String text;
    private final Lexer lexer;
    private Token token;

    private Parser(String text) {
        this.text = text;
        this.lexer = new Lexer(text);
        this.token = lexer.next();
    }

    static Node parse(String text) {
        if (text.length() > MAX_CANONICAL_LENGTH) {
            throw tooLong(text);
        }
        return new Parser(text).parse();
    }

    private Node parse() {
        Node condition = anyOf(0);
        if (token.kind() != Token.Kind.END) {
            throw unexpected("`AND`, `OR` or the end");
        }
        if (condition.height() > MAX_DEPTH) {
            throw ConditionSyntaxException.at(0, text, "group", EXPECTED_DEPTH + " once `AND` within `OR` is grouped");
        }
        if (text.length() > MAX_LENGTH && !condition.text().equals(text)) {
            throw tooLong(text);
        }
        return condition;
    }

    private static ConditionSyntaxException tooLong(String text) {
        return ConditionSyntaxException.at(
                MAX_LENGTH, text, "text of " + text.length() + " characters", EXPECTED_LENGTH);
    }

    private Node anyOf(int depth) {
        List<Node> terms = new ArrayList<>();
        do {
            terms.add(allOf(depth));
        } while (skip(Token.Kind.OR_SIGN, OR));
        return Node.AnyOf.of(terms);
    }

    private Node allOf(int depth) {
        List<Node> terms = new ArrayList<>();
        do {
            terms.add(term(depth));
        } while (skip(Token.Kind.AND_SIGN, AND));
        return Node.AllOf.of(terms);
    }

    private Node term(int depth) {
        Token first = token;
        if (skip(Token.Kind.NOT_SIGN, NOT)) {
            // The parentheses of `!(...)` are one level together with the negation, as they are printed with it.
            int inside = deeper(depth, first);
            return new Node.Not(token.kind() == Token.Kind.LEFT_PARENTHESIS ? group(inside) : term(inside));
        }
        if (token.kind() == Token.Kind.LEFT_PARENTHESIS) {
            return group(deeper(depth, first));
        }
        if (skipWord(EXISTS)) {
            return new Node.Exists(attribute());
        }
        if (skipWord(NOT_EXISTS)) {
            deeper(depth, first);
            return new Node.Not(new Node.Exists(attribute()));
        }
        if (skipWord(ACTION_MATCHES)) {
            return new Node.ActionMatches(textInBraces());
        }
        if (skipWord(SUB_OPERATION_MATCHES)) {
            return new Node.SubOperationMatches(textInBraces());
        }
        if (token.kind() == Token.Kind.AT) {
            return comparison();
        }
        throw unexpected(EXPECTED_TERM);
    }

    private int deeper(int depth, Token at) {
        if (depth == MAX_DEPTH) {
            throw lexer.unexpected(at.start(), at.end(), EXPECTED_DEPTH);
        }
        return depth + 1;
    }

    private Node group(int depth) {
        advance();
        Node node = anyOf(depth);
        require(Token.Kind.RIGHT_PARENTHESIS, "`AND`, `OR` or `)`");
        return node;
    }

    private String textInBraces() {
        require(Token.Kind.LEFT_BRACE, "`{` and text in single quotes");
        String value = token.value();
        require(Token.Kind.QUOTED, "text in single quotes");
        require(Token.Kind.RIGHT_BRACE, "`}`");
        return value;
    }

    private Node comparison() {
        Attribute attribute = attribute();
        Token word = token;
        if (word.kind() != Token.Kind.WORD || !isOperatorName(word.value())) {
            throw unexpected(EXPECTED_OPERATOR);
        }
        advance();
        int colon = word.value().indexOf(':');
        Quantifier quantifier =
                Quantifier.named(word.value().substring(0, Math.max(colon, 0))).orElse(Quantifier.NONE);
        String name =
                quantifier == Quantifier.NONE ? word.value() : word.value().substring(colon + 1);
        return new Node.Compares(new Comparison(attribute, quantifier, StandardOperator.named(name), right()));
    }

    // Letters, digits and colons, the last not at the end; whether the name is known is no matter of syntax.
    private static boolean isOperatorName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Lexer.isLetter(c) && (i == 0 || !Lexer.isDigit(c)) && (i == 0 || c != ':')) {
                return false;
            }
        }
        return !word.endsWith(":") && !RESERVED.contains(Ascii.toLowerCase(word));
    }

    private Operand right() {
        if (token.kind() == Token.Kind.AT) {
            return attribute();
        }
        if (token.kind() != Token.Kind.LEFT_BRACE) {
            return Literals.one(literal(EXPECTED_VALUE));
        }
        List<Literal> literals = new ArrayList<>();
        do {
            advance();
            literals.add(literal(EXPECTED_LITERAL));
        } while (token.kind() == Token.Kind.COMMA);
        require(Token.Kind.RIGHT_BRACE, "`,` or `}`");
        return Literals.set(literals);
    }

    private Literal literal(String expected) {
        Token current = token;
        if (current.kind() == Token.Kind.QUOTED) {
            advance();
            return Literal.quoted(current.value());
        }
        if (current.kind() != Token.Kind.WORD) {
            throw unexpected(expected);
        }
        Literal literal = Literal.bare(current.value()).orElseThrow(() -> unexpected(expected));
        advance();
        return literal;
    }

    private Attribute attribute() {
        if (token.kind() != Token.Kind.AT) {
            throw unexpected("an attribute such as `@Request[name]`");
        }
        Attribute attribute = lexer.attribute();
        advance();
        return attribute;
    }

    private boolean skip(Token.Kind sign, String word) {
        if (token.kind() == sign) {
            advance();
            return true;
        }
        return skipWord(word);
    }

    private boolean skipWord(String word) {
        if (token.kind() != Token.Kind.WORD || !Ascii.equalsIgnoreCase(token.value(), word)) {
            return false;
        }
        advance();
        return true;
    }

    private void require(Token.Kind kind, String expected) {
        if (token.kind() != kind) {
            throw unexpected(expected);
        }
        advance();
    }

    private void advance() {
        token = lexer.next();
    }

    private ConditionSyntaxException unexpected(String expected) {
        return lexer.unexpected(token.start(), token.end(), expected);
    }
}
