package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.List;

/** A user, as the server sends one. */
public record CsUser(Json.Members members) {
    private static final Shape SHAPE =
            Shape.of("Microsoft.Rtc.Management.ADConnect.Schema.ADUser")
                    .renamed("Identity", "distinguishedName")
                    .plain("SipAddress", "DisplayName", "SamAccountName", "UserPrincipalName")
                    .plain("Enabled", "RegistrarPool")
                    .renamed("LineURI", "lineUri")
                    .shown()
                    .plain("PrivateLine", "EnterpriseVoiceEnabled", "AudioVideoDisabled")
                    .renamed("LineServerURI", "lineServerUri")
                    .plain("RemoteCallControlTelephonyEnabled", "HostedVoiceMail")
                    .plain("ExchangeArchivingPolicy", "PinPolicy", "VoicePolicy", "ClientPolicy")
                    .plain("ConferencingPolicy", "MobilityPolicy", "Title", "Department", "City")
                    .plain("Company", "Office", "Description")
                    .moments("EnabledTime")
                    .plain("LogonName")
                    .renamed("Guid", "id");

    /** The names of the properties users have. */
    public static List<String> names() {
        return SHAPE.names();
    }

    public String sipAddress() {
        String address = members.text("sipAddress");
        if (address == null) {
            throw Problems.notUnderstood("sipAddress is missing");
        }
        return address;
    }

    public CmdletObject object() {
        return SHAPE.object(members);
    }
}
