package dev.siegel.server.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Serves a configuration and keys made here, and signs tokens with them. */
final class LocalProvider implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey key = newKey("one");
    private volatile String configuredIssuer;

    LocalProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        configuredIssuer = issuer().toString();
        serve("/realm/.well-known/openid-configuration", this::configuration);
        serve(
                "/realm/keys",
                () -> {
                    fetches.incrementAndGet();
                    return new JWKSet(key.toPublicJWK()).toString();
                });
        server.start();
    }

    private void serve(String path, Supplier<String> body) {
        server.createContext(
                path,
                exchange -> {
                    byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private String configuration() {
        return "{\"issuer\":\"" + configuredIssuer + "\",\"jwks_uri\":\"" + issuer() + "/keys\"}";
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
    }

    void nameIssuer(String other) {
        configuredIssuer = other;
    }

    /** How often keys were asked for. */
    int fetches() {
        return fetches.get();
    }

    RSAKey key() {
        return key;
    }

    /** From now on another key signs, and is served. */
    void rotate(String id) {
        key = newKey(id);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sign(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
