package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.connection.Connection;
import dev.siegel.cmdlets.connection.StoredConnection;
import dev.siegel.cmdlets.rest.RestClient;
import dev.siegel.cmdlets.result.CmdletObject;
import java.nio.file.Path;
import java.util.Optional;

/** What a cmdlet may use while it runs. */
public interface CmdletContext {
    BoundCmdlet line();

    /** The object of the pipeline this run is for; nothing for text and outside of pipelines. */
    Optional<CmdletObject> input();

    Connection connection();

    /** The server, found when it is first asked for. */
    RestClient server();

    RestClient server(Connection other);

    StoredConnection stored();

    /** A file named on the line. */
    Path file(String name);

    /** A variable of the process, nothing when it is blank. */
    Optional<String> variable(String name);

    /** Prints a line for people. */
    void say(String text);

    /** Lets what was given so far be seen now. */
    void flush();

    /** Tells a step to those who asked for it with -Verbose. */
    void step(String text);

    /** Warns, unless the line says otherwise with -WarningAction. */
    void warn(String text);

    String askSecretly(String what);

    /** Goes on when the administrator agrees, ends the cmdlet otherwise. */
    void confirm(String operation);
}
