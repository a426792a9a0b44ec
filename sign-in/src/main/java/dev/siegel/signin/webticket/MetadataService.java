package dev.siegel.signin.webticket;

import dev.siegel.protocols.soap.MalformedSoapException;
import dev.siegel.protocols.soap.ServiceMetadata;
import dev.siegel.protocols.soap.SoapMessage;
import dev.siegel.signin.http.Route;
import dev.siegel.signin.http.WebConnection;
import dev.siegel.signin.http.WebRequest;
import dev.siegel.signin.http.WebResponse;
import java.util.List;

/** A service's WSDL for anybody: pidgin-sipe gets it, Lync posts a WS-MetadataExchange request. */
public final class MetadataService {
    private static final String SOAP12 = "application/soap+xml; charset=utf-8";

    private final ServiceMetadata metadata;

    public MetadataService(ServiceMetadata metadata) {
        this.metadata = metadata;
    }

    public List<Route> routes(String servicePath) {
        return List.of(
                Route.get(servicePath + "/mex", this::get),
                Route.post(servicePath + "/mex", this::post));
    }

    private WebResponse get(WebRequest request, WebConnection connection) {
        return WebResponse.xml(200, metadata.definitions());
    }

    private WebResponse post(WebRequest request, WebConnection connection) {
        try {
            var messageId = SoapMessage.parse(request.body()).messageId();
            return new WebResponse(200, SOAP12, metadata.response(messageId), List.of());
        } catch (MalformedSoapException e) {
            return WebResponse.text(400, "Not a metadata request.\n");
        }
    }
}
