package dev.siegel.protocols.tlsdsk;

import java.security.MessageDigest;
import java.util.HexFormat;

/** Checks signatures of one direction, in time that does not depend on where they differ. */
public final class MessageVerifier {
    private final MessageSigner signer;

    MessageVerifier(MessageSigner signer) {
        this.signer = signer;
    }

    /** Whether the hexadecimal digits, in either case, are the signature of the text. */
    public boolean verify(byte[] text, String signature) {
        if (signature.length() != signer.signatureDigits()
                || !signature.chars().allMatch(HexFormat::isHexDigit)) {
            return false;
        }
        return MessageDigest.isEqual(signer.mac(text), HexFormat.of().parseHex(signature));
    }
}
