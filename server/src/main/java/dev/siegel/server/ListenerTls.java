package dev.siegel.server;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.servercertificate.CertificateUse;
import dev.siegel.pool.servercertificate.ServerKeys;
import io.netty.handler.ssl.SslContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The TLS of this front end's listeners: each connection gets the certificate that is in use when
 * it comes.
 */
final class ListenerTls {
    private final ServerKeys keys;
    private final CertifiedKey own;
    private final Map<CertifiedKey, SslContext> contexts = new ConcurrentHashMap<>();

    ListenerTls(ServerKeys keys, CertifiedKey own) {
        this.keys = keys;
        this.own = own;
    }

    /** The key SIP and the administrators' listeners show now. */
    CertifiedKey defaultKey() {
        return keys.assigned(CertificateUse.DEFAULT).orElse(own);
    }

    /** The key this front end was made with. */
    CertifiedKey own() {
        return own;
    }

    Supplier<SslContext> sip() {
        return () -> context(defaultKey());
    }

    Supplier<SslContext> webServices() {
        return () -> context(keys.webServices().orElse(own));
    }

    private SslContext context(CertifiedKey key) {
        return contexts.computeIfAbsent(key, TlsContexts::ofListener);
    }
}
