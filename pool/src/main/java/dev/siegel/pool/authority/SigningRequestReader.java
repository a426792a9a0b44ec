package dev.siegel.pool.authority;

import dev.siegel.pool.authority.SigningRequest.Fault;
import dev.siegel.pool.authority.SigningRequest.Reading;
import dev.siegel.pool.authority.SigningRequest.Reading.Accepted;
import dev.siegel.pool.authority.SigningRequest.Reading.Refused;
import java.io.IOException;
import java.io.Serial;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Reads PKCS#10 (RFC 2986): sizes first, then structure, then the key, then the signature. */
final class SigningRequestReader {
    /** A request with a 16384-bit key, its signature and a long subject needs about 5 KiB. */
    static final int LARGEST = 16 * 1024;

    /** Verifying with a longer exponent and a long modulus takes seconds. */
    private static final int LONGEST_EXPONENT = 64;

    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(3);

    private static final Pattern UNFIT_FOR_LOGS = Pattern.compile("\\p{Cntrl}");

    private final IssuanceRules rules;

    SigningRequestReader(IssuanceRules rules) {
        this.rules = rules;
    }

    Reading read(byte[] der) {
        if (der.length > LARGEST) {
            return new Refused(
                    Fault.TOO_LARGE, der.length + " bytes, at most " + LARGEST + " are taken");
        }
        try {
            return new Accepted(check(CertificationRequest.getInstance(der), FirstElement.of(der)));
        } catch (Refusal refusal) {
            return new Refused(refusal.fault, refusal.why);
        } catch (IOException | RuntimeException malformed) {
            // Bouncy Castle reports broken structures with several kinds of runtime exceptions
            return new Refused(Fault.MALFORMED, "not a PKCS#10 request");
        }
    }

    private SigningRequest check(CertificationRequest request, byte[] signed)
            throws Refusal, IOException {
        var info = request.getCertificationRequestInfo();
        RSAPublicKey key = key(info.getSubjectPublicKeyInfo());
        RequestSignature signature = signatureOf(request);
        verify(key, signature, signed, request.getSignature().getOctets());
        return new SigningRequest(key, commonNames(info.getSubject()), signature);
    }

    private RSAPublicKey key(SubjectPublicKeyInfo info) throws Refusal, IOException {
        if (!PKCSObjectIdentifiers.rsaEncryption.equals(info.getAlgorithm().getAlgorithm())) {
            throw new Refusal(Fault.NOT_RSA, "key algorithm " + info.getAlgorithm().getAlgorithm());
        }
        var numbers = org.bouncycastle.asn1.pkcs.RSAPublicKey.getInstance(info.parsePublicKey());
        checkModulus(numbers.getModulus());
        checkExponent(numbers.getPublicExponent());
        try {
            return (RSAPublicKey)
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(
                                            numbers.getModulus(), numbers.getPublicExponent()));
        } catch (GeneralSecurityException refused) {
            throw new Refusal(Fault.MALFORMED, "an RSA key that cannot be used");
        }
    }

    private void checkModulus(BigInteger modulus) throws Refusal {
        int bits = modulus.bitLength();
        if (modulus.signum() <= 0 || !modulus.testBit(0)) {
            throw new Refusal(Fault.MALFORMED, "the modulus is even or not positive");
        }
        if (bits < rules.minCsrKeySize()) {
            throw new Refusal(
                    Fault.KEY_TOO_SHORT,
                    "a key of "
                            + bits
                            + " bits, at least "
                            + rules.minCsrKeySize()
                            + " are asked for");
        }
        if (bits > rules.maxCsrKeySize()) {
            throw new Refusal(
                    Fault.KEY_TOO_LONG,
                    "a key of " + bits + " bits, at most " + rules.maxCsrKeySize() + " are taken");
        }
    }

    private static void checkExponent(BigInteger exponent) throws Refusal {
        if (exponent.compareTo(SMALLEST_EXPONENT) < 0 || !exponent.testBit(0)) {
            throw new Refusal(Fault.EXPONENT_UNUSABLE, "the public exponent is even or below 3");
        }
        if (exponent.bitLength() > LONGEST_EXPONENT) {
            throw new Refusal(
                    Fault.EXPONENT_UNUSABLE,
                    "a public exponent of " + exponent.bitLength() + " bits");
        }
    }

    private RequestSignature signatureOf(CertificationRequest request) throws Refusal {
        var identifier = request.getSignatureAlgorithm().getAlgorithm();
        var signature = RequestSignature.of(identifier);
        if (signature.isEmpty() || !rules.acceptedSignatures().contains(signature.get())) {
            throw new Refusal(Fault.SIGNATURE_NOT_ACCEPTED, "signature algorithm " + identifier);
        }
        var parameters = request.getSignatureAlgorithm().getParameters();
        if (parameters != null && !DERNull.INSTANCE.equals(parameters.toASN1Primitive())) {
            throw new Refusal(Fault.MALFORMED, "a signature algorithm with parameters");
        }
        return signature.get();
    }

    private static void verify(
            RSAPublicKey key, RequestSignature algorithm, byte[] signed, byte[] signature)
            throws Refusal {
        boolean right;
        try {
            var verifier = Signature.getInstance(algorithm.algorithm());
            verifier.initVerify(key);
            verifier.update(signed);
            right = verifier.verify(signature);
        } catch (SignatureException wrongLength) {
            right = false;
        } catch (GeneralSecurityException unusable) {
            throw new Refusal(Fault.MALFORMED, "an RSA key that cannot be used");
        }
        if (!right) {
            throw new Refusal(Fault.SIGNATURE_WRONG, "the request is not signed with its own key");
        }
    }

    private static List<String> commonNames(X500Name subject) throws Refusal {
        List<String> names = namesIn(subject);
        if (names.stream().anyMatch(name -> UNFIT_FOR_LOGS.matcher(name).find())) {
            throw new Refusal(Fault.MALFORMED, "a common name with control characters");
        }
        return names;
    }

    private static List<String> namesIn(X500Name subject) {
        return Arrays.stream(subject.getRDNs())
                .flatMap(names -> Arrays.stream(names.getTypesAndValues()))
                .filter(name -> BCStyle.CN.equals(name.getType()))
                .map(name -> IETFUtils.valueToString(name.getValue()))
                .toList();
    }

    /** Carries a fault out of the checks. */
    private static final class Refusal extends Exception {
        @Serial private static final long serialVersionUID = 1L;
        private final Fault fault;
        private final String why;

        Refusal(Fault fault, String why) {
            super(why, null, false, false);
            this.fault = fault;
            this.why = why;
        }
    }
}
