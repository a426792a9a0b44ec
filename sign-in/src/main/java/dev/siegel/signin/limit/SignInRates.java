package dev.siegel.signin.limit;

import java.time.Duration;

/**
 * How often: passwords and tickets checked per address, wrong passwords per account, certificates
 * published per device.
 */
public record SignInRates(Rate address, Rate account, Rate device) {
    /**
     * A sign-in takes two checks of its address. A client that finds its certificate useless asks
     * again at once, 137 times in 15 s measured with pidgin-sipe: the device limit is for that, and
     * far from what somebody does who starts a client again and again.
     */
    public static final SignInRates DEFAULTS =
            new SignInRates(
                    new Rate(600, Duration.ofMillis(50)),
                    new Rate(20, Duration.ofSeconds(30)),
                    new Rate(60, Duration.ofSeconds(5)));
}
