package dev.siegel.client;

import dev.siegel.client.http.HttpAnswer;
import dev.siegel.client.http.HttpQuestion;
import dev.siegel.client.store.DeviceCertificate;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.util.Optional;

/**
 * One device of one user. {@link #signIn()} goes the whole way as its kind of client does; the
 * other methods are that way's steps, each usable by itself and at any later time.
 */
public final class SignInClient {
    private final ClientSettings settings;
    private final WebServices services;

    SignInClient(ClientSettings settings) {
        this.settings = settings;
        this.services = new WebServices(settings);
    }

    public static SignInClientBuilder builder() {
        return new SignInClientBuilder();
    }

    public ClientEndpoint endpoint() {
        return settings.endpoint();
    }

    /**
     * Signs in. pidgin-sipe's way makes a new key and gets a new certificate first; Lync's takes
     * the stored certificate, and gets another only if there is none or the server refused it.
     */
    public SignInOutcome signIn() throws IOException {
        return switch (settings.behaviour()) {
            case SIPE -> signInWithNewCertificate();
            case LYNC -> signInWithStoredCertificate();
        };
    }

    /** Signs in with this certificate and nothing else: no ticket, no password. */
    public SignInOutcome signIn(DeviceCertificate certificate) throws IOException {
        var attempt = attempt();
        var ended = attempt.challenge();
        return keptOrClosed(attempt, ended.isEmpty() ? attempt.complete(certificate) : ended.get());
    }

    /** Opens a connection for a sign-in of which each request is made by itself. */
    public SignInAttempt attempt() throws IOException {
        return SignInAttempt.open(settings);
    }

    /** A connection to the registrar for bytes of any kind. */
    public SipConnection connect() throws IOException {
        return SipConnection.open(settings.server(), settings.trust(), settings.timeout());
    }

    /** Where the registrar says certificates come from; nothing if it does not offer TLS-DSK. */
    public Optional<URI> provisioningAddress() throws IOException {
        try (var attempt = attempt()) {
            attempt.challenge();
            return attempt.offered().flatMap(TlsDskChallenge::stsUri);
        }
    }

    /** Gets a ticket, starting from the address {@link #provisioningAddress} gives. */
    public TicketOutcome requestTicket(URI provisioning) throws IOException {
        return services.requestTicket(provisioning);
    }

    /** Gets a ticket for any endpoint from a ticket service that is known already. */
    public TicketOutcome requestTicket(URI ticketService, URI endpoint) throws IOException {
        return services.requestTicket(ticketService, endpoint);
    }

    /** Has the key certified for this client's own device, and stores the certificate. */
    public PublishOutcome publish(WebTicket ticket, KeyPair keys) throws IOException {
        return publish(ticket, "{" + settings.endpoint().instance() + "}", keys);
    }

    /** The device id is sent as given. */
    public PublishOutcome publish(WebTicket ticket, String deviceId, KeyPair keys)
            throws IOException {
        var outcome = services.publish(ticket, deviceId, keys);
        if (outcome instanceof PublishOutcome.Published(var certificate)) {
            settings.certificates().save(settings.endpoint().sipAddress(), certificate);
        }
        return outcome;
    }

    /**
     * The text of GetAndPublishCert, for those who want to change it and send it with {@link #ask}.
     */
    public String publishEnvelope(WebTicket ticket, String deviceId, byte[] signingRequest) {
        return services.envelope(ticket, deviceId, signingRequest);
    }

    /** Any request to a web service. */
    public HttpAnswer ask(HttpQuestion question) throws IOException {
        return services.ask(question);
    }

    /** What is stored for this user, whether it still works or not. */
    public Optional<DeviceCertificate> storedCertificate() throws IOException {
        return settings.certificates().load(settings.endpoint().sipAddress());
    }

    /** The SIP connection stays open meanwhile, and the challenge is asked for again after it. */
    private SignInOutcome signInWithNewCertificate() throws IOException {
        var attempt = attempt();
        var ended = attempt.challenge();
        return keptOrClosed(attempt, ended.isEmpty() ? provisionAndSignIn(attempt) : ended.get());
    }

    private SignInOutcome provisionAndSignIn(SignInAttempt attempt) throws IOException {
        var provisioning = attempt.offered().flatMap(TlsDskChallenge::stsUri);
        if (provisioning.isEmpty()) {
            return new SignInOutcome.Distrusted("no address for certificate provisioning");
        }
        return switch (acquire(provisioning.get())) {
            case PublishOutcome.Refused(var refusal) -> new SignInOutcome.NoCertificate(refusal);
            case PublishOutcome.Published(var certificate) -> {
                var ended = attempt.challenge();
                yield ended.isEmpty() ? attempt.complete(certificate) : ended.get();
            }
        };
    }

    private PublishOutcome acquire(URI provisioning) throws IOException {
        return switch (requestTicket(provisioning)) {
            case TicketOutcome.Refused(var refusal) -> new PublishOutcome.Refused(refusal);
            case TicketOutcome.Issued(var ticket) -> publish(ticket, settings.keys().get());
        };
    }

    private SignInOutcome signInWithStoredCertificate() throws IOException {
        var stored =
                storedCertificate().filter(each -> each.isUsableAt(settings.clock().instant()));
        if (stored.isEmpty()) {
            return signInWithNewCertificate();
        }
        var outcome = signIn(stored.get());
        boolean certificateRefused =
                outcome instanceof SignInOutcome.Refused(var refusal)
                        && refusal.stage() == SignInStage.CERTIFICATE
                        && settings.login() != null;
        return certificateRefused ? signInWithNewCertificate() : outcome;
    }

    private static SignInOutcome keptOrClosed(SignInAttempt attempt, SignInOutcome outcome)
            throws IOException {
        switch (outcome) {
            case SignInOutcome.Succeeded _ -> {}
            case SignInOutcome.Refused _,
                    SignInOutcome.Distrusted _,
                    SignInOutcome.NoCertificate _ ->
                    attempt.close();
        }
        return outcome;
    }
}
