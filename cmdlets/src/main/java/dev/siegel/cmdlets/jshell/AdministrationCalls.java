package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/** Administrators, their roles and tokens, audit, long work. */
public abstract sealed class AdministrationCalls extends SettingsCalls permits PoolCalls {
    AdministrationCalls() {}

    public static CsResult<CsObject> getCsAdminRole(CsOption... options) {
        return call("Get-CsAdminRole", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsAdminRole(String identity, CsOption... options) {
        return call("Get-CsAdminRole", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsAdminRole(CsRecord object, CsOption... options) {
        return feed("Get-CsAdminRole", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsAdminRole(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsAdminRole", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsAdminRole(Stream<?> objects, CsOption... options) {
        return feed("Get-CsAdminRole", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> newCsAdminRole(CsOption... options) {
        return call("New-CsAdminRole", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsAdminRole(String identity, CsOption... options) {
        return call("New-CsAdminRole", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsAdminRole(CsOption... options) {
        return call("Set-CsAdminRole", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsAdminRole(String identity, CsOption... options) {
        return call("Set-CsAdminRole", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsAdminRole(CsRecord object, CsOption... options) {
        return feed("Set-CsAdminRole", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsAdminRole(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsAdminRole", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsAdminRole(Stream<?> objects, CsOption... options) {
        return feed("Set-CsAdminRole", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> removeCsAdminRole(CsOption... options) {
        return call("Remove-CsAdminRole", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> removeCsAdminRole(String identity, CsOption... options) {
        return call("Remove-CsAdminRole", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsAdminRole(CsRecord object, CsOption... options) {
        return feed("Remove-CsAdminRole", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> removeCsAdminRole(Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsAdminRole", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> removeCsAdminRole(Stream<?> objects, CsOption... options) {
        return feed("Remove-CsAdminRole", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsAdminRoleAssignment(CsOption... options) {
        return call("Get-CsAdminRoleAssignment", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsAdminRoleAssignment(
            String identity, CsOption... options) {
        return call("Get-CsAdminRoleAssignment", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsAdminRoleAssignment(
            CsRecord object, CsOption... options) {
        return feed("Get-CsAdminRoleAssignment", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsAdminRoleAssignment(
            Iterable<?> objects, CsOption... options) {
        return feed("Get-CsAdminRoleAssignment", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsAdminRoleAssignment(
            Stream<?> objects, CsOption... options) {
        return feed("Get-CsAdminRoleAssignment", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> updateCsAdminRole(CsOption... options) {
        return call("Update-CsAdminRole", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsAdministrator(CsOption... options) {
        return call("Get-CsAdministrator", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsAdministrator(String identity, CsOption... options) {
        return call("Get-CsAdministrator", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsAdministrator(CsRecord object, CsOption... options) {
        return feed("Get-CsAdministrator", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsAdministrator(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsAdministrator", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsAdministrator(Stream<?> objects, CsOption... options) {
        return feed("Get-CsAdministrator", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> newCsAdministrator(CsOption... options) {
        return call("New-CsAdministrator", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsAdministrator(String identity, CsOption... options) {
        return call("New-CsAdministrator", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsAdministrator(CsOption... options) {
        return call("Set-CsAdministrator", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsAdministrator(String identity, CsOption... options) {
        return call("Set-CsAdministrator", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsAdministrator(CsRecord object, CsOption... options) {
        return feed("Set-CsAdministrator", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsAdministrator(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsAdministrator", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsAdministrator(Stream<?> objects, CsOption... options) {
        return feed("Set-CsAdministrator", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> removeCsAdministrator(CsOption... options) {
        return call("Remove-CsAdministrator", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> removeCsAdministrator(String identity, CsOption... options) {
        return call("Remove-CsAdministrator", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsAdministrator(CsRecord object, CsOption... options) {
        return feed("Remove-CsAdministrator", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> removeCsAdministrator(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsAdministrator", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> removeCsAdministrator(Stream<?> objects, CsOption... options) {
        return feed("Remove-CsAdministrator", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsApiToken(CsOption... options) {
        return call("Get-CsApiToken", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsApiToken(String identity, CsOption... options) {
        return call("Get-CsApiToken", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> newCsApiToken(CsOption... options) {
        return call("New-CsApiToken", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsApiToken(String name, CsOption... options) {
        return call("New-CsApiToken", CsObject::of, List.of(name), options);
    }

    public static CsResult<CsObject> removeCsApiToken(CsOption... options) {
        return call("Remove-CsApiToken", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> removeCsApiToken(String identity, CsOption... options) {
        return call("Remove-CsApiToken", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsApiToken(CsRecord object, CsOption... options) {
        return feed("Remove-CsApiToken", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> removeCsApiToken(Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsApiToken", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> removeCsApiToken(Stream<?> objects, CsOption... options) {
        return feed("Remove-CsApiToken", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsAuditEvent(CsOption... options) {
        return call("Get-CsAuditEvent", CsObject::of, List.of(), options);
    }

    /** With {@code Follow} it gives its result when as many as {@code resultSize} are there. */
    public static CsResult<CsObject> getCsPoolEvent(CsOption... options) {
        return call("Get-CsPoolEvent", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> testCsAuditChain(CsOption... options) {
        return call("Test-CsAuditChain", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsOperation(CsOption... options) {
        return call("Get-CsOperation", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsOperation(String identity, CsOption... options) {
        return call("Get-CsOperation", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsOperation(CsRecord object, CsOption... options) {
        return feed("Get-CsOperation", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsOperation(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsOperation", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsOperation(Stream<?> objects, CsOption... options) {
        return feed("Get-CsOperation", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> stopCsOperation(CsOption... options) {
        return call("Stop-CsOperation", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> stopCsOperation(String identity, CsOption... options) {
        return call("Stop-CsOperation", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> stopCsOperation(CsRecord object, CsOption... options) {
        return feed("Stop-CsOperation", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> stopCsOperation(Iterable<?> objects, CsOption... options) {
        return feed("Stop-CsOperation", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> stopCsOperation(Stream<?> objects, CsOption... options) {
        return feed("Stop-CsOperation", CsObject::of, objects, options);
    }
}
