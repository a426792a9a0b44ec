package dev.siegel.cmdlets.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between braces. It is understood when it is first needed: a filter for the server is
 * a language of its own.
 */
public final class ScriptBlock {
    private final Source source;
    private @Nullable List<Statement> statements;

    ScriptBlock(Source source) {
        this.source = source;
    }

    public String text() {
        return source.rest();
    }

    /**
     * Its statements.
     *
     * @throws dev.siegel.cmdlets.result.CmdletFailure for what is not understood
     */
    public List<Statement> statements() {
        List<Statement> known = statements;
        if (known == null) {
            known = new Parser(source.copy()).all();
            statements = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "{" + text() + "}";
    }
}
