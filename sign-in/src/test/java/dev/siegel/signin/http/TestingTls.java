package dev.siegel.signin.http;

import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.authority.ListenerAuthority;
import dev.siegel.pool.authority.ListenerNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * A listener key for all tests, and what its clients trust; made with the machine's clock, which
 * TLS looks at.
 */
public final class TestingTls {
    private static final CertifiedKey ROOT =
            ListenerAuthority.newRoot(Clock.systemUTC(), new SecureRandom());
    private static final CertifiedKey KEY =
            new ListenerAuthority(ROOT, Clock.systemUTC(), new SecureRandom())
                    .newListenerKey(new ListenerNames("pool01.example.com", List.of()));

    private TestingTls() {}

    public static X509Certificate trusted() {
        return ROOT.certificate();
    }

    private static final SslContext SERVER = make();

    public static SslContext server() {
        return SERVER;
    }

    private static SslContext make() {
        try {
            return SslContextBuilder.forServer(KEY.privateKey(), KEY.certificate())
                    .protocols("TLSv1.3", "TLSv1.2")
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException(e);
        }
    }
}
