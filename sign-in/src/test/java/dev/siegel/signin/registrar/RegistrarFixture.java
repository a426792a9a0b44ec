package dev.siegel.signin.registrar;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.IssuedCertificate;
import dev.siegel.pool.authority.IssuingAuthority;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.registration.RegistrationStore;
import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.testing.Requests;
import dev.siegel.pool.testing.TestingPool;
import dev.siegel.pool.user.User;
import dev.siegel.pool.work.UnitOfWork;
import dev.siegel.protocols.sip.Epid;
import dev.siegel.protocols.tlsdsk.TlsDskServerKey;
import io.netty.handler.ssl.SslContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A registrar on a free loopback port, with a whole pool in memory behind it. */
final class RegistrarFixture implements AutoCloseable {
    static final String EPID = "4a46e2b58881";

    /** One key for all: making one takes longer than most tests. */
    static final CertifiedKey SERVER_KEY =
            IssuingAuthority.newKey(2048, Clock.systemUTC(), new SecureRandom());

    final TestingPool pool = new TestingPool();
    final ChangingRules rules = new ChangingRules();
    final Registrar registrar;

    RegistrarFixture() {
        this(RegistrarLimits.defaults());
    }

    RegistrarFixture(RegistrarLimits limits) {
        registrar = start(pool.signInDevice(), limits, null);
    }

    RegistrarFixture(SslContext tls) {
        registrar = start(pool.signInDevice(), RegistrarLimits.defaults(), () -> tls);
    }

    private RegistrarFixture(Function<TestingPool, SignInDevice> signIn) {
        registrar = start(signIn.apply(pool), RegistrarLimits.defaults(), null);
    }

    /** With another registration store, which is made of the usual one. */
    static RegistrarFixture withRegistrations(
            BiFunction<TestingPool, RegistrationStore, RegistrationStore> change) {
        return new RegistrarFixture(pool ->
                new SignInDevice(
                        pool.certificates,
                        change.apply(pool, pool.registrations),
                        pool.live,
                        new SideBySide(),
                        pool.settings,
                        pool.clock));
    }

    /** Transactions that do not wait for each other, as those of a database do not. */
    private static final class SideBySide implements UnitOfWork {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return work.get();
        }
    }

    private Registrar start(
            SignInDevice signIn, RegistrarLimits limits, @Nullable Supplier<SslContext> tls) {
        return start(0, signIn, limits, tls);
    }

    Registrar startAt(int port) {
        return start(port, pool.signInDevice(), RegistrarLimits.defaults(), null);
    }

    private Registrar start(
            int port,
            SignInDevice signIn,
            RegistrarLimits limits,
            @Nullable Supplier<SslContext> tls) {
        return Registrar.start(
                new RegistrarSettings(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        TestingPool.FQDN,
                        "front-end-1",
                        URI.create(
                                "https://pool01.example.com/CertProv/CertProvisioningService.svc"),
                        limits),
                new RegistrarCollaborators(
                        signIn,
                        pool.settings,
                        rules,
                        TlsDskServerKey.of(SERVER_KEY.certificate(), SERVER_KEY.privateKey()),
                        pool.clock,
                        pool.random),
                tls);
    }

    /** A user's device on a connection of its own, its certificate published. */
    TestingDevice device(User user, String epid) {
        return new TestingDevice(
                user.sipAddress().toString(), epid, publish(user, epid), registrar.port());
    }

    TestingDevice device(User user) {
        return device(user, EPID);
    }

    byte[] publish(User user, String epid) {
        return publish(user, epid, Duration.ofDays(180));
    }

    byte[] publish(User user, String epid, Duration validity) {
        IssuedCertificate issued =
                pool.authority.issue(
                        user.sipAddress(), (RSAPublicKey) Requests.KEY.getPublic(), validity);
        var encoded = new EncodedCertificate(issued.encoded());
        pool.certificates.publish(
                new ClientCertificate(
                        CertificateId.random(),
                        user.id(),
                        user.sipAddress(),
                        deviceId(epid),
                        new SerialNumber(issued.serialNumber()),
                        Thumbprint.of(encoded),
                        encoded,
                        issued.publicationTime(),
                        issued.notBefore(),
                        issued.notAfter(),
                        IssuedVia.NTLM,
                        null,
                        null,
                        pool.clock.instant(),
                        null));
        return issued.encoded();
    }

    void revokeAll(User user) {
        revokeAll(pool, user);
    }

    static void revokeAll(TestingPool pool, User user) {
        pool.revoke()
                .revoke(
                        pool.administrator(),
                        new RevokeClientCertificates.Request(
                                user.id(), Set.of(), RevocationReason.UNSPECIFIED, false, false));
    }

    static DeviceId deviceId(String epid) {
        return DeviceId.of(new Epid(epid).instance().value());
    }

    @Override
    public void close() {
        registrar.close();
    }
}
