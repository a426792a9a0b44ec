package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/** Pools, their services, certificates and domains. */
public abstract sealed class PoolCalls extends AdministrationCalls permits Cs {
    PoolCalls() {}

    public static CsResult<CsObject> getCsPool(CsOption... options) {
        return call("Get-CsPool", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsPool(String identity, CsOption... options) {
        return call("Get-CsPool", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsPool(CsRecord object, CsOption... options) {
        return feed("Get-CsPool", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsPool(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsPool", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsPool(Stream<?> objects, CsOption... options) {
        return feed("Get-CsPool", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsService(CsOption... options) {
        return call("Get-CsService", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsService(String identity, CsOption... options) {
        return call("Get-CsService", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsSite(CsOption... options) {
        return call("Get-CsSite", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsSite(String identity, CsOption... options) {
        return call("Get-CsSite", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsUserDatabaseState(CsOption... options) {
        return call("Get-CsUserDatabaseState", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsUserDatabaseState(String identity, CsOption... options) {
        return call("Get-CsUserDatabaseState", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsUserDatabaseState(CsRecord object, CsOption... options) {
        return feed("Get-CsUserDatabaseState", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsUserDatabaseState(
            Iterable<?> objects, CsOption... options) {
        return feed("Get-CsUserDatabaseState", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsUserDatabaseState(
            Stream<?> objects, CsOption... options) {
        return feed("Get-CsUserDatabaseState", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsManagementStoreReplicationStatus(CsOption... options) {
        return call("Get-CsManagementStoreReplicationStatus", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsManagementConnection(CsOption... options) {
        return call("Get-CsManagementConnection", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsPoolBackupRelationship(CsOption... options) {
        return call("Get-CsPoolBackupRelationship", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsPoolBackupRelationship(
            String poolFqdn, CsOption... options) {
        return call("Get-CsPoolBackupRelationship", CsObject::of, List.of(poolFqdn), options);
    }

    public static CsResult<CsObject> getCsPoolBackupRelationship(
            CsRecord object, CsOption... options) {
        return feed("Get-CsPoolBackupRelationship", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsPoolBackupRelationship(
            Iterable<?> objects, CsOption... options) {
        return feed("Get-CsPoolBackupRelationship", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsPoolBackupRelationship(
            Stream<?> objects, CsOption... options) {
        return feed("Get-CsPoolBackupRelationship", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsCertificate(CsOption... options) {
        return call("Get-CsCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsCertificate(String type, CsOption... options) {
        return call("Get-CsCertificate", CsObject::of, List.of(type), options);
    }

    public static CsResult<CsObject> getCsCertificate(CsRecord object, CsOption... options) {
        return feed("Get-CsCertificate", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsCertificate(Iterable<?> objects, CsOption... options) {
        return feed("Get-CsCertificate", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsCertificate(Stream<?> objects, CsOption... options) {
        return feed("Get-CsCertificate", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> requestCsCertificate(CsOption... options) {
        return call("Request-CsCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> importCsCertificate(CsOption... options) {
        return call("Import-CsCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> importCsCertificate(String path, CsOption... options) {
        return call("Import-CsCertificate", CsObject::of, List.of(path), options);
    }

    public static CsResult<CsObject> setCsCertificate(CsOption... options) {
        return call("Set-CsCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsCertificate(CsRecord object, CsOption... options) {
        return feed("Set-CsCertificate", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsCertificate(Iterable<?> objects, CsOption... options) {
        return feed("Set-CsCertificate", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsCertificate(Stream<?> objects, CsOption... options) {
        return feed("Set-CsCertificate", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> removeCsCertificate(CsOption... options) {
        return call("Remove-CsCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> testCsCertificateConfiguration(CsOption... options) {
        return call("Test-CsCertificateConfiguration", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsDiscovery(CsOption... options) {
        return call("Get-CsDiscovery", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsDiscovery(String sipDomain, CsOption... options) {
        return call("Get-CsDiscovery", CsObject::of, List.of(sipDomain), options);
    }

    public static CsResult<CsObject> newCsSimpleUrl(CsOption... options) {
        return call("New-CsSimpleUrl", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsSimpleUrlEntry(CsOption... options) {
        return call("New-CsSimpleUrlEntry", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsWebLink(CsOption... options) {
        return call("New-CsWebLink", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsSimpleUrlEntry(String url, CsOption... options) {
        return call("New-CsSimpleUrlEntry", CsObject::of, List.of(url), options);
    }

    public static CsResult<CsObject> getCsSipDomain(CsOption... options) {
        return call("Get-CsSipDomain", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsSipDomain(String identity, CsOption... options) {
        return call("Get-CsSipDomain", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> newCsSipDomain(CsOption... options) {
        return call("New-CsSipDomain", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> newCsSipDomain(String identity, CsOption... options) {
        return call("New-CsSipDomain", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsSipDomain(CsOption... options) {
        return call("Remove-CsSipDomain", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> removeCsSipDomain(String identity, CsOption... options) {
        return call("Remove-CsSipDomain", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsSipDomain(CsRecord object, CsOption... options) {
        return feed("Remove-CsSipDomain", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> removeCsSipDomain(Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsSipDomain", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> removeCsSipDomain(Stream<?> objects, CsOption... options) {
        return feed("Remove-CsSipDomain", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> getCsServerVersion(CsOption... options) {
        return call("Get-CsServerVersion", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsServerPatchVersion(CsOption... options) {
        return call("Get-CsServerPatchVersion", CsObject::of, List.of(), options);
    }
}
