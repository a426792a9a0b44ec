package dev.siegel.cmdlets.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Statements and pipelines; expressions and commands are read by classes of their own. */
public final class Parser {
    private static final int LONGEST = 1 << 20;
    private static final Set<String> KEYWORDS =
            Set.of(
                    "begin",
                    "break",
                    "catch",
                    "class",
                    "continue",
                    "data",
                    "do",
                    "dynamicparam",
                    "else",
                    "elseif",
                    "end",
                    "enum",
                    "exit",
                    "filter",
                    "finally",
                    "for",
                    "from",
                    "function",
                    "if",
                    "in",
                    "param",
                    "process",
                    "return",
                    "switch",
                    "throw",
                    "trap",
                    "try",
                    "until",
                    "using",
                    "var",
                    "while",
                    "workflow");

    private final Source source;
    private final Expressions expressions;
    private final Commands commands;

    Parser(Source source) {
        this.source = source;
        this.expressions = new Expressions(source, this);
        this.commands = new Commands(source, expressions.operands());
    }

    /**
     * The statements of a text.
     *
     * @throws dev.siegel.cmdlets.result.CmdletFailure that names what is not understood and where
     */
    public static List<Statement> parse(String text) {
        if (text.length() > LONGEST) {
            throw SyntaxFailure.at(
                    "The text is %d characters long, at most %d are taken: it ends"
                            .formatted(text.length(), LONGEST),
                    "TextTooLong",
                    new Position(1, 1));
        }
        Source source = Source.of(text);
        refuseControlCharacters(text, source);
        return new Parser(source).all();
    }

    private static void refuseControlCharacters(String text, Source source) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean blank = character == '\t' || character == '\n' || character == '\r';
            if ((character < ' ' && !blank) || character == 0x7f || character >= 0xfffd) {
                throw SyntaxFailure.at(
                        "Control characters or bytes that are no text",
                        "TextNotText",
                        source.position(at));
            }
        }
    }

    /** All statements to the end. */
    List<Statement> all() {
        List<Statement> statements = statements(Source.END);
        if (!source.isDone()) {
            throw SyntaxFailure.unexpected("'" + source.peek() + "'", source.position());
        }
        return statements;
    }

    /** The statements before {@code closing}. */
    List<Statement> statements(char closing) {
        var statements = new ArrayList<Statement>();
        skipSeparators();
        while (!source.isDone() && source.peek() != closing) {
            statements.add(statement());
            source.skipBlanks();
            char next = source.peek();
            if (next != ';' && next != '\n' && next != closing && !source.isDone()) {
                throw unexpectedAfterStatement(next);
            }
            skipSeparators();
        }
        return statements;
    }

    private RuntimeException unexpectedAfterStatement(char next) {
        Position position = source.position();
        return switch (next) {
            case '=' ->
                    SyntaxFailure.at(
                            "A '=' that sets nothing; -eq compares", "InvalidAssignment", position);
            case '>', '<' ->
                    SyntaxFailure.notUnderstood(
                            "a redirection or comparison ('%s'; -gt and -lt compare)"
                                    .formatted(next),
                            position);
            case '&' -> SyntaxFailure.notUnderstood("a call ('&')", position);
            default -> SyntaxFailure.unexpected("'" + next + "'", position);
        };
    }

    private void skipSeparators() {
        source.skipBlanksAndLines();
        while (source.peek() == ';') {
            source.skip(1);
            source.skipBlanksAndLines();
        }
    }

    private Statement statement() {
        source.deeper();
        Position at = source.position();
        Pipeline.Stage first = firstStage();
        source.skipBlanks();
        Statement statement =
                first instanceof Pipeline.Value(Expression target) && assignmentLength() > 0
                        ? assignment(target, at)
                        : new Statement.Run(pipeline(first, at));
        source.shallower();
        return statement;
    }

    private int assignmentLength() {
        char first = source.peek();
        if (first == '=') {
            return 1;
        }
        return "+-*/%".indexOf(first) >= 0 && source.peek(1) == '=' ? 2 : 0;
    }

    private Statement assignment(Expression target, Position at) {
        refuseTarget(target);
        Statement.Kind kind =
                switch (source.peek()) {
                    case '=' -> Statement.Kind.SET;
                    case '+' -> Statement.Kind.ADD;
                    case '-' -> Statement.Kind.TAKE;
                    default ->
                            throw SyntaxFailure.notUnderstood(
                                    "the assignment '%s='".formatted(source.peek()),
                                    source.position());
                };
        source.skip(assignmentLength());
        source.skipBlanksAndLines();
        return new Statement.Assign(target, kind, pipeline(), at);
    }

    private static void refuseTarget(Expression target) {
        Expression whole = target;
        while (whole instanceof Expression.Member(Expression of, _, _)) {
            whole = of;
        }
        if (!(whole instanceof Expression.Variable)) {
            throw SyntaxFailure.at(
                    "Only a variable or a property of one can be set",
                    "InvalidLeftHandSide",
                    target.at());
        }
    }

    /** A whole pipeline. */
    Pipeline pipeline() {
        Position at = source.position();
        Pipeline.Stage first = firstStage();
        return pipeline(first, at);
    }

    private Pipeline pipeline(Pipeline.Stage first, Position at) {
        var stages = new ArrayList<Pipeline.Stage>();
        stages.add(first);
        source.skipBlanks();
        while (source.peek() == '|') {
            if (source.peek(1) == '|') {
                throw SyntaxFailure.notUnderstood("the operator '||'", source.position());
            }
            source.skip(1);
            source.skipBlanksAndLines();
            stages.add(command());
            source.skipBlanks();
        }
        return new Pipeline(stages, at);
    }

    private Pipeline.Stage firstStage() {
        refuseKeyword();
        return Commands.startsCommand(source.peek(), source.peek(1))
                ? commands.command()
                : new Pipeline.Value(expressions.expression());
    }

    private Pipeline.Command command() {
        if (source.isDone() || "|;)}".indexOf(source.peek()) >= 0) {
            throw SyntaxFailure.at(
                    "Nothing follows the bar: an empty element of a pipeline",
                    "EmptyPipeElement",
                    source.position());
        }
        if (!Commands.startsCommand(source.peek(), source.peek(1))) {
            throw SyntaxFailure.at(
                    "Expressions are only allowed as the first element of a pipeline; there is one",
                    "ExpressionsMustBeFirstInPipeline",
                    source.position());
        }
        return commands.command();
    }

    private void refuseKeyword() {
        int length = 0;
        while (Character.isLetter(source.peek(length))) {
            length++;
        }
        Source word = source.copy();
        word.skip(length);
        String name = word.since(source.offset()).toLowerCase(Locale.ROOT);
        word.skipBlanks();
        boolean loop = "foreach".equals(name) && word.peek() == '(';
        if (loop || (KEYWORDS.contains(name) && source.peek(length) != '-')) {
            throw SyntaxFailure.notUnderstood(
                    "the statement '%s'".formatted(name), source.position());
        }
    }
}
