package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A user, as the server sends one. */
public record CsUser(Json.Members members) {
    private static final String TYPE = "Microsoft.Rtc.Management.ADConnect.Schema.ADUser";
    private static final List<String> VIEW =
            List.of(
                    "Identity",
                    "SipAddress",
                    "DisplayName",
                    "SamAccountName",
                    "UserPrincipalName",
                    "Enabled",
                    "RegistrarPool",
                    "LineURI");

    public String sipAddress() {
        String address = members.text("sipAddress");
        if (address == null) {
            throw Problems.notUnderstood("sipAddress is missing");
        }
        return address;
    }

    public CmdletObject object() {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Identity", Fields.text(members, "distinguishedName"));
        properties.put("SipAddress", Fields.text(members, "sipAddress"));
        properties.put("DisplayName", Fields.text(members, "displayName"));
        properties.put("SamAccountName", Fields.text(members, "samAccountName"));
        properties.put("UserPrincipalName", Fields.text(members, "userPrincipalName"));
        properties.put("Enabled", Fields.flag(members, "enabled"));
        properties.put("RegistrarPool", Fields.text(members, "registrarPool"));
        properties.put("LineURI", Fields.text(members, "lineUri"));
        properties.put("EnabledTime", Fields.moment(members, "enabledTime"));
        properties.put("LogonName", Fields.text(members, "logonName"));
        properties.put("Guid", Fields.text(members, "id"));
        return new CmdletObject(TYPE, VIEW, properties);
    }
}
