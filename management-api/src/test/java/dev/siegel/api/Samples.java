package dev.siegel.api;

import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.account.StoredAccount;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.certificate.CertificateId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.EncodedCertificate;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.SerialNumber;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import dev.siegel.pool.secret.Sealed;
import dev.siegel.pool.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Accounts, users and certificates put straight into the stores. */
final class Samples {
    private static final int FIRST_SERIAL_NUMBER = 0x0A1B;

    static final String DEVICE = "375da200-f2d3-5fd2-847f-1b14c5a9b20c";
    static final String OTHER_DEVICE = "c2ac9957-2d32-5c48-87c9-e8f8bcb0cd28";

    private final TestingApi api;
    private int made;

    Samples(TestingApi api) {
        this.api = api;
    }

    Account account(String logonName, String displayName) {
        var account =
                new Account(
                        AccountId.random(),
                        logonName + "@example.com",
                        new LogonName("EXAMPLE", logonName),
                        displayName,
                        "CN=" + logonName + ",OU=Accounts,DC=example,DC=com",
                        true);
        api.pool.accounts.insert(new StoredAccount(account, new Sealed(new byte[16])));
        return account;
    }

    User user(String logonName, String displayName) {
        Account account = account(logonName, displayName);
        User user =
                User.enabled(
                        account,
                        SipAddress.of(logonName + "@sip.example.com"),
                        "pool01.example.com",
                        api.pool.clock.instant());
        api.pool.users.insert(user);
        return user;
    }

    /** Published now, good for 180 days less the quarter of an hour it is dated back. */
    ClientCertificate certificate(User user, String device) {
        Instant now = api.pool.clock.instant();
        var encoded =
                new EncodedCertificate(
                        UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        var one =
                new ClientCertificate(
                        CertificateId.random(),
                        user.id(),
                        user.sipAddress(),
                        DeviceId.of("{" + device.toUpperCase(Locale.ROOT) + "}"),
                        SerialNumber.ofHex("%04X".formatted(FIRST_SERIAL_NUMBER + made++)),
                        Thumbprint.of(encoded),
                        encoded,
                        now,
                        now.minus(Duration.ofMinutes(15)),
                        now.minus(Duration.ofMinutes(15)).plus(Duration.ofDays(180)),
                        IssuedVia.NTLM,
                        "UCCAPI/4.0",
                        "192.0.2.15",
                        now,
                        null);
        api.pool.certificates.publish(one);
        api.pool.clock.advance(Duration.ofSeconds(1));
        return one;
    }

    void block(User user, String device) {
        api.pool.blocks.put(
                List.of(
                        new CertificateBlock(
                                user.id(),
                                DeviceId.of(device),
                                null,
                                "lost",
                                "admin",
                                api.pool.clock.instant())));
    }

    void register(ClientCertificate one) {
        Instant now = api.pool.clock.instant();
        api.pool.registrations.save(
                new Registration(
                        UUID.randomUUID(),
                        one.userId(),
                        one.deviceId(),
                        "2385f4c267",
                        "<sip:x>",
                        "call",
                        "fe1",
                        Mechanism.TLS_DSK,
                        one.id(),
                        "UCCAPI/4.0",
                        "192.0.2.99",
                        now,
                        now,
                        now.plus(Duration.ofHours(2)),
                        null));
    }
}
