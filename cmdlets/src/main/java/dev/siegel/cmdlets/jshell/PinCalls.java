package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/** PINs and their policies. */
public abstract sealed class PinCalls extends CertificateCalls permits UserCalls {
    PinCalls() {}

    public static CsResult<PinInfo> getCsClientPinInfo(CsOption... options) {
        return call("Get-CsClientPinInfo", PinInfo::of, List.of(), options);
    }

    public static CsResult<PinInfo> getCsClientPinInfo(String identity, CsOption... options) {
        return call("Get-CsClientPinInfo", PinInfo::of, List.of(identity), options);
    }

    public static CsResult<PinInfo> getCsClientPinInfo(CsRecord object, CsOption... options) {
        return feed("Get-CsClientPinInfo", PinInfo::of, Stream.of(object), options);
    }

    public static CsResult<PinInfo> getCsClientPinInfo(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsClientPinInfo", PinInfo::of, each(objects), options);
    }

    public static CsResult<PinInfo> getCsClientPinInfo(Stream<?> objects, CsOption... options) {
        return feed("Get-CsClientPinInfo", PinInfo::of, objects, options);
    }

    public static CsResult<CsObject> setCsClientPin(CsOption... options) {
        return call("Set-CsClientPin", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsClientPin(String identity, CsOption... options) {
        return call("Set-CsClientPin", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsClientPin(
            String identity, String pin, CsOption... options) {
        return call("Set-CsClientPin", CsObject::of, List.of(identity, pin), options);
    }

    public static CsResult<CsObject> setCsClientPin(CsRecord object, CsOption... options) {
        return feed("Set-CsClientPin", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsClientPin(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsClientPin", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsClientPin(Stream<?> objects, CsOption... options) {
        return feed("Set-CsClientPin", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> lockCsClientPin(CsOption... options) {
        return call("Lock-CsClientPin", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> lockCsClientPin(String identity, CsOption... options) {
        return call("Lock-CsClientPin", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> lockCsClientPin(CsRecord object, CsOption... options) {
        return feed("Lock-CsClientPin", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> lockCsClientPin(Iterable<?> objects, CsOption... options) {
        return feed("Lock-CsClientPin", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> lockCsClientPin(Stream<?> objects, CsOption... options) {
        return feed("Lock-CsClientPin", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> unlockCsClientPin(CsOption... options) {
        return call("Unlock-CsClientPin", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> unlockCsClientPin(String identity, CsOption... options) {
        return call("Unlock-CsClientPin", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> unlockCsClientPin(CsRecord object, CsOption... options) {
        return feed("Unlock-CsClientPin", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> unlockCsClientPin(Iterable<?> objects, CsOption... options) {
        return feed("Unlock-CsClientPin", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> unlockCsClientPin(Stream<?> objects, CsOption... options) {
        return feed("Unlock-CsClientPin", CsObject::of, objects, options);
    }

    public static CsResult<CsSettings> getCsPinPolicy(CsOption... options) {
        return call("Get-CsPinPolicy", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> getCsPinPolicy(String identity, CsOption... options) {
        return call("Get-CsPinPolicy", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> newCsPinPolicy(CsOption... options) {
        return call("New-CsPinPolicy", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> newCsPinPolicy(String identity, CsOption... options) {
        return call("New-CsPinPolicy", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsPinPolicy(CsOption... options) {
        return call("Set-CsPinPolicy", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> setCsPinPolicy(String identity, CsOption... options) {
        return call("Set-CsPinPolicy", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsPinPolicy(CsRecord object, CsOption... options) {
        return feed("Set-CsPinPolicy", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> setCsPinPolicy(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsPinPolicy", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> setCsPinPolicy(Stream<?> objects, CsOption... options) {
        return feed("Set-CsPinPolicy", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> removeCsPinPolicy(CsOption... options) {
        return call("Remove-CsPinPolicy", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> removeCsPinPolicy(String identity, CsOption... options) {
        return call("Remove-CsPinPolicy", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> removeCsPinPolicy(CsRecord object, CsOption... options) {
        return feed("Remove-CsPinPolicy", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> removeCsPinPolicy(Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsPinPolicy", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> removeCsPinPolicy(Stream<?> objects, CsOption... options) {
        return feed("Remove-CsPinPolicy", CsSettings::of, objects, options);
    }
}
