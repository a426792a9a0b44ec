package dev.siegel.api.request;

import dev.siegel.api.ApiSettings;
import dev.siegel.api.problem.ProblemException;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Opaque cursors: the key of the last entry, sealed to the listing it belongs to, so that nobody
 * makes their own.
 */
@Singleton
public final class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 16;
    private static final int LONGEST = 4096;

    private final SecretKeySpec key;

    Cursors(ApiSettings settings) {
        this.key = new SecretKeySpec(settings.cursorKey().bytes(), ALGORITHM);
    }

    /** The cursor after an entry. */
    public String seal(String listing, String lastKey) {
        byte[] text = lastKey.getBytes(StandardCharsets.UTF_8);
        byte[] seal = mac(listing, text);
        byte[] whole = ByteBuffer.allocate(SEAL_BYTES + text.length).put(seal).put(text).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The key of the last entry, empty without a cursor. */
    public String open(String listing, @Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        byte[] whole = decoded(cursor);
        if (whole.length < SEAL_BYTES) {
            throw forged();
        }
        byte[] text = Arrays.copyOfRange(whole, SEAL_BYTES, whole.length);
        if (!MessageDigest.isEqual(mac(listing, text), Arrays.copyOf(whole, SEAL_BYTES))) {
            throw forged();
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String cursor) {
        if (cursor.length() > LONGEST) {
            throw forged();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException noBase64) {
            throw forged();
        }
    }

    private static ProblemException forged() {
        return ProblemException.badField("cursor", "is none that this listing gave out");
    }

    private byte[] mac(String listing, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((listing + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(text), SEAL_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
