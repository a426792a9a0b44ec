package dev.siegel.server;

import dev.siegel.pool.authority.CertifiedKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.ssl.CertificateProvider;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The administrators' REST listener: Micronaut on Netty, its only listener, over TLS. */
final class ApiListener implements AutoCloseable {
    private static final String KEY_NAME = "siegel";
    private static final String TRUST_NAME = "administrators";
    private static final Duration ASKED_EVERY = Duration.ofSeconds(1);

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private ApiListener(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * @param key what the listener shows; asked again each second
     * @param clients who vouches for administrators' client certificates, empty to take none
     * @param useCases what controllers are given; one instance of each type
     */
    static ApiListener start(
            String address,
            int port,
            Supplier<CertifiedKey> key,
            Optional<KeyStore> clients,
            List<Object> useCases) {
        Map<String, Object> properties = new HashMap<>(properties(address, port));
        clients.ifPresent(_ -> properties.putAll(takingClientCertificates()));
        ApplicationContext context =
                ApplicationContext.builder(properties)
                        .packages("dev.siegel.api")
                        .singletons(useCases.toArray())
                        .environmentPropertySource(false)
                        .deduceEnvironment(false)
                        .banner(false)
                        .build();
        context.registerSingleton(
                CertificateProvider.class, new InMemory(key), Qualifiers.byName(KEY_NAME));
        clients.ifPresent(store ->
                context.registerSingleton(
                        CertificateProvider.class,
                        new Trusted(store),
                        Qualifiers.byName(TRUST_NAME)));
        context.start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        return new ApiListener(context, server);
    }

    private static Map<String, Object> properties(String address, int port) {
        return Map.ofEntries(
                Map.entry("micronaut.server.host", address),
                Map.entry("micronaut.server.ssl.enabled", true),
                Map.entry("micronaut.server.ssl.port", port == 0 ? -1 : port),
                Map.entry("micronaut.server.ssl.key-name", KEY_NAME),
                Map.entry("micronaut.server.ssl.protocols", List.of("TLSv1.3", "TLSv1.2")),
                Map.entry("micronaut.server.dual-protocol", false));
    }

    /** Asked for, not insisted on: tokens go on working. */
    private static Map<String, Object> takingClientCertificates() {
        return Map.of(
                "micronaut.server.ssl.client-authentication",
                "want",
                "micronaut.server.ssl.trust-name",
                TRUST_NAME);
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private record InMemory(Supplier<CertifiedKey> key) implements CertificateProvider {
        /** The first one at once: the listener waits for it. */
        @Override
        public Publisher<KeyStore> getKeyStore() {
            return Flux.just(key.get())
                    .concatWith(Flux.interval(ASKED_EVERY).map(_ -> key.get()))
                    .distinctUntilChanged()
                    // no password protects a key store that never leaves memory
                    .map(one -> TlsContexts.keyStore(one, new char[0]));
        }

        @Override
        public String getName() {
            return KEY_NAME;
        }
    }

    private record Trusted(KeyStore authorities) implements CertificateProvider {
        @Override
        public Publisher<KeyStore> getKeyStore() {
            return Flux.just(authorities);
        }

        @Override
        public String getName() {
            return TRUST_NAME;
        }
    }
}
