package dev.siegel.protocols.sip;

/** What a signature covers beside the message: scheme, salt, counter and the two names. */
public record SigningValues(
        String scheme, String random, String number, String realm, String targetName) {

    /** Those of a client's Authorization header, spelt as they stand there. */
    public static SigningValues ofClient(AuthenticationHeader authorization) {
        return of(authorization, "crand", "cnum");
    }

    /** Those of a server's Authentication-Info header. */
    public static SigningValues ofServer(AuthenticationHeader authenticationInfo) {
        return of(authenticationInfo, "srand", "snum");
    }

    private static SigningValues of(AuthenticationHeader header, String random, String number) {
        return new SigningValues(
                header.scheme(),
                required(header, random),
                required(header, number),
                required(header, "realm"),
                required(header, "targetname"));
    }

    private static String required(AuthenticationHeader header, String name) {
        return header.value(name)
                .orElseThrow(() -> new MalformedHeaderException(name, "is missing"));
    }
}
