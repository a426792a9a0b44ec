package dev.siegel.store;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.identity.UserId;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.user.User;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** What contracts of single ports share: things worth storing. */
abstract class StoreContract {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private @Nullable PoolDatabase database;
    private @Nullable Stores opened;

    /** Null for the fakes. */
    abstract @Nullable PoolDatabase open();

    Stores stores() {
        if (opened == null) {
            database = open();
            opened = database == null ? Stores.inMemory() : Stores.of(database);
        }
        return opened;
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    static Account account(String name) {
        return new Account(
                AccountId.random(),
                name + "@example.com",
                new LogonName("EXAMPLE", name),
                "Display " + name,
                "CN=" + name + ",OU=Accounts,DC=example,DC=com",
                true);
    }

    User insertedUser(String name) {
        User user =
                User.enabled(
                        account(name),
                        SipAddress.of(name + "@example.com"),
                        "pool01.example.com",
                        NOW);
        stores().users().insert(user);
        return user;
    }

    static ClientCertificate certificate(User user, DeviceId device, Instant recorded) {
        UUID id = UUID.randomUUID();
        byte[] bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        var encoded = new EncodedCertificate(bytes);
        return new ClientCertificate(
                new CertificateId(id),
                user.id(),
                user.sipAddress(),
                device,
                new SerialNumber(new BigInteger(1, bytes)),
                Thumbprint.of(encoded),
                encoded,
                recorded,
                recorded.minus(Duration.ofMinutes(15)),
                recorded.plus(Duration.ofDays(180)),
                IssuedVia.NTLM,
                "UCCAPI/15.0 ü",
                "192.0.2.10",
                recorded,
                null);
    }

    ClientCertificate published(User user, DeviceId device, Instant recorded) {
        ClientCertificate certificate = certificate(user, device, recorded);
        stores().certificates().publish(certificate);
        return certificate;
    }

    static DeviceId device() {
        return DeviceId.of(UUID.randomUUID());
    }

    static Registration registration(UserId user, DeviceId device, Instant time) {
        return new Registration(
                UUID.randomUUID(),
                user,
                device,
                "2385f4c267",
                "<sip:192.0.2.10:40123;transport=tls>",
                "c7311426f0604bc3b2517cf72dbe956c",
                "pool01.example.com",
                Mechanism.TLS_DSK,
                CertificateId.random(),
                "UCCAPI/15.0",
                "192.0.2.10",
                time,
                time,
                time.plus(Duration.ofHours(2)),
                null);
    }
}
