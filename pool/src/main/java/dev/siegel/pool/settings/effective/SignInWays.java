package dev.siegel.pool.settings.effective;

import dev.siegel.pool.settings.SettingProperty;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.proxy.ProxyConfiguration;
import dev.siegel.pool.settings.web.BlockedAuthentication;
import dev.siegel.pool.settings.web.WebServiceConfiguration;

/** What web service and proxy settings together leave of the ways to sign in. */
public record SignInWays(SettingValues webService, SettingValues proxy) {
    /** Whether the registrar's challenge offers sign-in by certificate. */
    public boolean certificateSignIn() {
        return proxy.flag(ProxyConfiguration.USE_CERTIFICATE);
    }

    /** Whether certificates are published. */
    public boolean certificates() {
        return webService.flag(WebServiceConfiguration.USE_CERTIFICATE_AUTH);
    }

    /** Whether a client gets a web ticket for an account's password. */
    public boolean windowsTickets(Network network) {
        String windows = webService.word(WebServiceConfiguration.USE_WINDOWS_AUTH);
        return !windows.equals(WebServiceConfiguration.NO_WINDOWS_AUTHENTICATION)
                && !isBlocked(network);
    }

    /** Whether a client gets a web ticket for a number and a PIN. */
    public boolean pinTickets() {
        return webService.flag(WebServiceConfiguration.USE_PIN_AUTH);
    }

    private boolean isBlocked(Network network) {
        SettingProperty override =
                switch (network) {
                    case INTERNAL -> WebServiceConfiguration.OVERRIDE_INTERNAL;
                    case EXTERNAL -> WebServiceConfiguration.OVERRIDE_EXTERNAL;
                };
        return webService.text(override).filter(BlockedAuthentication.WINDOWS::equals).isPresent();
    }
}
