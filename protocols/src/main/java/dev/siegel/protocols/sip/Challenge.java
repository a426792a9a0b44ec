package dev.siegel.protocols.sip;

import java.net.URI;
import java.util.Base64;

/**
 * One WWW-Authenticate line of a 401: a way to sign in that the server offers (MS-SIPAE 3.3.5.1).
 */
public sealed interface Challenge {
    /** The realm real servers use; clients take it as they find it. */
    String REALM = "SIP Communications Service";

    /** From version 4 on the message that completes a handshake is signed as well. */
    int VERSION = 4;

    String realm();

    String targetName();

    String scheme();

    /** The challenge for somebody who has not begun a handshake. */
    String headerValue();

    /** The server's next step of a handshake that is under way. */
    default String headerValue(String opaque, byte[] gssapiData) {
        return "%s opaque=%s, gssapi-data=\"%s\", %s"
                .formatted(
                        scheme(),
                        Characters.quoted(opaque),
                        Base64.getEncoder().encodeToString(gssapiData),
                        headerValue().substring(scheme().length() + 1));
    }

    /** NTLM, connectionless. */
    record Ntlm(String realm, String targetName) implements Challenge {
        @Override
        public String scheme() {
            return "NTLM";
        }

        @Override
        public String headerValue() {
            return line(this, targetName);
        }
    }

    /** Kerberos, whose target name is a service principal. */
    record Kerberos(String realm, String targetName) implements Challenge {
        @Override
        public String scheme() {
            return "Kerberos";
        }

        @Override
        public String headerValue() {
            return line(this, "sip/" + targetName);
        }
    }

    /** TLS-DSK, with the place where a client gets its certificate. */
    record TlsDsk(String realm, String targetName, URI stsUri) implements Challenge {
        public static final String SCHEME = "TLS-DSK";

        @Override
        public String scheme() {
            return SCHEME;
        }

        @Override
        public String headerValue() {
            String address = Characters.quoted(stsUri.toASCIIString());
            return line(this, targetName) + ", sts-uri=" + address;
        }
    }

    /** Version stands unquoted; sipe reads it no other way. */
    private static String line(Challenge challenge, String targetName) {
        return "%s realm=%s, targetname=%s, version=%d"
                .formatted(
                        challenge.scheme(),
                        Characters.quoted(challenge.realm()),
                        Characters.quoted(targetName),
                        VERSION);
    }
}
