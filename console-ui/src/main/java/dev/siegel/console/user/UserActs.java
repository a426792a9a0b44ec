package dev.siegel.console.user;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import dev.siegel.console.part.ActDialog;
import dev.siegel.console.part.Desk;
import dev.siegel.console.text.Equivalent;
import dev.siegel.console.text.Words;
import dev.siegel.pool.block.CertificateBlock;
import dev.siegel.pool.block.SetCertificateBlock;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.registration.DisconnectRegistrations;
import dev.siegel.pool.revocation.RevocationTerms;
import dev.siegel.pool.revocation.RevokeClientCertificates.Request;
import dev.siegel.pool.revocation.RevokeClientCertificates.Revocation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be done to a user's devices: each act first says what it does and to whom. */
final class UserActs {
    private final Desk desk;
    private final Words words;
    private final User user;
    private final List<UserDevice> devices;
    private final boolean mayRevoke;
    private final boolean mayBlock;

    UserActs(Desk desk, Caller caller, User user, List<UserDevice> devices) {
        this.desk = desk;
        this.words = desk.words();
        this.user = user;
        this.devices = List.copyOf(devices);
        this.mayRevoke = may(caller, Right.REVOKE_ONE_USER, "Revoke-CsClientCertificate");
        this.mayBlock = may(caller, Right.BLOCK_REISSUE, "Set-CsCertificateBlock");
    }

    private boolean may(Caller caller, Right right, String cmdlet) {
        return caller.reach(right, cmdlet).contains(user.distinguishedName(), user.registrarPool());
    }

    /** Only what is offered is decided here; the use case decides what is done. */
    boolean mayRevoke() {
        return mayRevoke;
    }

    boolean mayBlock() {
        return mayBlock;
    }

    void revoke(UserDevice device) {
        ask(device, List.of(device), words.of("act.revoke-title", name(device)));
    }

    void revokeAll() {
        ask(null, devices, words.of("act.revoke-all-title", user.displayName()));
    }

    private void ask(@Nullable UserDevice device, List<UserDevice> concerned, String title) {
        Select<RevocationReason> reason = new Select<>();
        reason.setLabel(words.of("act.reason"));
        reason.setItems(RevocationReason.values());
        reason.setItemLabelGenerator(one -> words.of("reason", one));
        reason.setValue(RevocationReason.UNSPECIFIED);
        var keep = new Checkbox(words.of("act.keep-sessions"));
        var block = new Checkbox(words.of("act.block-reissue"));
        block.setVisible(mayBlock);
        var dialog =
                new ActDialog(words, title, words.of("act.revoke"))
                        .option(reason)
                        .option(keep)
                        .option(block);
        Runnable show =
                () -> {
                    RevocationTerms terms = terms(reason, keep, block);
                    dialog.effects(effects(concerned, terms))
                            .equivalent(
                                    Equivalent.revoke(
                                            user, device == null ? null : device.id(), terms));
                };
        reason.addValueChangeListener(_ -> show.run());
        keep.addValueChangeListener(_ -> show.run());
        block.addValueChangeListener(_ -> show.run());
        show.run();
        dialog.ask(() -> revoke(device, terms(reason, keep, block)));
    }

    private static RevocationTerms terms(
            Select<RevocationReason> reason, Checkbox keep, Checkbox block) {
        return new RevocationTerms(reason.getValue(), keep.getValue(), block.getValue(), null);
    }

    private List<String> effects(List<UserDevice> concerned, RevocationTerms terms) {
        List<String> effects = new ArrayList<>();
        long certificates = concerned.stream().filter(one -> one.current() != null).count();
        effects.add(words.of("effect.revoke", certificates, user.displayName(), user.sipAddress()));
        if (!terms.keepSessions()) {
            concerned.stream()
                    .filter(UserDevice::isLive)
                    .map(one -> words.of("effect.ends", name(one), address(one)))
                    .forEach(effects::add);
        }
        effects.add(words.of(terms.blockReissue() ? "effect.blocked" : "effect.again"));
        return effects;
    }

    private String revoke(@Nullable UserDevice device, RevocationTerms terms) {
        var request =
                new Request(
                        user.id(), device == null ? Set.of() : Set.of(device.id()), terms, false);
        return switch (desk.useCases().revoke().revoke(desk.caller(), request)) {
            case Revocation.Revoked(var _, var certificates, var ended) ->
                    words.of("done.revoked", certificates.size(), ended);
            case Revocation.NoSuchUser() -> throw new IllegalArgumentException(gone());
        };
    }

    void block(@Nullable UserDevice device) {
        String whom = device == null ? user.displayName() : name(device);
        var id = device == null ? null : device.id();
        new ActDialog(words, words.of("act.block-title", whom), words.of("act.block"))
                .effects(
                        List.of(
                                words.of(
                                        device == null ? "effect.block-user" : "effect.block",
                                        whom),
                                words.of("effect.block-now")))
                .equivalent(Equivalent.block(user, id))
                .ask(() -> {
                    var _ =
                            desk.useCases()
                                    .setBlock()
                                    .set(
                                            desk.caller(),
                                            new SetCertificateBlock.Request(
                                                    user.id(), id, null, null, false))
                                    .orElseThrow(() -> new IllegalArgumentException(gone()));
                    return words.of("done.blocked", whom);
                });
    }

    void unblock(CertificateBlock block) {
        new ActDialog(
                        words,
                        words.of("act.unblock-title", user.displayName()),
                        words.of("act.unblock"))
                .effects(List.of(words.of("effect.unblock")))
                .equivalent(Equivalent.unblock(user, block))
                .ask(() -> {
                    var _ =
                            desk.useCases()
                                    .removeBlock()
                                    .remove(desk.caller(), user.id(), block.deviceId(), false)
                                    .orElseThrow(() -> new IllegalArgumentException(gone()));
                    return words.of("done.unblocked", user.displayName());
                });
    }

    void disconnect(UserDevice device) {
        var registration = device.registration();
        if (registration != null) {
            disconnect(registration.epid(), List.of(device), name(device));
        }
    }

    void disconnectAll() {
        disconnect(null, devices.stream().filter(UserDevice::isLive).toList(), user.displayName());
    }

    private void disconnect(@Nullable String epid, List<UserDevice> ending, String whom) {
        List<String> effects = new ArrayList<>();
        ending.forEach(one -> effects.add(words.of("effect.ends", name(one), address(one))));
        effects.add(words.of("effect.may-return"));
        new ActDialog(words, words.of("act.disconnect-title", whom), words.of("act.disconnect"))
                .effects(effects)
                .equivalent(Equivalent.disconnect(user, epid))
                .ask(() -> {
                    var done =
                            desk.useCases()
                                    .disconnect()
                                    .disconnect(
                                            desk.caller(),
                                            new DisconnectRegistrations.Request(
                                                    user.id(), epid, false))
                                    .orElseThrow(() -> new IllegalArgumentException(gone()));
                    return words.of("done.disconnected", done.registrations().size());
                });
    }

    private String gone() {
        return words.of("user.gone");
    }

    private String name(UserDevice device) {
        return device.name().orElseGet(() -> words.of("device.unnamed"));
    }

    private static String address(UserDevice device) {
        var registration = device.registration();
        return registration == null ? "–" : registration.remoteAddress();
    }
}
