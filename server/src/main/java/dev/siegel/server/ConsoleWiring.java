package dev.siegel.server;

import dev.siegel.console.port.Console;
import dev.siegel.console.port.Console.Marks;
import dev.siegel.console.port.ConsoleSettings;
import dev.siegel.console.port.ConsoleUseCases;
import dev.siegel.pool.administrator.AdministratorSignIn;
import dev.siegel.pool.administrator.CallerBySession;
import dev.siegel.pool.administrator.SetAdministratorPassword;
import dev.siegel.pool.block.GetCertificateBlocks;
import dev.siegel.pool.block.RemoveCertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.inventory.FindClientCertificates;
import dev.siegel.pool.inventory.FindUsers;
import dev.siegel.pool.inventory.ListClientCertificates;
import dev.siegel.pool.inventory.ListRegistrations;
import dev.siegel.pool.inventory.ListUsers;
import dev.siegel.pool.inventory.UserHistory;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.revocation.RevokeAcrossUsers;
import dev.siegel.pool.revocation.RevokeClientCertificates;
import dev.siegel.pool.role.Roles;
import java.time.Duration;
import java.util.List;

/** The console over the very use cases the API has. */
final class ConsoleWiring {
    /** A session nobody uses ends after it, as the token of a sign-in at the API does. */
    static final Duration IDLE = AdministratorSignIn.TOKEN_LIFETIME;

    private final List<Object> useCases;

    private ConsoleWiring(List<Object> useCases) {
        this.useCases = useCases;
    }

    /**
     * @param useCases those administrators reach, one instance of each type
     */
    static Console over(FrontEndParts parts, List<Object> useCases, String apiUrl) {
        var db = parts.database();
        return new Console(
                new ConsoleWiring(useCases).all(parts),
                new ConsoleSettings(parts.configuration().host(), apiUrl, IDLE),
                new Marks(db.feed(), db.events(), db.audit()),
                parts.clock());
    }

    private ConsoleUseCases all(FrontEndParts parts) {
        var db = parts.database();
        return new ConsoleUseCases(
                one(AdministratorSignIn.class),
                new CallerBySession(
                        db.administrators(),
                        db.administratorTokens(),
                        new Roles(db.adminRoles()),
                        parts.clock()),
                one(SetAdministratorPassword.class),
                one(ListUsers.class),
                one(FindUsers.class),
                one(ListClientCertificates.class),
                one(FindClientCertificates.class),
                one(ListRegistrations.class),
                new UserHistory(db.audit(), parts.auditor()),
                one(GetCertificateBlocks.class),
                one(SetCertificateBlock.class),
                one(RemoveCertificateBlock.class),
                one(RevokeClientCertificates.class),
                one(RevokeAcrossUsers.class),
                one(DisconnectRegistrations.class));
    }

    private <T> T one(Class<T> type) {
        return useCases.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + type));
    }
}
