package dev.siegel.server;

import dev.siegel.pool.pin.GrantPinPolicy;
import dev.siegel.pool.pin.KeepPin;
import dev.siegel.pool.pin.LockPin;
import dev.siegel.pool.pin.PinDigests;
import dev.siegel.pool.pin.PinPolicies;
import dev.siegel.pool.pin.PinUniqueness;
import dev.siegel.pool.pin.RandomPins;
import dev.siegel.pool.pin.ReadPinInfo;
import dev.siegel.pool.pin.SetPin;
import dev.siegel.pool.pin.UnlockPin;
import dev.siegel.pool.secret.PasswordDigest;
import dev.siegel.pool.settings.CurrentSettings;
import java.util.List;

/** What administrators do about PINs, put together over one database. */
record PinUseCases(
        ReadPinInfo readPinInfo,
        SetPin setPin,
        LockPin lockPin,
        UnlockPin unlockPin,
        GrantPinPolicy grantPinPolicy) {

    static PinUseCases over(FrontEndParts parts, CurrentSettings settings) {
        var db = parts.database();
        var pins = db.pins();
        var work = db.work();
        var auditor = parts.auditor();
        var policies = new PinPolicies(settings, parts.configuration().topology());
        var digests = digests(parts);
        var keep =
                new KeepPin(
                        db.users(),
                        pins,
                        digests,
                        new PinUniqueness(pins, digests),
                        auditor,
                        work,
                        parts.clock());
        return new PinUseCases(
                new ReadPinInfo(pins, policies, auditor, parts.clock()),
                new SetPin(
                        policies,
                        pins,
                        digests,
                        new RandomPins(parts.random()),
                        keep,
                        auditor,
                        work),
                new LockPin(db.users(), pins, auditor, work),
                new UnlockPin(db.users(), pins, auditor, work, parts.clock()),
                new GrantPinPolicy(db.users(), pins, auditor, work));
    }

    /** Tells whether a line would make number and PIN mean two users. */
    static PinUniqueness uniqueness(FrontEndParts parts) {
        return new PinUniqueness(parts.database().pins(), digests(parts));
    }

    private static PinDigests digests(FrontEndParts parts) {
        return new PinDigests(
                new PasswordDigest(parts.secrets().pepper(), parts.random()),
                parts.secrets().sealing());
    }

    /** Those administrators reach. */
    List<Object> all() {
        return List.of(readPinInfo, setPin, lockPin, unlockPin, grantPinPolicy);
    }
}
