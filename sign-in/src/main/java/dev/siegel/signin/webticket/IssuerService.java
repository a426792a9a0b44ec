package dev.siegel.signin.webticket;

import dev.siegel.pool.authority.Pem;
import dev.siegel.signin.http.WebConnection;
import dev.siegel.signin.http.WebHandler;
import dev.siegel.signin.http.WebRequest;
import dev.siegel.signin.http.WebResponse;
import java.security.cert.X509Certificate;
import java.util.List;

/** The ticket service's public certificate, for whoever checks its tickets. */
public final class IssuerService implements WebHandler {
    private final WebResponse response;

    public IssuerService(X509Certificate certificate) {
        this.response =
                new WebResponse(
                        200, "application/x-pem-file", Pem.write(List.of(certificate)), List.of());
    }

    @Override
    public WebResponse answer(WebRequest request, WebConnection connection) {
        return response;
    }
}
