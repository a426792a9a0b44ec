package dev.siegel.cmdlets;

import dev.siegel.cmdlets.session.Environment;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The entry point: runs and exits. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = stream(FileDescriptor.out, false);
        PrintStream err = stream(FileDescriptor.err, true);
        int code = Cs.run(List.of(arguments), System.in, out, err, Environment.ofProcess());
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flushed) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 65_536),
                flushed,
                StandardCharsets.UTF_8);
    }
}
