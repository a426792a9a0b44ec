package dev.siegel.endtoend;

import dev.siegel.client.ClientBehaviour;
import dev.siegel.client.PublishOutcome;
import dev.siegel.client.ServerAddress;
import dev.siegel.client.SignInClient;
import dev.siegel.client.SignInOutcome;
import dev.siegel.client.SignedIn;
import dev.siegel.client.TicketOutcome;
import dev.siegel.client.WebTicket;
import dev.siegel.client.trust.ClientTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;

/** A Lync-like client on a device of its own, and the steps of which a test expects success. */
final class KeepingClient {
    private KeepingClient() {}

    static SignInClient of(PoolUser user) throws IOException {
        return SignInClient.builder()
                .behaviour(ClientBehaviour.LYNC)
                .server(ServerAddress.tls("localhost", user.pool().ports().sipTls()))
                .trust(ClientTrust.ofPem(user.pool().certificateAuthority()))
                .sipAddress(user.sipAddress())
                .login(user.logonName(), user.password())
                .build();
    }

    static SignedIn signedIn(SignInClient client) throws IOException {
        SignInOutcome outcome = client.signIn();
        if (outcome instanceof SignInOutcome.Succeeded(var signedIn)) {
            return signedIn;
        }
        throw new AssertionError("did not sign in: " + outcome);
    }

    static WebTicket ticket(SignInClient client) throws IOException {
        var outcome = client.requestTicket(client.provisioningAddress().orElseThrow());
        if (outcome instanceof TicketOutcome.Issued(var ticket)) {
            return ticket;
        }
        throw new AssertionError("got no ticket: " + outcome);
    }

    static PublishOutcome publish(SignInClient client, WebTicket ticket, KeyPair keys) {
        try {
            return client.publish(ticket, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
