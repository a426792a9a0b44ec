package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/** Users of the pool. */
public abstract sealed class UserCalls extends PinCalls permits AccountCalls {
    UserCalls() {}

    public static CsResult<CsUserInfo> getCsUser(CsOption... options) {
        return call("Get-CsUser", CsUserInfo::of, List.of(), options);
    }

    public static CsResult<CsUserInfo> getCsUser(String identity, CsOption... options) {
        return call("Get-CsUser", CsUserInfo::of, List.of(identity), options);
    }

    public static CsResult<CsUserInfo> getCsUser(CsRecord object, CsOption... options) {
        return feed("Get-CsUser", CsUserInfo::of, Stream.of(object), options);
    }

    public static CsResult<CsUserInfo> getCsUser(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsUser", CsUserInfo::of, each(objects), options);
    }

    public static CsResult<CsUserInfo> getCsUser(Stream<?> objects, CsOption... options) {
        return feed("Get-CsUser", CsUserInfo::of, objects, options);
    }

    public static CsResult<CsObject> enableCsUser(CsOption... options) {
        return call("Enable-CsUser", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> enableCsUser(String identity, CsOption... options) {
        return call("Enable-CsUser", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> enableCsUser(CsRecord object, CsOption... options) {
        return feed("Enable-CsUser", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> enableCsUser(Iterable<?> objects, CsOption... options) {
        return feed("Enable-CsUser", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> enableCsUser(Stream<?> objects, CsOption... options) {
        return feed("Enable-CsUser", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> setCsUser(CsOption... options) {
        return call("Set-CsUser", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsUser(String identity, CsOption... options) {
        return call("Set-CsUser", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsUser(CsRecord object, CsOption... options) {
        return feed("Set-CsUser", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsUser(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsUser", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsUser(Stream<?> objects, CsOption... options) {
        return feed("Set-CsUser", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> disableCsUser(CsOption... options) {
        return call("Disable-CsUser", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> disableCsUser(String identity, CsOption... options) {
        return call("Disable-CsUser", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> disableCsUser(CsRecord object, CsOption... options) {
        return feed("Disable-CsUser", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> disableCsUser(Iterable<?> objects, CsOption... options) {
        return feed("Disable-CsUser", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> disableCsUser(Stream<?> objects, CsOption... options) {
        return feed("Disable-CsUser", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> moveCsUser(CsOption... options) {
        return call("Move-CsUser", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> moveCsUser(String identity, CsOption... options) {
        return call("Move-CsUser", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> moveCsUser(
            String identity, String target, CsOption... options) {
        return call("Move-CsUser", CsObject::of, List.of(identity, target), options);
    }

    public static CsResult<CsObject> moveCsUser(CsRecord object, CsOption... options) {
        return feed("Move-CsUser", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> moveCsUser(Iterable<?> objects, CsOption... options) {
        return feed("Move-CsUser", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> moveCsUser(Stream<?> objects, CsOption... options) {
        return feed("Move-CsUser", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsUserPoolInfo(CsOption... options) {
        return call("Get-CsUserPoolInfo", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsUserPoolInfo(String identity, CsOption... options) {
        return call("Get-CsUserPoolInfo", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsUserPoolInfo(CsRecord object, CsOption... options) {
        return feed("Get-CsUserPoolInfo", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsUserPoolInfo(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsUserPoolInfo", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsUserPoolInfo(Stream<?> objects, CsOption... options) {
        return feed("Get-CsUserPoolInfo", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> invokeCsUserOffboarding(CsOption... options) {
        return call("Invoke-CsUserOffboarding", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> invokeCsUserOffboarding(String identity, CsOption... options) {
        return call("Invoke-CsUserOffboarding", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> invokeCsUserOffboarding(CsRecord object, CsOption... options) {
        return feed("Invoke-CsUserOffboarding", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> invokeCsUserOffboarding(
            Iterable<?> objects, CsOption... options) {
        return feed("Invoke-CsUserOffboarding", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> invokeCsUserOffboarding(
            Stream<?> objects, CsOption... options) {
        return feed("Invoke-CsUserOffboarding", CsObject::of, objects, options);
    }
}
