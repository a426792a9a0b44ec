package dev.siegel.server;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.IssuingKeys;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.servercertificate.AssignServerCertificate;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.CheckServerCertificates;
import dev.siegel.pool.servercertificate.CheckServerCertificates.RequiredNames;
import dev.siegel.pool.servercertificate.FindServerCertificates;
import dev.siegel.pool.servercertificate.ImportServerCertificate;
import dev.siegel.pool.servercertificate.RemoveServerCertificate;
import dev.siegel.pool.servercertificate.RequestServerCertificate;
import dev.siegel.pool.servercertificate.ServerKeys;
import dev.siegel.pool.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Server certificates of this front end: what is in use, and the use cases that change it. */
final class ServerCertificates {
    /** How long other front ends show the certificate before. */
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final FrontEndParts parts;
    private final ServerKeys keys;
    private final CertifiedKey listenerKey;

    private ServerCertificates(FrontEndParts parts, ServerKeys keys, CertifiedKey listenerKey) {
        this.parts = parts;
        this.keys = keys;
        this.listenerKey = listenerKey;
    }

    static ServerCertificates open(FrontEndParts parts, Closing closing) {
        var secrets = parts.secrets();
        var keys =
                new ServerKeys(
                        parts.database().serverKeys(),
                        secrets.sealing(),
                        IssuingKeys.of(secrets.issuingKey(), secrets.earlierIssuers()),
                        parts.clock());
        keys.refresh();
        closing.add(
                Periodic.start(
                        "server-certificates",
                        "server certificates are not read again",
                        PERIOD,
                        keys::refresh));
        CertifiedKey listenerKey =
                new ListenerKeys(parts.folder(), authority(parts), parts.clock())
                        .open(parts.names());
        return new ServerCertificates(parts, keys, listenerKey);
    }

    private static ListenerAuthority authority(FrontEndParts parts) {
        return new ListenerAuthority(parts.secrets().listenerRoot(), parts.clock(), parts.random());
    }

    /** What client certificates are signed with. */
    IssuingKeys issuing() {
        return keys;
    }

    ListenerTls listeners() {
        return new ListenerTls(keys, listenerKey);
    }

    /** The use cases administrators reach. */
    List<Object> useCases(Settings settings) {
        var store = parts.database().serverKeys();
        var sealing = parts.secrets().sealing();
        var auditor = parts.auditor();
        var work = parts.database().work();
        var clock = parts.clock();
        var find = new FindServerCertificates(store, this::own, sealing, auditor, clock);
        return List.of(
                find,
                new CheckServerCertificates(
                        find, store, keys, sealing, requiredNames(), auditor, clock),
                new RequestServerCertificate(
                        store, authority(parts), sealing, auditor, work, clock, parts.random()),
                new ImportServerCertificate(store, sealing, auditor, work, clock),
                new AssignServerCertificate(
                        store, keys, sealing, settings, auditor, work, clock, parts.random()),
                new RemoveServerCertificate(store, keys, auditor, work, clock));
    }

    private RequiredNames requiredNames() {
        String web = parts.configuration().webBase().getHost();
        return new RequiredNames(Set.of(parts.names().host()), Set.of(withoutBrackets(web)));
    }

    /** Addresses of version 6 stand in brackets in URLs. */
    private static String withoutBrackets(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private Optional<CertifiedKey> own(CertificateUse use) {
        return switch (use) {
            case DEFAULT -> Optional.of(listenerKey);
            case CLIENT_ISSUER -> Optional.of(parts.secrets().issuingKey());
            case WEB_SERVICES_INTERNAL, WEB_SERVICES_EXTERNAL -> Optional.empty();
        };
    }
}
