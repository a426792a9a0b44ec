package dev.siegel.signin;

import dev.siegel.signin.webticket.AuthenticationSwitches;
import java.net.InetAddress;

record FixedSwitches(boolean windows, boolean certificates) implements AuthenticationSwitches {
    @Override
    public boolean windows(InetAddress client) {
        return windows;
    }
}
