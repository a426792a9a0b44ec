package dev.siegel.signin;

import dev.siegel.protocols.ntlm.NtlmServerNames;
import dev.siegel.protocols.soap.WebServiceAddresses;
import dev.siegel.signin.http.WebLimits;
import dev.siegel.signin.limit.SignInRates;
import java.net.InetSocketAddress;

/**
 * Where the web services listen and what they call themselves.
 *
 * @param addresses the absolute addresses clients are told, whatever they call us
 * @param names what the NTLM challenge says of this server and its domain
 */
public record WebServicesSettings(
        InetSocketAddress listen,
        WebServiceAddresses addresses,
        NtlmServerNames names,
        WebLimits limits,
        SignInRates rates) {
    /** The default limits and rates. */
    public static WebServicesSettings of(
            InetSocketAddress listen, WebServiceAddresses addresses, NtlmServerNames names) {
        return new WebServicesSettings(
                listen, addresses, names, WebLimits.DEFAULTS, SignInRates.DEFAULTS);
    }
}
