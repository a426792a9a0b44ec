package dev.siegel.server;

import dev.siegel.console.ConsoleServlet;
import dev.siegel.directory.BuiltInDirectory;
import dev.siegel.directory.DomainNames;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.protocols.ntlm.NtlmServerNames;
import dev.siegel.protocols.soap.WebServiceAddresses;
import dev.siegel.protocols.tlsdsk.TlsDskServerKey;
import dev.siegel.signin.WebServices;
import dev.siegel.signin.WebServicesParts;
import dev.siegel.signin.WebServicesSettings;
import dev.siegel.signin.registrar.Registrar;
import dev.siegel.signin.registrar.RegistrarCollaborators;
import dev.siegel.signin.registrar.RegistrarLimits;
import dev.siegel.signin.registrar.RegistrarSettings;
import dev.siegel.signin.webticket.AuthenticationSwitches;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a front end's listeners: web services and SIP for clients, REST for administrators. */
final class Listeners {
    private final FrontEndParts parts;
    private final FrontEndConfiguration configuration;
    private final Closing closing;
    private final List<String> addresses = new ArrayList<>();

    Listeners(FrontEndParts parts, Closing closing) {
        this.parts = parts;
        this.configuration = parts.configuration();
        this.closing = closing;
    }

    /**
     * @return where they listen, for a person
     */
    String start() {
        var settings = FrontEndSettings.start(parts, closing);
        var rules = new SignInRules(settings.inForce());
        var directory =
                new BuiltInDirectory(
                        parts.database().accounts(),
                        new DomainNames(configuration.domains()),
                        parts.secrets().sealing());
        var certificates = ServerCertificates.open(parts, closing);
        UseCases useCases =
                UseCases.over(parts, directory, settings.inForce(), certificates.issuing());
        if (configuration.demo()) {
            Demo.fill(parts, directory, settings.inForce(), certificates.issuing());
        }
        ListenerTls tls = certificates.listeners();
        StartingConsole console = null;
        if (configuration.administration()) {
            List<Object> more = new ArrayList<>(settings.useCases());
            more.addAll(certificates.useCases(settings.inForce()));
            more.addAll(PinUseCases.over(parts, settings.current()).all());
            console = startApi(useCases, more, tls);
        }
        var web = new WebServiceAddresses(configuration.webBase());
        startWebServices(useCases, directory, rules, web, tls.webServices());
        var collaborators =
                new RegistrarCollaborators(
                        useCases.signInDevice(),
                        settings.inForce(),
                        rules,
                        tlsDskKey(),
                        parts.clock(),
                        parts.random());
        startRegistrar(collaborators, web, configuration.sipTlsPort(), tls.sip());
        startRegistrar(collaborators, web, configuration.sipTcpPort(), null);
        if (console != null) {
            addresses.addFirst(
                    "console https://" + configuration.host() + ":" + console.await().port() + "/");
        }
        return String.join(", ", addresses);
    }

    private TlsDskServerKey tlsDskKey() {
        CertifiedKey key = parts.secrets().tlsDskKey();
        return TlsDskServerKey.of(key.certificate(), key.privateKey());
    }

    private Optional<KeyStore> clientAuthorities() {
        List<X509Certificate> issuers = new ArrayList<>(parts.secrets().earlierIssuers());
        issuers.add(parts.secrets().issuingKey().certificate());
        return configuration
                .access()
                .clientAuthorities()
                .map(file -> AdministratorAuthorities.read(file, issuers));
    }

    private StartingConsole startApi(UseCases useCases, List<Object> more, ListenerTls tls) {
        var operations = new OperationUseCases(parts);
        closing.add(operations.startWorker());
        var administration = new Administration(parts, operations);
        List<Object> beans = administration.beans(useCases);
        beans.addAll(more);
        ApiListener api =
                closing.add(
                        ApiListener.start(
                                configuration.adminBind(),
                                configuration.apiPort(),
                                tls::defaultKey,
                                clientAuthorities(),
                                beans));
        String url = "https://" + configuration.host() + ":" + api.port() + "/";
        closing.add(administration.announce(url));
        addresses.add("API " + url);
        return beginConsole(beans, url, tls);
    }

    private StartingConsole beginConsole(List<Object> useCases, String apiUrl, ListenerTls tls) {
        return closing.add(
                StartingConsole.begin(() ->
                        ConsoleListener.start(
                                configuration.adminBind(),
                                configuration.consolePort(),
                                tls::defaultKey,
                                () ->
                                        new ConsoleServlet(
                                                ConsoleWiring.over(parts, useCases, apiUrl)))));
    }

    private void startWebServices(
            UseCases useCases,
            BuiltInDirectory directory,
            AuthenticationSwitches switches,
            WebServiceAddresses web,
            Supplier<SslContext> tls) {
        var listen = new InetSocketAddress(configuration.bind(), configuration.webPort());
        var webParts =
                new WebServicesParts(
                        tls,
                        directory,
                        useCases.issueWebTicket(),
                        useCases.publishClientCertificate(),
                        parts.secrets().ticketKeys(),
                        switches,
                        parts.clock(),
                        List.of(),
                        Set.of());
        try {
            closing.add(
                    WebServices.start(WebServicesSettings.of(listen, web, ntlmNames()), webParts));
        } catch (IOException failure) {
            throw new UncheckedIOException("the web services cannot listen on " + listen, failure);
        }
        addresses.add("web services " + configuration.webBase() + "/");
    }

    private NtlmServerNames ntlmNames() {
        List<String> domains = configuration.domains();
        return NtlmServerNames.of(
                domains.isEmpty() ? configuration.host() : domains.getFirst(),
                configuration.host());
    }

    private void startRegistrar(
            RegistrarCollaborators collaborators,
            WebServiceAddresses web,
            @Nullable Integer port,
            @Nullable Supplier<SslContext> tls) {
        if (port == null) {
            return;
        }
        var settings =
                new RegistrarSettings(
                        new InetSocketAddress(configuration.bind(), port),
                        configuration.host(),
                        parts.frontEndName(),
                        URI.create(web.provisioning()),
                        RegistrarLimits.defaults());
        Registrar registrar = closing.add(Registrar.start(settings, collaborators, tls));
        addresses.add(
                "SIP "
                        + (tls == null ? "tcp " : "tls ")
                        + configuration.host()
                        + ":"
                        + registrar.port());
    }
}
