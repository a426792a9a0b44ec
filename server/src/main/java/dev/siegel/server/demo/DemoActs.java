package dev.siegel.server.demo;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.account.Password;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.enablement.ChangeUser;
import dev.siegel.pool.enablement.CreateAccount;
import dev.siegel.pool.enablement.EnableUser;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.ImportClientCertificates;
import dev.siegel.pool.publication.Publication;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.registration.LiveConnection;
import dev.siegel.pool.registration.LiveSignIn;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.ticket.AuthenticationMethod;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What people and devices of an example do, each by the use case that does it for real ones. */
final class DemoActs {
    private static final Duration REGISTRATION = Duration.ofHours(2);
    private static final Duration TICKET = Duration.ofHours(8);

    private final DemoUseCases useCases;
    private final String pool;
    private final DemoRequest request;
    private final RandomSecrets secrets;
    private final Clock clock;
    private final Caller caller = Caller.pool("demo-" + UUID.randomUUID());

    DemoActs(
            DemoUseCases useCases,
            String pool,
            DemoRequest request,
            RandomSecrets secrets,
            Clock clock) {
        this.useCases = useCases;
        this.pool = pool;
        this.request = request;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Nobody is told the password: who wants to sign in sets another. */
    User user(String name, String domain, String displayName) {
        var created =
                useCases.createAccount()
                        .create(
                                caller,
                                new CreateAccount.Request(
                                        name + "@" + domain,
                                        new LogonName(
                                                domain.substring(0, domain.indexOf('.'))
                                                        .toUpperCase(Locale.ROOT),
                                                name),
                                        displayName,
                                        null,
                                        DirectoryAttributes.none(),
                                        new Password(secrets.password()),
                                        false));
        Account account =
                switch (created) {
                    case CreateAccount.Outcome.Created(var made) -> made;
                    case CreateAccount.Outcome.NameTaken() ->
                            throw new IllegalStateException(name + " is taken");
                };
        var enabled =
                useCases.enableUser()
                        .enable(caller, account, SipAddress.of(name + "@" + domain), pool, false);
        return switch (enabled) {
            case EnableUser.Outcome.Enabled(var user) -> user;
            case EnableUser.Outcome.AlreadyEnabled(var user) -> user;
            case EnableUser.Outcome.SipAddressTaken(var taken) ->
                    throw new IllegalStateException(taken + " is taken");
        };
    }

    /** Empty when it was refused, as to whom was disabled meanwhile. */
    Optional<ClientCertificate> publish(
            User user, DeviceId device, AuthenticationMethod method, String agent, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ticket =
                new WebTicket(
                        "SamlSecurityToken-" + UUID.randomUUID(),
                        user.id(),
                        user.sipAddress(),
                        "https://" + pool + "/CertProv/CertProvisioningService.svc",
                        method,
                        now,
                        now,
                        now.plus(TICKET),
                        device,
                        true);
        Publication published =
                useCases.publish()
                        .publish(
                                new PublishClientCertificate.Request(
                                        ticket,
                                        user.sipAddress(),
                                        device,
                                        request.of(user.sipAddress().userAtDomain()),
                                        null,
                                        agent,
                                        address,
                                        "demo-" + UUID.randomUUID()));
        return switch (published) {
            case Publication.Published(var certificate) -> Optional.of(certificate);
            case Publication.Refused _ -> Optional.empty();
        };
    }

    /** A sign-in with a certificate that ended again: nobody is there. */
    void signIn(ClientCertificate certificate, String agent, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var signIn =
                new LiveSignIn(
                        UUID.randomUUID(),
                        certificate.userId(),
                        certificate.deviceId(),
                        certificate.id(),
                        new Nobody());
        var registration =
                new Registration(
                        signIn.id(),
                        certificate.userId(),
                        certificate.deviceId(),
                        certificate.deviceId().value().toString().substring(24),
                        "<" + certificate.identity() + ">",
                        UUID.randomUUID().toString(),
                        pool,
                        Mechanism.TLS_DSK,
                        certificate.id(),
                        agent,
                        address,
                        now,
                        now,
                        now.plus(REGISTRATION),
                        null);
        var outcome =
                useCases.signInDevice()
                        .complete(
                                signIn,
                                Objects.requireNonNull(certificate.encoded()),
                                certificate.identity(),
                                registration);
        if (outcome instanceof SignInDevice.Outcome.SignedIn) {
            useCases.signInDevice().end(signIn, registration);
        }
    }

    private record Nobody() implements LiveConnection {
        @Override
        public CompletionStage<Void> end(EndReason reason) {
            return CompletableFuture.completedStage(null);
        }
    }

    void revoke(User user, DeviceId device, RevocationReason reason) {
        var _ =
                useCases.revoke()
                        .revoke(
                                caller,
                                new RevokeClientCertificates.Request(
                                        user.id(),
                                        Set.of(device),
                                        RevocationTerms.because(reason),
                                        false));
    }

    void block(User user, DeviceId device) {
        var _ =
                useCases.setBlock()
                        .set(
                                caller,
                                new SetCertificateBlock.Request(
                                        user.id(), device, null, "Reported lost", false));
    }

    void disable(User user) {
        var _ =
                useCases.changeUser()
                        .change(
                                caller,
                                new ChangeUser.Request(
                                        user.id(),
                                        before ->
                                                new UserProperties(
                                                        false,
                                                        before.sipAddress(),
                                                        before.lineUri(),
                                                        before.options()),
                                        _ -> true,
                                        false));
    }

    void importRows(User user, List<ImportClientCertificates.Row> rows) {
        var _ = useCases.importCertificates().importRows(caller, user.id(), rows, false);
    }
}
