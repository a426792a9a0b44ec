package dev.siegel.pool.administrator;

import java.time.Instant;

/** What is kept of a token an administrator signed in for. */
public record AdministratorToken(
        TokenHash hash,
        AdministratorName administrator,
        Instant issuedTime,
        Instant expirationTime) {
    public boolean isValidAt(Instant now) {
        return now.isBefore(expirationTime);
    }
}
