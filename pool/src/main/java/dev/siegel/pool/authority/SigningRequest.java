package dev.siegel.pool.authority;

import dev.siegel.pool.identity.SipAddress;
import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * A client's PKCS#10 request whose signature proved possession of the private key.
 *
 * @param commonNames the CN values of the requested subject; nothing else of it is looked at
 */
public record SigningRequest(
        RSAPublicKey publicKey, List<String> commonNames, RequestSignature signature) {
    private static final String SCHEME = "sip:";

    public SigningRequest {
        commonNames = List.copyOf(commonNames);
    }

    /** Reads a request and checks it against the rules. */
    public static Reading read(byte[] der, IssuanceRules rules) {
        return new SigningRequestReader(rules).read(der);
    }

    /** Whether the requested subject is free of other people's names; one without a CN is. */
    public boolean namesNobodyBut(SipAddress user) {
        return commonNames.stream()
                .map(SigningRequest::withoutScheme)
                .allMatch(name -> name.equalsIgnoreCase(user.userAtDomain()));
    }

    private static String withoutScheme(String name) {
        return name.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? name.substring(SCHEME.length())
                : name;
    }

    /** What a client's bytes amount to. */
    public sealed interface Reading {
        record Accepted(SigningRequest request) implements Reading {}

        /**
         * @param why for the log and the fault's detail; holds nothing but sizes and algorithm
         *     names
         */
        record Refused(Fault fault, String why) implements Reading {}
    }

    /** What is wrong with a request. */
    public enum Fault {
        TOO_LARGE,
        MALFORMED,
        NOT_RSA,
        KEY_TOO_SHORT,
        KEY_TOO_LONG,
        EXPONENT_UNUSABLE,
        SIGNATURE_NOT_ACCEPTED,
        SIGNATURE_WRONG
    }
}
