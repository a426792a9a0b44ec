package dev.siegel.endtoend;

import dev.siegel.endtoend.pool.PoolSetup;
import dev.siegel.endtoend.pool.RunningPool;
import dev.siegel.endtoend.sipe.SipeAccount;
import dev.siegel.endtoend.sipe.SipeClient;
import dev.siegel.endtoend.sipe.SipeTransport;
import java.util.List;

/** A user of a pool, as an administrator has made it, and what its devices are told. */
record PoolUser(RunningPool pool, String name, String password) {
    /** Makes the account and enables it, both by {@code ./cs}. */
    static PoolUser create(RunningPool pool, String name) {
        var user = new PoolUser(pool, name, "Passw0rd of " + name);
        pool.cs(
                        "New-CsAccount",
                        "-UserPrincipalName",
                        user.address(),
                        "-SamAccountName",
                        name,
                        "-DisplayName",
                        "User " + name,
                        "-Password",
                        user.password())
                .succeeded();
        pool.cs("Enable-CsUser", "-Identity", user.address(), "-SipAddress", user.sipAddress())
                .succeeded();
        return user;
    }

    /** The same user, met on another run of its pool. */
    PoolUser on(RunningPool other) {
        return new PoolUser(other, name, password);
    }

    String address() {
        return name + "@" + PoolSetup.DOMAIN;
    }

    String sipAddress() {
        return "sip:" + address();
    }

    /** The domain is the first label of the SIP domain. */
    String logonName() {
        return "EXAMPLE\\" + name;
    }

    /** What is entered in a client on the device: encrypted transport, the address as the login. */
    SipeAccount account(String device) {
        return account(device, SipeTransport.TLS);
    }

    SipeAccount account(String device, SipeTransport transport) {
        int port =
                switch (transport) {
                    case TLS -> pool.ports().sipTls();
                    case TCP -> pool.ports().sipTcp();
                };
        return new SipeAccount(
                address(),
                address(),
                password,
                "localhost:" + port,
                transport,
                pool.certificateAuthority(),
                device);
    }

    /** A client on the device, signed in. */
    SipeClient signedIn(String device) {
        SipeClient client = SipeClient.start(account(device));
        client.awaitSignedIn();
        return client;
    }

    /** The rows of this user as an administrator sees them. */
    List<CertificateRow> certificates() {
        return CertificateRow.of(pool, sipAddress());
    }
}
