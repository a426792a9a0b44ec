package dev.siegel.protocols.soap;

/**
 * The SignedInfo we write, already in exclusive canonical form, so that its text is what gets
 * signed.
 */
final class SignedInfo {
    private static final XmlTemplate TEMPLATE = XmlTemplate.of("signed-info.xml");
    private static final String ENVELOPED =
            "<Transform Algorithm=\"" + Names.ENVELOPED + "\"></Transform>";

    private SignedInfo() {}

    /** Signs all of an element but the signature it holds. */
    static String enveloped(SignatureSuite suite, String id, String canonicalElement) {
        return write(suite, id, canonicalElement, ENVELOPED);
    }

    /** Signs an element beside the signature. */
    static String detached(SignatureSuite suite, String id, String canonicalElement) {
        return write(suite, id, canonicalElement, "");
    }

    private static String write(
            SignatureSuite suite, String id, String canonicalElement, String transform) {
        return TEMPLATE.with("method", suite.method())
                .with("digestMethod", suite.digestMethod())
                .with("id", id)
                .with("digest", suite.digest(canonicalElement))
                .withXml("transform", transform)
                .xml();
    }
}
