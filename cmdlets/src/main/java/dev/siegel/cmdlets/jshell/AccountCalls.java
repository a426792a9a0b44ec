package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/** Accounts of the directory, and what policies they get. */
public abstract sealed class AccountCalls extends UserCalls permits SettingsCalls {
    AccountCalls() {}

    public static CsResult<CsObject> grantCsPinPolicy(CsOption... options) {
        return call("Grant-CsPinPolicy", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> grantCsPinPolicy(String identity, CsOption... options) {
        return call("Grant-CsPinPolicy", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> grantCsPinPolicy(
            String identity, String policyName, CsOption... options) {
        return call("Grant-CsPinPolicy", CsObject::of, List.of(identity, policyName), options);
    }

    public static CsResult<CsObject> grantCsPinPolicy(CsRecord object, CsOption... options) {
        return feed("Grant-CsPinPolicy", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> grantCsPinPolicy(Iterable<?> objects, CsOption... options) {
        return feed("Grant-CsPinPolicy", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> grantCsPinPolicy(Stream<?> objects, CsOption... options) {
        return feed("Grant-CsPinPolicy", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> newCsWebTrustedCACertificate(CsOption... options) {
        return call("New-CsWebTrustedCACertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsWebTrustedCACertificate(
            String thumbprint, CsOption... options) {
        return call("New-CsWebTrustedCACertificate", CsObject::of, List.of(thumbprint), options);
    }

    public static CsResult<CsObject> newCsWebOrigin(CsOption... options) {
        return call("New-CsWebOrigin", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsWebOrigin(String url, CsOption... options) {
        return call("New-CsWebOrigin", CsObject::of, List.of(url), options);
    }

    public static CsResult<CsObject> newCsSipProxyCustom(CsOption... options) {
        return call("New-CsSipProxyCustom", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsSipProxyCustom(String customValue, CsOption... options) {
        return call("New-CsSipProxyCustom", CsObject::of, List.of(customValue), options);
    }

    public static CsResult<CsObject> getCsAuthConfig(CsOption... options) {
        return call("Get-CsAuthConfig", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsAuthConfig(CsOption... options) {
        return call("Set-CsAuthConfig", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsAuthConfig(String scenario, CsOption... options) {
        return call("Set-CsAuthConfig", CsObject::of, List.of(scenario), options);
    }

    public static CsResult<CsObject> setCsAuthConfig(CsRecord object, CsOption... options) {
        return feed("Set-CsAuthConfig", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsAuthConfig(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsAuthConfig", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsAuthConfig(Stream<?> objects, CsOption... options) {
        return feed("Set-CsAuthConfig", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsAdUser(CsOption... options) {
        return call("Get-CsAdUser", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsAdUser(String identity, CsOption... options) {
        return call("Get-CsAdUser", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsAdUser(CsRecord object, CsOption... options) {
        return feed("Get-CsAdUser", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsAdUser(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsAdUser", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsAdUser(Stream<?> objects, CsOption... options) {
        return feed("Get-CsAdUser", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> newCsAccount(CsOption... options) {
        return call("New-CsAccount", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsAccount(String userPrincipalName, CsOption... options) {
        return call("New-CsAccount", CsObject::of, List.of(userPrincipalName), options);
    }

    public static CsResult<CsObject> setCsAccount(CsOption... options) {
        return call("Set-CsAccount", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsAccount(String identity, CsOption... options) {
        return call("Set-CsAccount", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsAccount(CsRecord object, CsOption... options) {
        return feed("Set-CsAccount", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsAccount(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsAccount", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsAccount(Stream<?> objects, CsOption... options) {
        return feed("Set-CsAccount", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> removeCsAccount(CsOption... options) {
        return call("Remove-CsAccount", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> removeCsAccount(String identity, CsOption... options) {
        return call("Remove-CsAccount", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsAccount(CsRecord object, CsOption... options) {
        return feed("Remove-CsAccount", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> removeCsAccount(Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsAccount", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> removeCsAccount(Stream<?> objects, CsOption... options) {
        return feed("Remove-CsAccount", CsObject::of, objects, options);
    }
}
