package dev.siegel.signin.limit;

import java.time.InstantSource;

/** The counters both web services share. */
public record SignInLimits(RateLimit address, RateLimit account, RateLimit device) {
    public static SignInLimits of(SignInRates rates, InstantSource clock) {
        return new SignInLimits(
                new RateLimit(rates.address(), clock),
                new RateLimit(rates.account(), clock),
                new RateLimit(rates.device(), clock));
    }
}
