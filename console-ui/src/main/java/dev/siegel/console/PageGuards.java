package dev.siegel.console;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.siegel.console.session.Preference;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the document of a page says to the browser: which scripts may run, in which language and
 * colours it is.
 */
final class PageGuards implements IndexHtmlRequestListener, VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;

    /** What stands after the scripts; components bring styles of their own, so those run inline. */
    private static final String REST =
            "style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                    + "manifest-src 'self'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        String nonce = nonce();
        Document document = response.getDocument();
        for (Element one : document.select("script")) {
            one.attr("nonce", nonce);
        }
        Element html = document.getElementsByTag("html").first();
        if (html != null) {
            html.attr("lang", ConsoleService.language(response.getVaadinRequest()).getLanguage());
            html.attr(
                    "data-theme",
                    Preference.THEME.of(response.getVaadinRequest()).orElse("system"));
        }
        response.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-"
                + nonce
                + "' 'strict-dynamic' 'unsafe-eval'; "
                + REST;
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
