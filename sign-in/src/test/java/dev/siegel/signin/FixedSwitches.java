package dev.siegel.signin;

import dev.siegel.signin.webticket.AuthenticationSwitches;

record FixedSwitches(boolean windows, boolean certificates) implements AuthenticationSwitches {}
