package dev.siegel.protocols.sip;

import java.util.Locale;
import java.util.Map;

/** Names of the headers that sign-in is about, and the compact forms of RFC 3261 7.3.3. */
public final class HeaderName {
    public static final String VIA = "Via";
    public static final String FROM = "From";
    public static final String TO = "To";
    public static final String CALL_ID = "Call-ID";
    public static final String CSEQ = "CSeq";
    public static final String CONTACT = "Contact";
    public static final String EXPIRES = "Expires";
    public static final String EVENT = "Event";
    public static final String SUPPORTED = "Supported";
    public static final String ALLOW_EVENTS = "Allow-Events";
    public static final String CONTENT_LENGTH = "Content-Length";
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String AUTHORIZATION = "Authorization";
    public static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
    public static final String WWW_AUTHENTICATE = "WWW-Authenticate";
    public static final String AUTHENTICATION_INFO = "Authentication-Info";
    public static final String ASSERTED_IDENTITY = "P-Asserted-Identity";
    public static final String PREFERRED_IDENTITY = "P-Preferred-Identity";
    public static final String KEEP_ALIVE = "ms-keep-alive";
    public static final String DIAGNOSTICS = "ms-diagnostics";
    public static final String PUBLIC_DIAGNOSTICS = "ms-diagnostics-public";

    private static final Map<String, String> COMPACT =
            Map.ofEntries(
                    Map.entry("a", "accept-contact"),
                    Map.entry("b", "referred-by"),
                    Map.entry("c", "content-type"),
                    Map.entry("e", "content-encoding"),
                    Map.entry("f", "from"),
                    Map.entry("i", "call-id"),
                    Map.entry("k", "supported"),
                    Map.entry("l", "content-length"),
                    Map.entry("m", "contact"),
                    Map.entry("o", "event"),
                    Map.entry("r", "refer-to"),
                    Map.entry("s", "subject"),
                    Map.entry("t", "to"),
                    Map.entry("u", "allow-events"),
                    Map.entry("v", "via"),
                    Map.entry("x", "session-expires"));

    private HeaderName() {}

    /** The form under which two spellings of one header name are equal. */
    static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }
}
