package dev.siegel.server;

import dev.siegel.pool.authority.CertifiedKey;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.ssl.CertificateProvider;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** The administrators' REST listener: Micronaut on Netty, its only listener, over TLS. */
final class ApiListener implements AutoCloseable {
    private static final String KEY_NAME = "siegel";

    private final ApplicationContext context;
    private final EmbeddedServer server;

    private ApiListener(ApplicationContext context, EmbeddedServer server) {
        this.context = context;
        this.server = server;
    }

    /**
     * @param useCases what controllers are given; one instance of each type
     */
    static ApiListener start(String address, int port, CertifiedKey key, List<Object> useCases) {
        ApplicationContext context =
                ApplicationContext.builder(properties(address, port))
                        .packages("dev.siegel.api")
                        .singletons(useCases.toArray())
                        .environmentPropertySource(false)
                        .deduceEnvironment(false)
                        .banner(false)
                        .build();
        // no password protects a key store that never leaves memory
        KeyStore store = TlsContexts.keyStore(key, new char[0]);
        context.registerSingleton(
                CertificateProvider.class, new InMemory(store), Qualifiers.byName(KEY_NAME));
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

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private record InMemory(KeyStore store) implements CertificateProvider {
        @Override
        public Publisher<KeyStore> getKeyStore() {
            return Publishers.just(store);
        }

        @Override
        public String getName() {
            return KEY_NAME;
        }
    }
}
