package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of a certificate listing, as the server sends it. */
public record ClientCertificate(Json.Members members) {
    static final String TYPE = "Microsoft.Rtc.Management.UserPinService.CertInfoDetails";
    private static final List<String> VIEW =
            List.of("Identity", "CertificateType", "DeviceId", "PublicationTime", "ExpirationTime");

    private static final String EARLIEST = Instant.EPOCH.toString();

    /** The names of the properties rows have. */
    public static List<String> names() {
        Json.Members times =
                Json.texts(Map.of("publicationTime", EARLIEST, "expirationTime", EARLIEST));
        return List.copyOf(new ClientCertificate(times).object().properties().keySet());
    }

    public Instant publicationTime() {
        return Fields.requiredMoment(members, "publicationTime");
    }

    public Instant expirationTime() {
        return Fields.requiredMoment(members, "expirationTime");
    }

    /** The object administrators see; the device id as the device sent it. */
    public CmdletObject object() {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Identity", Fields.text(members, "identity"));
        properties.put("CertificateType", Fields.text(members, "certificateType"));
        properties.put(
                "DeviceId",
                Fields.text(
                        members, members.text("deviceIdRaw") == null ? "deviceId" : "deviceIdRaw"));
        properties.put("PublicationTime", new PropertyValue.Moment(publicationTime()));
        properties.put("ExpirationTime", new PropertyValue.Moment(expirationTime()));
        properties.put("NotBefore", Fields.moment(members, "notBefore"));
        properties.put("State", Fields.choice(members, "state"));
        for (String name : List.of("SerialNumber", "Thumbprint", "Subject")) {
            properties.put(name, Fields.text(members, Fields.wireName(name)));
        }
        properties.put("IssuedVia", Fields.choice(members, "issuedVia"));
        for (String name : List.of("UserAgent", "RemoteAddress", "Epid")) {
            properties.put(name, Fields.text(members, Fields.wireName(name)));
        }
        properties.put("LastUsedTime", Fields.moment(members, "lastUsedTime"));
        properties.put("LastUsedAddress", Fields.text(members, "lastUsedAddress"));
        properties.put("RegistrationState", Fields.choice(members, "registrationState"));
        properties.put("Pool", Fields.text(members, "pool"));
        properties.put("RevokedTime", Fields.moment(members, "revokedTime"));
        properties.put("RevokedBy", Fields.text(members, "revokedBy"));
        properties.put("RevocationReason", Fields.choice(members, "revocationReason"));
        return new CmdletObject(TYPE, VIEW, properties);
    }
}
