package dev.siegel.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.siegel.client.http.HttpQuestion;
import java.net.URI;
import java.util.UUID;

/**
 * A WS-MetadataExchange request, as Lync asks for a service's WSDL. That it is SOAP 1.2 is all we
 * know of its form.
 */
final class MetadataRequest {
    /** WS-Transfer, section 3.1. */
    private static final String GET_ACTION = "http://schemas.xmlsoap.org/ws/2004/09/transfer/Get";

    private MetadataRequest() {}

    static HttpQuestion post(URI address) {
        var envelope =
                """
                <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
                xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>\
                <a:Action s:mustUnderstand="1">%s</a:Action>\
                <a:MessageID>urn:uuid:%s</a:MessageID><a:ReplyTo>\
                <a:Address>http://www.w3.org/2005/08/addressing/anonymous</a:Address>\
                </a:ReplyTo><a:To s:mustUnderstand="1">%s</a:To></s:Header><s:Body/></s:Envelope>\
                """
                        .formatted(
                                GET_ACTION,
                                UUID.randomUUID(),
                                address.toString().replace("&", "&amp;"));
        return HttpQuestion.post(
                address, "application/soap+xml; charset=utf-8", envelope.getBytes(UTF_8));
    }
}
