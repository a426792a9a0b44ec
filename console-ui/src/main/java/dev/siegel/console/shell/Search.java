package dev.siegel.console.shell;

import dev.siegel.console.part.Href;
import dev.siegel.console.port.ConsoleUseCases;
import dev.siegel.console.text.Needle;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Finds the page somebody looks for: by what only one thing can be (device id, serial number,
 * thumbprint, IP address), and by names otherwise.
 */
final class Search {
    private final ConsoleUseCases useCases;

    Search(ConsoleUseCases useCases) {
        this.useCases = useCases;
    }

    /** The user when it is about one; the list it leads to otherwise. */
    Href first(Caller caller, String text) {
        Optional<Filter> filter =
                Needle.read(text).map(needle -> CertificateListing.SCHEMA.parse(needle.filter()));
        return filter.isPresent()
                ? byCertificate(caller, filter.get(), text)
                : byUser(caller, text);
    }

    private Href byCertificate(Caller caller, Filter filter, String text) {
        var slice = new Slice(CertificateListing.SORTS.usual(), List.of(), 2);
        List<FoundCertificate> found =
                useCases.findCertificates()
                        .list(caller, new CertificateQuery(List.of(filter), List.of(), slice));
        return found.size() == 1
                ? user(found.getFirst().holder().sipAddress())
                : Href.of("certificates").with("q", text);
    }

    private Href byUser(Caller caller, String text) {
        var slice = new Slice(UserListing.SORTS.usual(), List.of(), 2);
        List<ListedUser> found =
                useCases.listUsers()
                        .list(
                                caller,
                                new UserQuery(List.of(), UserSearch.of(text), List.of(), slice));
        return found.size() == 1
                ? user(found.getFirst().user().sipAddress())
                : Href.of("users").with("q", text);
    }

    private static Href user(SipAddress address) {
        return Href.of("users/" + Href.piece(address.userAtDomain()));
    }
}
