package dev.siegel.signin.provisioning;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.publication.PublishClientCertificate;
import dev.siegel.pool.secret.SecretBytes;
import dev.siegel.pool.ticket.WebTicket;
import dev.siegel.protocols.soap.Octets;
import dev.siegel.protocols.soap.PublishRequest;
import dev.siegel.protocols.soap.PublishResponse;
import dev.siegel.signin.http.Printable;
import dev.siegel.signin.http.WebConnection;
import dev.siegel.signin.http.WebRequest;
import dev.siegel.signin.http.WebResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One GetAndPublishCert between wire and pool, under the id its log lines and its audit row share.
 */
record Exchange(WebRequest request, String from, String correlationId) {
    Exchange(WebRequest request, WebConnection connection) {
        this(request, connection.remote().getHostAddress(), UUID.randomUUID().toString());
    }

    /** Empty when the entity is no SIP address. */
    Optional<PublishClientCertificate.Request> toPool(WebTicket ticket, PublishRequest asked) {
        if (!SipAddress.isOne(asked.sipAddress())) {
            return Optional.empty();
        }
        var request =
                new PublishClientCertificate.Request(
                        ticket,
                        SipAddress.of(asked.sipAddress()),
                        DeviceId.of(asked.deviceIdAsSent()),
                        new SecretBytes(asked.signingRequest().toByteArray()),
                        validity(asked.validityHours()),
                        request().header("User-Agent").map(Printable::of).orElse(null),
                        from,
                        correlationId);
        return Optional.of(request);
    }

    WebResponse published(PublishRequest asked, ClientCertificate certificate) {
        var encoded =
                Objects.requireNonNull(
                        certificate.encoded(), "a published certificate has its bytes");
        var response =
                new PublishResponse(
                        asked.deviceIdAsSent(),
                        asked.entity(),
                        asked.requestId(),
                        Octets.of(encoded.bytes()));
        return WebResponse.xml(200, response.toXml());
    }

    void log(Logger log, String cause) {
        log.info("certificate refused: {}, from {} [{}]", cause, from, correlationId);
    }

    private static @Nullable Duration validity(@Nullable Integer hours) {
        return hours == null ? null : Duration.ofHours(hours);
    }
}
