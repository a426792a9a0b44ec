package dev.siegel.client;

import dev.siegel.client.store.DeviceCertificates;
import dev.siegel.client.store.DeviceKeys;
import dev.siegel.client.store.InMemoryDeviceCertificates;
import dev.siegel.client.trust.ClientTrust;
import dev.siegel.protocols.ntlm.NtlmLogin;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells a client who it is and where to go; address and server have to be given. */
public final class SignInClientBuilder {
    private static final int EPID_BYTES = 5;

    private final SecureRandom random = new SecureRandom();
    private ClientBehaviour behaviour = ClientBehaviour.SIPE;
    private @Nullable ServerAddress server;
    private ClientTrust trust = ClientTrust.platform();
    private @Nullable String sipAddress;
    private @Nullable String epid;
    private @Nullable String instance;
    private @Nullable NtlmLogin login;
    private String workstation = "CLIENT1";
    private DeviceCertificates certificates = new InMemoryDeviceCertificates();
    private Supplier<KeyPair> keys = DeviceKeys::generate;
    private InstantSource clock = InstantSource.system();
    private Duration timeout = Duration.ofSeconds(10);

    SignInClientBuilder() {}

    public SignInClientBuilder behaviour(ClientBehaviour value) {
        behaviour = value;
        return this;
    }

    public SignInClientBuilder server(ServerAddress value) {
        server = value;
        return this;
    }

    public SignInClientBuilder trust(ClientTrust value) {
        trust = value;
        return this;
    }

    /** With its scheme, as in {@code sip:alice@example.com}. */
    public SignInClientBuilder sipAddress(String value) {
        sipAddress = value;
        return this;
    }

    /** The login as a user types it: {@code EXAMPLE\alice} or {@code alice@example.com}. */
    public SignInClientBuilder login(String name, String password) {
        login = NtlmLogin.of(name, password);
        return this;
    }

    /**
     * Tells devices apart; a new one is drawn when it is not given. Sent as given, also when empty.
     */
    public SignInClientBuilder epid(String value) {
        epid = value;
        return this;
    }

    /** Follows from the epid when it is not given. Sent as given, also when empty. */
    public SignInClientBuilder instance(String value) {
        instance = value;
        return this;
    }

    public SignInClientBuilder workstation(String value) {
        workstation = value;
        return this;
    }

    public SignInClientBuilder certificates(DeviceCertificates value) {
        certificates = value;
        return this;
    }

    /** Where keys for new certificates come from. */
    public SignInClientBuilder keys(Supplier<KeyPair> value) {
        keys = value;
        return this;
    }

    public SignInClientBuilder clock(InstantSource value) {
        clock = value;
        return this;
    }

    /** For connecting, and for each answer. */
    public SignInClientBuilder timeout(Duration value) {
        timeout = value;
        return this;
    }

    public SignInClient build() {
        if (server == null || sipAddress == null) {
            throw new IllegalStateException("a client needs a server and a SIP address");
        }
        return new SignInClient(
                new ClientSettings(
                        behaviour,
                        server,
                        trust,
                        endpoint(sipAddress),
                        login,
                        workstation,
                        certificates,
                        keys,
                        random,
                        clock,
                        timeout));
    }

    private ClientEndpoint endpoint(String address) {
        var device = epid == null ? drawEpid() : epid;
        return instance == null
                ? ClientEndpoint.of(address, device)
                : new ClientEndpoint(address, device, instance);
    }

    private String drawEpid() {
        var bytes = new byte[EPID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
