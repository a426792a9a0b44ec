package dev.siegel.cmdlets.jshell;

import dev.siegel.cmdlets.output.ObjectWriter;
import dev.siegel.cmdlets.output.OutputForm;
import dev.siegel.cmdlets.output.OutputForm.Kind;
import dev.siegel.cmdlets.output.Times;
import dev.siegel.cmdlets.result.CmdletObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects as the command line prints them. */
final class Printed {
    private Printed() {}

    /**
     * The text, without the line break at its end.
     *
     * @param kind null for what the type is shown as
     */
    static String text(List<CmdletObject> objects, @Nullable Kind kind) {
        var bytes = new ByteArrayOutputStream();
        var times = new Times(CsSession.current().zone(), false);
        try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            ObjectWriter writer = new OutputForm(kind, List.of(), times).writer(out);
            objects.forEach(writer::write);
            writer.finish();
        }
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    static String list(CmdletObject object) {
        return text(List.of(object), Kind.LIST);
    }
}
