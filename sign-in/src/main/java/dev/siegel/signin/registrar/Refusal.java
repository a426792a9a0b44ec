package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.CertificateVerdict.Refused;
import dev.siegel.protocols.sip.Diagnostics;

/**
 * Why a request is not done: what the client is told and, in {@code cause}, what the log is. Ids
 * are those of MS-OCER 7.2 and MS-SIPREGE.
 */
record Refusal(int status, String reason, Diagnostics diagnostics, String cause) {
    private static final String FORBIDDEN = "Forbidden";

    /** A 401 with fresh challenges; everything that has to do with proof looks the same. */
    static Refusal handshakeFailed(String cause) {
        return new Refusal(
                401, "Unauthorized", new Diagnostics(1000, "Final handshake failed"), cause);
    }

    static Refusal otherUser(String cause) {
        Diagnostics diagnostics =
                new Diagnostics(4004, "Credentials provided are not authorized to act as From URI");
        return new Refusal(403, FORBIDDEN, diagnostics, cause);
    }

    static Refusal disabled(String cause) {
        return new Refusal(403, FORBIDDEN, new Diagnostics(4141, "User disabled"), cause);
    }

    /** 403 where 400 would fit, because sipe shows nothing and waits for ever after a 400. */
    static Refusal noEpid() {
        return new Refusal(403, FORBIDDEN, new Diagnostics(4011, "Epid not present"), "no epid");
    }

    static Refusal noInstance() {
        return new Refusal(
                403,
                FORBIDDEN,
                new Diagnostics(4010, "Missing endpoint identifier"),
                "no +sip.instance");
    }

    static Refusal otherInstance() {
        return new Refusal(
                403,
                FORBIDDEN,
                new Diagnostics(4010, "Endpoint identifier does not match epid"),
                "+sip.instance was not derived from the epid");
    }

    static Refusal tooManyDevices() {
        return new Refusal(
                403,
                FORBIDDEN,
                new Diagnostics(4140, "Too many sign-ins on one connection"),
                "too many associations on the connection");
    }

    static Refusal tooManyUsers() {
        return new Refusal(
                503,
                "Service Unavailable",
                new Diagnostics(4140, "Too many users are signed in"),
                "as many users are signed in as MaxUserCount allows");
    }

    static Refusal malformed(String cause) {
        return new Refusal(400, "Bad Request", new Diagnostics(1018, "Parsing failure"), cause);
    }

    static Refusal storeUnavailable() {
        return new Refusal(
                503,
                "Service Unavailable",
                new Diagnostics(1022, "Cannot process: the database does not answer"),
                "the database does not answer");
    }

    static Refusal fault() {
        return new Refusal(
                503, "Service Unavailable", new Diagnostics(1000, "Internal error"), "fault");
    }

    /** Only who owns what may be told; all else about a certificate looks like a failed proof. */
    static Refusal of(Refused refused) {
        return switch (refused.cause()) {
            case OTHER_USER -> otherUser(refused.detail());
            case USER_DISABLED -> disabled(refused.detail());
            case UNKNOWN, ENDED, EXPIRED, NOT_YET_VALID, OLDER_THAN_EPOCH, OTHER_DEVICE ->
                    handshakeFailed(refused.cause() + ": " + refused.detail());
        };
    }

    /** Whether the reason may leave the company: sipe shows it for a 403 only from there. */
    boolean isPublic() {
        return status == 403;
    }
}
