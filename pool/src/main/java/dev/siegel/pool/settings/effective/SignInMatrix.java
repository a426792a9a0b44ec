package dev.siegel.pool.settings.effective;

import dev.siegel.pool.identity.Topology;
import dev.siegel.pool.settings.ScopedSettings;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingsAdvice;
import dev.siegel.pool.settings.SettingsSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is offered to each kind of client on each network, computed from the same values as the
 * services go by: what is left after a change can be seen before it is made.
 */
public final class SignInMatrix implements SettingsAdvice {
    private final SettingFamilies families;
    private final Topology here;

    public SignInMatrix(SettingFamilies families, Topology here) {
        this.families = families;
        this.here = here;
    }

    /** A client, as far as its ways to sign in go. */
    public enum ClientClass {
        /** Has its certificate already. */
        STORED_CERTIFICATE,
        /** Has the account's password and gets its first certificate with it. */
        PASSWORD,
        /** A phone that knows a number and a PIN and gets its first certificate with them. */
        PIN
    }

    /**
     * What one kind of client is offered on one network.
     *
     * @param challenge the mechanisms of the registrar's 401
     * @param tickets the proofs that bring a web ticket
     * @param certificates whether a ticket brings a certificate
     */
    public record Cell(
            ClientClass client,
            Network network,
            List<String> challenge,
            List<String> tickets,
            boolean certificates,
            boolean signsIn) {
        public Cell {
            challenge = List.copyOf(challenge);
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * The whole of it.
     *
     * @param webService the settings the ticket service goes by
     * @param proxy the settings the registrar goes by
     */
    public record Findings(
            ScopedSettings webService,
            ScopedSettings proxy,
            List<Cell> cells,
            List<String> findings) {
        public Findings {
            cells = List.copyOf(cells);
            findings = List.copyOf(findings);
        }
    }

    public Findings of(SettingsSnapshot snapshot) {
        ScopedSettings web = effective(snapshot, families.webService());
        ScopedSettings proxy = effective(snapshot, families.proxy());
        var ways = new SignInWays(web.values(), proxy.values());
        List<Cell> cells =
                Arrays.stream(ClientClass.values())
                        .flatMap(client ->
                                Arrays.stream(Network.values())
                                        .map(network -> cell(ways, client, network)))
                        .toList();
        return new Findings(web, proxy, cells, findings(ways, cells));
    }

    @Override
    public List<String> on(SettingFamily changed, SettingsSnapshot after) {
        return changed.isSameAs(families.webService()) || changed.isSameAs(families.proxy())
                ? of(after).findings()
                : List.of();
    }

    private ScopedSettings effective(SettingsSnapshot snapshot, SettingFamily family) {
        return snapshot.effective(family, family.scopes().at(here));
    }

    private static Cell cell(SignInWays ways, ClientClass client, Network network) {
        List<String> challenge = ways.certificateSignIn() ? List.of("TLS-DSK") : List.of();
        List<String> tickets = tickets(ways, client, network);
        boolean signsIn =
                ways.certificateSignIn()
                        && switch (client) {
                            case STORED_CERTIFICATE -> true;
                            case PASSWORD, PIN -> ways.certificates() && !tickets.isEmpty();
                        };
        return new Cell(client, network, challenge, tickets, ways.certificates(), signsIn);
    }

    private static List<String> tickets(SignInWays ways, ClientClass client, Network network) {
        return switch (client) {
            case STORED_CERTIFICATE, PASSWORD ->
                    ways.windowsTickets(network) ? List.of("NTLM") : List.of();
            case PIN -> ways.pinTickets() ? List.of("PIN") : List.of();
        };
    }

    private static List<String> findings(SignInWays ways, List<Cell> cells) {
        List<String> findings = new ArrayList<>();
        if (!ways.certificateSignIn()) {
            findings.add(
                    "Nobody can sign in: the registrar offers nothing while"
                            + " UseCertificateForClientToProxyAuth is False.");
            return findings;
        }
        if (!ways.certificates()) {
            findings.add(
                    "No device gets a certificate while UseCertificateAuth is False:"
                            + " only those that have one can sign in.");
            return findings;
        }
        cells.stream()
                .filter(cell -> cell.client() == ClientClass.PASSWORD && !cell.signsIn())
                .map(cell ->
                        "No device gets its first certificate from the "
                                + switch (cell.network()) {
                                    case INTERNAL -> "internal";
                                    case EXTERNAL -> "external";
                                }
                                + " network: no proof brings a web ticket there.")
                .forEach(findings::add);
        if (!ways.pinTickets()) {
            findings.add(
                    "No phone gets its first certificate with a PIN while UsePinAuth is False.");
        }
        return findings;
    }
}
