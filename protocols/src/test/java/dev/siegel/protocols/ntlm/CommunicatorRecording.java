package dev.siegel.protocols.ntlm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.HexFormat;

/**
 * A captured sign-in of Communicator 2007 R2: user {@code User}, domain {@code COSMO}, password
 * {@code Pa$$word}.
 */
final class CommunicatorRecording {
    static final byte[] SERVER_CHALLENGE = HexFormat.of().parseHex("dd1baaf4e7e218d1");
    static final byte[] CLIENT_CHALLENGE = HexFormat.of().parseHex("d6ae875cb0fdaa41");
    static final byte[] LM_RESPONSE =
            HexFormat.of().parseHex("a1e92efe4e078bf7c5c0049acc6166c2d6ae875cb0fdaa41");
    static final byte[] AUTHENTICATE =
            Base64.getDecoder()
                    .decode(
                            "TlRMTVNTUAADAAAAGAAYAHIAAADGAMYAigAAAAoACgBIAAAACAAIAFIAAAAYABgAWgAAABAAEABQAQAA"
                                    + "VYKYYgUCzg4AAAAPQwBPAFMATQBPAFUAcwBlAHIAQwBPAFMATQBPAC0ATwBDAFMALQBSADIAoeku/k4H"
                                    + "i/fFwASazGFmwtauh1yw/apBjcDIAK527KYG0rn769BHMQEBAAAAAAAAWVGaFye5ygHWrodcsP2qQQAA"
                                    + "AAACAAoAQwBPAFMATQBPAAEAGABDAE8AUwBNAE8ALQBPAEMAUwAtAFIAMgAEABYAYwBvAHMAbQBvAC4A"
                                    + "bABvAGMAYQBsAAMAMABjAG8AcwBtAG8ALQBvAGMAcwAtAHIAMgAuAGMAbwBzAG0AbwAuAGwAbwBjAGEA"
                                    + "bAAFABYAYwBvAHMAbQBvAC4AbABvAGMAYQBsAAAAAAAAAAAAMctznhyoCkmFkeiueXEV5A==");
    static final byte[] REQUEST =
            ("<NTLM><13317733><1><SIP Communications Service><cosmo-ocs-r2.cosmo.local>"
                            + "<4037df9284354df39065195bd57a4b14><3><REGISTER><sip:user@cosmo.local>"
                            + "<3e49177a52><sip:user@cosmo.local><><><><>")
                    .getBytes(US_ASCII);
    static final String REQUEST_SIGNATURE = "0100000029618e9651b65a7764000000";
    static final byte[] ANSWER =
            ("<NTLM><9616454F><1><SIP Communications Service><cosmo-ocs-r2.cosmo.local>"
                            + "<4037df9284354df39065195bd57a4b14><3><REGISTER><sip:user@cosmo.local>"
                            + "<3e49177a52><sip:user@cosmo.local><5E61CCD925D17E043D9A74835A88F664>"
                            + "<><><7200><200>")
                    .getBytes(US_ASCII);
    static final String ANSWER_SIGNATURE = "01000000E615438A917661BE64000000";

    private CommunicatorRecording() {}

    static NtlmProof proof() throws MalformedNtlmException {
        var message = AuthenticateMessage.read(AUTHENTICATE);
        return new NtlmProof(
                message, NtResponse.read(message.ntResponse()), SERVER_CHALLENGE, null);
    }
}
