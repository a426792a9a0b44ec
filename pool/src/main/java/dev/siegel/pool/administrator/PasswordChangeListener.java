package dev.siegel.pool.administrator;

/** Told after an administrator's password has changed, so that a file with the old one can go. */
@FunctionalInterface
public interface PasswordChangeListener {
    void passwordChanged(AdministratorName name);
}
