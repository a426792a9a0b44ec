package dev.siegel.cmdlets.testing;

import dev.siegel.cmdlets.testing.RecordedServer.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server that replays and a command line that speaks to it, for tests of cmdlets. */
public abstract class CmdletTests {
    protected static final String USER =
            """
            {"id":"9b0d0a3e-52b7-4f9c-a4ba-1c8c3a3f9b11","distinguishedName":"CN=Anna Berg,CN=Users,DC=example,DC=com",
             "sipAddress":"sip:anna@example.com","displayName":"Anna Berg","samAccountName":"anna",
             "userPrincipalName":"anna@example.com","enabled":true,"registrarPool":"pool01.example.com","lineUri":null}
            """;
    protected static final String UNHOMED =
            USER.replace("anna@", "berta@").replace("\"pool01.example.com\"", "null");

    @TempDir protected Path folder;
    protected RecordedServer server;
    protected TestingCs cs;

    @BeforeEach
    protected final void start() throws IOException, GeneralSecurityException {
        server = RecordedServer.start(folder);
        cs = new TestingCs(folder).with(server);
    }

    @AfterEach
    protected final void stop() {
        server.close();
    }

    protected final Request last() {
        return server.requests().getLast();
    }

    /** A page of a listing. */
    protected static String page(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"nextCursor\":null}";
    }
}
