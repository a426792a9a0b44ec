package dev.siegel.server;

import dev.siegel.api.ApiSettings;
import dev.siegel.api.DatabaseCheck;
import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.InitialAdministrator;
import dev.siegel.pool.administrator.LocalAdministratorToken;
import dev.siegel.pool.administrator.SetAdministratorPassword;
import dev.siegel.pool.administrator.SignInRefusals;
import dev.siegel.pool.administrator.SignInThrottle;
import dev.siegel.pool.role.Roles;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.secret.RandomSecrets;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.work.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;

/**
 * How administrators get in: the first one's password, the token for {@code cs} on this machine,
 * sign-in by password.
 */
final class Administration {
    private final FrontEndParts parts;
    private final OperationUseCases operations;
    private final RandomSecrets random;
    private final String localToken;

    Administration(FrontEndParts parts, OperationUseCases operations) {
        this.parts = parts;
        this.operations = operations;
        this.random = new RandomSecrets(parts.random());
        this.localToken = random.token();
    }

    /** Everything the API's controllers are given. */
    List<Object> beans(UseCases useCases) {
        var database = parts.database();
        var auditor = parts.auditor();
        var digests = new PasswordDigest(parts.secrets().pepper(), parts.random());
        var throttle = new SignInThrottle(parts.clock());
        var roles = new Roles(database.adminRoles());
        makeFirstAdministrator(digests);
        List<Object> beans = new ArrayList<>(useCases.all());
        beans.addAll(operations.all());
        beans.addAll(ListingUseCases.over(parts).all());
        beans.addAll(UserUseCases.over(parts).all());
        beans.addAll(TopologyUseCases.over(parts).all());
        beans.addAll(FeedTimer.useCases(parts));
        beans.add(new ApiSettings(parts.configuration().host(), cursorKey()));
        beans.add((DatabaseCheck) this::isDatabaseReachable);
        beans.add(
                new AdministratorSignIn(
                        database.administrators(),
                        database.administratorTokens(),
                        roles,
                        digests,
                        random,
                        throttle,
                        new SignInRefusals(auditor, database.work(), parts.clock()),
                        auditor,
                        database.work(),
                        parts.clock()));
        beans.add(
                new SetAdministratorPassword(
                        database.administrators(),
                        database.administratorTokens(),
                        roles,
                        digests,
                        throttle,
                        name -> forgetInitialPassword(name.equals(InitialAdministrator.ADMIN)),
                        auditor,
                        database.work()));
        beans.add(
                AdministratorAccess.identify(parts, roles, LocalAdministratorToken.of(localToken)));
        beans.addAll(AccessUseCases.over(parts, roles, digests, throttle, random));
        return beans;
    }

    /** The same on all front ends, since it follows from a secret they share. */
    private SecretBytes cursorKey() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(parts.secrets().pepper());
            return new SecretBytes(mac.doFinal("API cursors".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isDatabaseReachable() {
        try {
            parts.database().epoch().epoch();
            return true;
        } catch (StoreUnavailable away) {
            return false;
        }
    }

    private void makeFirstAdministrator(PasswordDigest digests) {
        var database = parts.database();
        new InitialAdministrator(
                        database.administrators(),
                        digests,
                        random,
                        parts.auditor(),
                        database.work(),
                        parts.clock())
                .create("start-" + UUID.randomUUID())
                .ifPresent(password ->
                        DataFolder.writePrivately(
                                parts.folder().initialPassword(),
                                new String(password.characters()) + "\n"));
    }

    private void forgetInitialPassword(boolean itsOwner) {
        if (itsOwner) {
            DataFolder.delete(parts.folder().initialPassword());
        }
    }

    /** Tells {@code cs} on this machine where the API is and how to get in, until closed. */
    AutoCloseable announce(String apiUrl) {
        DataFolder folder = parts.folder();
        DataFolder.writePrivately(folder.localToken(), localToken + "\n");
        DataFolder.writePrivately(
                folder.frontEndProperties(),
                "api="
                        + apiUrl
                        + "\nca="
                        + folder.root().relativize(folder.caCertificate())
                        + "\n");
        return () -> {
            DataFolder.delete(folder.frontEndProperties());
            DataFolder.delete(folder.localToken());
        };
    }
}
