package dev.siegel.protocols.soap;

/**
 * Namespaces and identifiers of the messages, as MS-OCAUTHWS, WS-Trust 1.3, WS-Security 1.0 and XML
 * Signature spell them.
 */
final class Names {
    static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    static final String POLICY = "http://schemas.xmlsoap.org/ws/2004/09/policy";
    static final String TRUST = "http://docs.oasis-open.org/ws-sx/ws-trust/200512";

    /** What pidgin-sipe writes inside GetAndPublishCert; read as {@link #TRUST}. */
    static final String TRUST_WITH_SLASH = TRUST + "/";

    static final String SECURITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String SECURITY_UTILITY =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String AUTHORIZATION = "http://schemas.xmlsoap.org/ws/2006/12/authorization";
    static final String SAML = "urn:oasis:names:tc:SAML:1.0:assertion";
    static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    static final String ENCRYPTION = "http://www.w3.org/2001/04/xmlenc#";
    static final String OCS = "http://schemas.microsoft.com/OCS/AuthWebServices/";
    static final String ENROLLMENT = "http://schemas.microsoft.com/windows/pki/2009/01/enrollment";
    static final String FAULT_DETAIL = "urn:component:Microsoft.Rtc.WebAuthentication.2010";

    static final String ISSUE = TRUST + "/Issue";

    /** The request type Lync and pidgin-sipe really send inside a 200512 request. */
    static final String ISSUE_2005 = "http://schemas.xmlsoap.org/ws/2005/02/trust/Issue";

    static final String SYMMETRIC_KEY = TRUST + "/SymmetricKey";
    static final String BEARER_KEY = TRUST + "/Bearer";
    static final String CLAIM_URI = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/uri";
    static final String ASSERTION_ID_REFERENCE =
            "http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.0#SAMLAssertionID";
    static final String EXCLUSIVE_CANONICAL = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    static final String HOLDER_OF_KEY = "urn:oasis:names:tc:SAML:1.0:cm:holder-of-key";
    static final String BEARER = "urn:oasis:names:tc:SAML:1.0:cm:bearer";

    /** Namespace of the attributes we add to our own tickets. */
    static final String TICKET_ATTRIBUTES = "urn:siegel:webticket";

    private Names() {}
}
