package dev.siegel.console.user;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.siegel.console.part.Badge;
import dev.siegel.console.part.Desk;
import dev.siegel.console.part.Href;
import dev.siegel.console.part.Html;
import dev.siegel.console.part.Page;
import dev.siegel.console.shell.Shell;
import dev.siegel.pool.audit.AuditEvent;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.GetCertificateBlocks.Listed;
import dev.siegel.pool.identity.UserIdentity;
import dev.siegel.pool.inventory.FoundRegistration;
import dev.siegel.pool.inventory.ListClientCertificates.ListedCertificate;
import dev.siegel.pool.inventory.ListClientCertificates.Which;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user: every device, what it holds, whether it is signed in now, and what to do about it. */
@Route(value = "users", layout = Shell.class)
public final class UserPage extends Page implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final int EVENTS = 50;

    private final Div about = Html.div("about");
    private final Div actions = Html.div("actions");
    private final Div blocked = Html.div("blocked");
    private final Div cards = Html.div("cards");
    private final History history;
    private transient @Nullable User user;
    private transient @Nullable Known shown;

    public UserPage(Desk desk) {
        super(desk);
        beside(actions);
        history = new History(words(), times());
        add(about, blocked, cards, history);
    }

    /** All the page shows; what is equal is not shown again. */
    private record Known(
            User user,
            List<ListedCertificate> certificates,
            List<FoundRegistration> live,
            List<Listed> blocks,
            List<AuditEvent> events,
            Set<Right> rights) {}

    static Href href(User user) {
        return Href.of("users/" + Href.piece(user.sipAddress().userAtDomain()));
    }

    @Override
    public void setParameter(BeforeEvent event, String identity) {
        user = find(desk().caller(), identity);
        title(user.displayName());
        refresh();
    }

    private User find(Caller caller, String identity) {
        try {
            List<User> found =
                    desk().useCases().findUsers().users(caller, UserIdentity.of(identity));
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new NotFoundException(words().of("user.none", identity));
    }

    @Override
    protected void read() {
        User before = user;
        if (before == null) {
            return;
        }
        Caller caller = desk().caller();
        var useCases = desk().useCases();
        User now =
                useCases.findUsers().users(caller, new UserIdentity.ByUserId(before.id())).stream()
                        .findFirst()
                        .orElse(before);
        var known =
                new Known(
                        now,
                        useCases.certificatesOfUser().of(caller, now, Which.ALL),
                        useCases.listRegistrations().of(caller, now),
                        useCases.getBlocks().of(caller, now.id()).orElse(List.of()),
                        useCases.userHistory().of(caller, now, EVENTS),
                        rights(caller));
        if (!known.equals(shown)) {
            shown = known;
            show(known, caller);
        }
    }

    private static Set<Right> rights(Caller caller) {
        var rights = EnumSet.noneOf(Right.class);
        caller.grants().forEach(grant -> rights.addAll(grant.rights()));
        return rights;
    }

    private void show(Known known, Caller caller) {
        List<UserDevice> devices =
                UserDevice.of(known.certificates(), known.live(), known.blocks());
        var acts = new UserActs(desk(), caller, known.user(), devices);
        title(known.user().displayName());
        showUser(known.user());
        showActions(acts, devices, known);
        showBlocks(acts, known);
        cards.removeAll();
        if (devices.isEmpty()) {
            cards.add(Html.paragraph("empty-text", words().of("user.no-devices")));
        }
        history.show(known.events());
        devices.forEach(
                device -> cards.add(new DeviceCard(acts, device, words(), times(), desk().now())));
    }

    private void showUser(User of) {
        about.removeAll();
        about.add(
                Html.fact(words().of("users.sip-address"), of.sipAddress().toString()),
                Html.fact(words().of("users.enabled"), Badge.enabled(words(), of.enabled())),
                Html.fact(
                        words().of("users.pool"),
                        of.registrarPool() == null ? "–" : of.registrarPool()),
                Html.fact(words().of("user.principal-name"), of.userPrincipalName()),
                Html.fact(words().of("user.logon-name"), of.logonName().toString()));
    }

    private void showActions(UserActs acts, List<UserDevice> devices, Known known) {
        actions.removeAll();
        if (acts.mayRevoke() && devices.stream().anyMatch(one -> one.current() != null)) {
            actions.add(Html.button("danger", words().of("act.revoke-all"), acts::revokeAll));
        }
        if (acts.mayRevoke() && devices.stream().anyMatch(UserDevice::isLive)) {
            actions.add(
                    Html.button("plain", words().of("act.disconnect-all"), acts::disconnectAll));
        }
        if (acts.mayBlock() && userBlock(known) == null) {
            actions.add(Html.button("plain", words().of("act.block-user"), () -> acts.block(null)));
        }
    }

    private void showBlocks(UserActs acts, Known known) {
        blocked.removeAll();
        CertificateBlock block = userBlock(known);
        blocked.setVisible(block != null);
        if (block != null) {
            blocked.add(
                    new Badge(Badge.Shape.BAD, words().of("device.blocked")),
                    Html.span(
                            "blocked-text",
                            words().of(
                                            "user.blocked",
                                            times().minute(block.setTime()),
                                            block.setBy())));
            if (acts.mayBlock()) {
                blocked.add(
                        Html.button("plain", words().of("act.unblock"), () -> acts.unblock(block)));
            }
        }
    }

    private static @Nullable CertificateBlock userBlock(Known known) {
        return known.blocks().stream()
                .filter(Listed::inForce)
                .map(Listed::block)
                .filter(one -> one.deviceId() == null)
                .findFirst()
                .orElse(null);
    }
}
