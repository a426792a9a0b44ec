package dev.siegel.pool.administrator;

/**
 * What a signed-in administrator's session is known by: it ends when the password is another one.
 *
 * @param passwordDigest of the password the session began with
 */
public record AdministratorSession(AdministratorName name, String passwordDigest) {
    @Override
    public String toString() {
        return "AdministratorSession[" + name + "]";
    }
}
