package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/**
 * Settings of the web services, of the proxy and of the registrar, simple URLs and what discovery
 * hands out.
 */
public abstract sealed class SettingsCalls extends AccountCalls permits AdministrationCalls {
    SettingsCalls() {}

    public static CsResult<CsSettings> getCsWebServiceConfiguration(CsOption... options) {
        return call("Get-CsWebServiceConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> getCsWebServiceConfiguration(
            String identity, CsOption... options) {
        return call("Get-CsWebServiceConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> newCsWebServiceConfiguration(CsOption... options) {
        return call("New-CsWebServiceConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> newCsWebServiceConfiguration(
            String identity, CsOption... options) {
        return call("New-CsWebServiceConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsWebServiceConfiguration(CsOption... options) {
        return call("Set-CsWebServiceConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> setCsWebServiceConfiguration(
            String identity, CsOption... options) {
        return call("Set-CsWebServiceConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsWebServiceConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Set-CsWebServiceConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> setCsWebServiceConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Set-CsWebServiceConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> setCsWebServiceConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Set-CsWebServiceConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> removeCsWebServiceConfiguration(CsOption... options) {
        return call("Remove-CsWebServiceConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> removeCsWebServiceConfiguration(
            String identity, CsOption... options) {
        return call("Remove-CsWebServiceConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> removeCsWebServiceConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Remove-CsWebServiceConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> removeCsWebServiceConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsWebServiceConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> removeCsWebServiceConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Remove-CsWebServiceConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> getCsProxyConfiguration(CsOption... options) {
        return call("Get-CsProxyConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> getCsProxyConfiguration(
            String identity, CsOption... options) {
        return call("Get-CsProxyConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> newCsProxyConfiguration(CsOption... options) {
        return call("New-CsProxyConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> newCsProxyConfiguration(
            String identity, CsOption... options) {
        return call("New-CsProxyConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsProxyConfiguration(CsOption... options) {
        return call("Set-CsProxyConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> setCsProxyConfiguration(
            String identity, CsOption... options) {
        return call("Set-CsProxyConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsProxyConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Set-CsProxyConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> setCsProxyConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Set-CsProxyConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> setCsProxyConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Set-CsProxyConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> removeCsProxyConfiguration(CsOption... options) {
        return call("Remove-CsProxyConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> removeCsProxyConfiguration(
            String identity, CsOption... options) {
        return call("Remove-CsProxyConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> removeCsProxyConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Remove-CsProxyConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> removeCsProxyConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsProxyConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> removeCsProxyConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Remove-CsProxyConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> getCsRegistrarConfiguration(CsOption... options) {
        return call("Get-CsRegistrarConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> getCsRegistrarConfiguration(
            String identity, CsOption... options) {
        return call("Get-CsRegistrarConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> newCsRegistrarConfiguration(CsOption... options) {
        return call("New-CsRegistrarConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> newCsRegistrarConfiguration(
            String identity, CsOption... options) {
        return call("New-CsRegistrarConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsRegistrarConfiguration(CsOption... options) {
        return call("Set-CsRegistrarConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> setCsRegistrarConfiguration(
            String identity, CsOption... options) {
        return call("Set-CsRegistrarConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsRegistrarConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Set-CsRegistrarConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> setCsRegistrarConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Set-CsRegistrarConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> setCsRegistrarConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Set-CsRegistrarConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> removeCsRegistrarConfiguration(CsOption... options) {
        return call("Remove-CsRegistrarConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> removeCsRegistrarConfiguration(
            String identity, CsOption... options) {
        return call("Remove-CsRegistrarConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> removeCsRegistrarConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Remove-CsRegistrarConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> removeCsRegistrarConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsRegistrarConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> removeCsRegistrarConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Remove-CsRegistrarConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> getCsSimpleUrlConfiguration(CsOption... options) {
        return call("Get-CsSimpleUrlConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> getCsSimpleUrlConfiguration(
            String identity, CsOption... options) {
        return call("Get-CsSimpleUrlConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> newCsSimpleUrlConfiguration(CsOption... options) {
        return call("New-CsSimpleUrlConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> newCsSimpleUrlConfiguration(
            String identity, CsOption... options) {
        return call("New-CsSimpleUrlConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsSimpleUrlConfiguration(CsOption... options) {
        return call("Set-CsSimpleUrlConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> setCsSimpleUrlConfiguration(
            String identity, CsOption... options) {
        return call("Set-CsSimpleUrlConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsSimpleUrlConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Set-CsSimpleUrlConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> setCsSimpleUrlConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Set-CsSimpleUrlConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> setCsSimpleUrlConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Set-CsSimpleUrlConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> removeCsSimpleUrlConfiguration(CsOption... options) {
        return call("Remove-CsSimpleUrlConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> removeCsSimpleUrlConfiguration(
            String identity, CsOption... options) {
        return call("Remove-CsSimpleUrlConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> removeCsSimpleUrlConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Remove-CsSimpleUrlConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> removeCsSimpleUrlConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsSimpleUrlConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> removeCsSimpleUrlConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Remove-CsSimpleUrlConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> getCsAutodiscoverConfiguration(CsOption... options) {
        return call("Get-CsAutodiscoverConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> getCsAutodiscoverConfiguration(
            String identity, CsOption... options) {
        return call("Get-CsAutodiscoverConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> newCsAutodiscoverConfiguration(CsOption... options) {
        return call("New-CsAutodiscoverConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> newCsAutodiscoverConfiguration(
            String identity, CsOption... options) {
        return call("New-CsAutodiscoverConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsAutodiscoverConfiguration(CsOption... options) {
        return call("Set-CsAutodiscoverConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> setCsAutodiscoverConfiguration(
            String identity, CsOption... options) {
        return call("Set-CsAutodiscoverConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> setCsAutodiscoverConfiguration(
            CsRecord object, CsOption... options) {
        return feed("Set-CsAutodiscoverConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> setCsAutodiscoverConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Set-CsAutodiscoverConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> setCsAutodiscoverConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Set-CsAutodiscoverConfiguration", CsSettings::of, objects, options);
    }

    public static CsResult<CsSettings> removeCsAutodiscoverConfiguration(CsOption... options) {
        return call("Remove-CsAutodiscoverConfiguration", CsSettings::of, List.of(), options);
    }

    public static CsResult<CsSettings> removeCsAutodiscoverConfiguration(
            String identity, CsOption... options) {
        return call(
                "Remove-CsAutodiscoverConfiguration", CsSettings::of, List.of(identity), options);
    }

    public static CsResult<CsSettings> removeCsAutodiscoverConfiguration(
            CsRecord object, CsOption... options) {
        return feed(
                "Remove-CsAutodiscoverConfiguration", CsSettings::of, Stream.of(object), options);
    }

    public static CsResult<CsSettings> removeCsAutodiscoverConfiguration(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsAutodiscoverConfiguration", CsSettings::of, each(objects), options);
    }

    public static CsResult<CsSettings> removeCsAutodiscoverConfiguration(
            Stream<?> objects, CsOption... options) {
        return feed("Remove-CsAutodiscoverConfiguration", CsSettings::of, objects, options);
    }
}
