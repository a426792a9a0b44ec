package dev.siegel.server;

import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.effective.Network;
import dev.siegel.pool.settings.effective.SettingsInForce;
import dev.siegel.pool.settings.proxy.ProxyConfiguration;
import dev.siegel.signin.registrar.RegistrarRules;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;

/** The settings in force, as the sign-in services ask for them. */
record SignInRules(SettingsInForce settings) implements RegistrarRules, AuthenticationSwitches {
    private static final int BYTES_PER_KB = 1024;

    @Override
    public boolean windows(InetAddress client) {
        return settings.ways().windowsTickets(Network.of(client));
    }

    @Override
    public boolean certificates() {
        return settings.ways().certificates();
    }

    @Override
    public boolean certificateSignIn() {
        return settings.ways().certificateSignIn();
    }

    @Override
    public String realm() {
        return settings.proxy().word(ProxyConfiguration.REALM);
    }

    @Override
    public Optional<Duration> longestKeepAlive() {
        SettingValues proxy = settings.proxy();
        return proxy.flag(ProxyConfiguration.ENABLE_KEEP_ALIVE)
                ? Optional.of(Duration.ofMinutes(proxy.number(ProxyConfiguration.MAX_KEEP_ALIVE)))
                : Optional.empty();
    }

    @Override
    public int longestBody() {
        return settings.proxy().smallNumber(ProxyConfiguration.MAX_CLIENT_BODY) * BYTES_PER_KB;
    }
}
