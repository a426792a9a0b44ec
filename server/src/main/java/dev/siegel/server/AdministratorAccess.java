package dev.siegel.server;

import dev.siegel.pool.administrator.CallerByCertificate;
import dev.siegel.pool.administrator.CallerByToken;
import dev.siegel.pool.administrator.ForeignTokens;
import dev.siegel.pool.administrator.IdentifyCaller;
import dev.siegel.pool.administrator.LocalAdministratorToken;
import dev.siegel.pool.role.RoleName;
import dev.siegel.pool.role.Roles;
import dev.siegel.server.openid.OpenIdSettings;
import dev.siegel.server.openid.OpenIdTokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What else than passwords and our own tokens lets administrators in at the API.
 *
 * @param openId the provider whose tokens are taken, empty for none
 * @param clientAuthorities the file with the authorities of administrators' client certificates,
 *     empty when none are taken
 */
record AdministratorAccess(Optional<OpenIdSettings> openId, Optional<Path> clientAuthorities) {
    /**
     * @throws UsageProblem when a value is not what it must be
     */
    static AdministratorAccess of(SettingValues values) {
        return new AdministratorAccess(openId(values), values.path(Setting.ADMIN_CLIENT_CA));
    }

    private static Optional<OpenIdSettings> openId(SettingValues values) {
        Optional<String> issuer = values.one(Setting.OPENID_ISSUER);
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new OpenIdSettings(
                            URI.create(issuer.get()),
                            values.text(Setting.OPENID_AUDIENCE),
                            values.text(Setting.OPENID_ROLES_CLAIM),
                            values.text(Setting.OPENID_NAME_CLAIM),
                            roles(values),
                            values.path(Setting.OPENID_CA).orElse(null)));
        } catch (IllegalArgumentException refused) {
            throw new UsageProblem(String.valueOf(refused.getMessage()));
        }
    }

    private static Map<String, RoleName> roles(SettingValues values) {
        Map<String, RoleName> roles = new HashMap<>();
        for (String mapping : values.all(Setting.OPENID_ROLE)) {
            int equals = mapping.lastIndexOf('=');
            if (equals < 1) {
                throw new UsageProblem("openid-role is VALUE=ROLE, not '" + mapping + "'");
            }
            roles.put(
                    mapping.substring(0, equals).strip(),
                    RoleName.of(mapping.substring(equals + 1).strip()));
        }
        return roles;
    }

    /** Tells who calls the API of a front end. */
    static IdentifyCaller identify(
            FrontEndParts parts, Roles roles, LocalAdministratorToken localToken) {
        var database = parts.database();
        var clock = parts.clock();
        return new IdentifyCaller(
                new CallerByToken(
                        database.administratorTokens(),
                        database.apiTokens(),
                        roles,
                        localToken,
                        clock),
                new CallerByCertificate(database.administratorCertificates(), roles, clock),
                parts.configuration()
                        .access()
                        .openId()
                        .<ForeignTokens>map(settings -> OpenIdTokens.open(settings, clock))
                        .orElseGet(ForeignTokens::none),
                roles);
    }
}
