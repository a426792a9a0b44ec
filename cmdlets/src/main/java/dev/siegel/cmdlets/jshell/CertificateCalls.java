package dev.siegel.cmdlets.jshell;

import java.util.List;
import java.util.stream.Stream;

/** Certificates of devices, and registrations. */
public abstract sealed class CertificateCalls extends Options permits PinCalls {
    CertificateCalls() {}

    public static CsResult<ClientCertificate> getCsClientCertificate(CsOption... options) {
        return call("Get-CsClientCertificate", ClientCertificate::of, List.of(), options);
    }

    public static CsResult<ClientCertificate> getCsClientCertificate(
            String identity, CsOption... options) {
        return call("Get-CsClientCertificate", ClientCertificate::of, List.of(identity), options);
    }

    public static CsResult<ClientCertificate> getCsClientCertificate(
            CsRecord object, CsOption... options) {
        return feed("Get-CsClientCertificate", ClientCertificate::of, Stream.of(object), options);
    }

    public static CsResult<ClientCertificate> getCsClientCertificate(
            Iterable<?> objects, CsOption... options) {
        return feed("Get-CsClientCertificate", ClientCertificate::of, each(objects), options);
    }

    public static CsResult<ClientCertificate> getCsClientCertificate(
            Stream<?> objects, CsOption... options) {
        return feed("Get-CsClientCertificate", ClientCertificate::of, objects, options);
    }

    public static CsResult<CsObject> revokeCsClientCertificate(CsOption... options) {
        return call("Revoke-CsClientCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> revokeCsClientCertificate(
            String identity, CsOption... options) {
        return call("Revoke-CsClientCertificate", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> revokeCsClientCertificate(
            CsRecord object, CsOption... options) {
        return feed("Revoke-CsClientCertificate", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> revokeCsClientCertificate(
            Iterable<?> objects, CsOption... options) {
        return feed("Revoke-CsClientCertificate", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> revokeCsClientCertificate(
            Stream<?> objects, CsOption... options) {
        return feed("Revoke-CsClientCertificate", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> importCsClientCertificate(CsOption... options) {
        return call("Import-CsClientCertificate", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> importCsClientCertificate(String path, CsOption... options) {
        return call("Import-CsClientCertificate", CsObject::of, List.of(path), options);
    }

    public static CsResult<CsObject> getCsCertificateBlock(CsOption... options) {
        return call("Get-CsCertificateBlock", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> getCsCertificateBlock(String identity, CsOption... options) {
        return call("Get-CsCertificateBlock", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> getCsCertificateBlock(CsRecord object, CsOption... options) {
        return feed("Get-CsCertificateBlock", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> getCsCertificateBlock(
            Iterable<?> objects, CsOption... options) {
        return feed("Get-CsCertificateBlock", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> getCsCertificateBlock(Stream<?> objects, CsOption... options) {
        return feed("Get-CsCertificateBlock", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> setCsCertificateBlock(CsOption... options) {
        return call("Set-CsCertificateBlock", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> setCsCertificateBlock(String identity, CsOption... options) {
        return call("Set-CsCertificateBlock", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> setCsCertificateBlock(CsRecord object, CsOption... options) {
        return feed("Set-CsCertificateBlock", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> setCsCertificateBlock(
            Iterable<?> objects, CsOption... options) {
        return feed("Set-CsCertificateBlock", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> setCsCertificateBlock(Stream<?> objects, CsOption... options) {
        return feed("Set-CsCertificateBlock", CsObject::of, objects, options);
    }

    public static CsResult<CsObject> removeCsCertificateBlock(CsOption... options) {
        return call("Remove-CsCertificateBlock", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> removeCsCertificateBlock(
            String identity, CsOption... options) {
        return call("Remove-CsCertificateBlock", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> removeCsCertificateBlock(
            CsRecord object, CsOption... options) {
        return feed("Remove-CsCertificateBlock", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> removeCsCertificateBlock(
            Iterable<?> objects, CsOption... options) {
        return feed("Remove-CsCertificateBlock", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> removeCsCertificateBlock(
            Stream<?> objects, CsOption... options) {
        return feed("Remove-CsCertificateBlock", CsObject::of, objects, options);
    }

    public static CsResult<Registration> getCsUserRegistration(CsOption... options) {
        return call("Get-CsUserRegistration", Registration::of, List.of(), options);
    }

    public static CsResult<Registration> getCsUserRegistration(
            String identity, CsOption... options) {
        return call("Get-CsUserRegistration", Registration::of, List.of(identity), options);
    }

    public static CsResult<Registration> getCsUserRegistration(
            CsRecord object, CsOption... options) {
        return feed("Get-CsUserRegistration", Registration::of, Stream.of(object), options);
    }

    public static CsResult<Registration> getCsUserRegistration(
            Iterable<?> objects, CsOption... options) {
        return feed("Get-CsUserRegistration", Registration::of, each(objects), options);
    }

    public static CsResult<Registration> getCsUserRegistration(
            Stream<?> objects, CsOption... options) {
        return feed("Get-CsUserRegistration", Registration::of, objects, options);
    }

    public static CsResult<CsObject> disconnectCsUserRegistration(CsOption... options) {
        return call("Disconnect-CsUserRegistration", CsObject::of, List.of(), options);
    }

    public static CsResult<CsObject> disconnectCsUserRegistration(
            String identity, CsOption... options) {
        return call("Disconnect-CsUserRegistration", CsObject::of, List.of(identity), options);
    }

    public static CsResult<CsObject> disconnectCsUserRegistration(
            CsRecord object, CsOption... options) {
        return feed("Disconnect-CsUserRegistration", CsObject::of, Stream.of(object), options);
    }

    public static CsResult<CsObject> disconnectCsUserRegistration(
            Iterable<?> objects, CsOption... options) {
        return feed("Disconnect-CsUserRegistration", CsObject::of, each(objects), options);
    }

    public static CsResult<CsObject> disconnectCsUserRegistration(
            Stream<?> objects, CsOption... options) {
        return feed("Disconnect-CsUserRegistration", CsObject::of, objects, options);
    }
}
