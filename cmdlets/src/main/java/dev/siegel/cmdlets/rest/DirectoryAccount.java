package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An account of the directory, as the server sends one. */
public record DirectoryAccount(Json.Members members) {
    private static final String TYPE = "Microsoft.Rtc.Management.ADConnect.Schema.ADUser";

    public String userPrincipalName() {
        String name = members.text("userPrincipalName");
        if (name == null) {
            throw Problems.notUnderstood("userPrincipalName is missing");
        }
        return name;
    }

    public CmdletObject object() {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Identity", Fields.text(members, "distinguishedName"));
        properties.put("DisplayName", Fields.text(members, "displayName"));
        properties.put("SamAccountName", Fields.text(members, "samAccountName"));
        properties.put("UserPrincipalName", Fields.text(members, "userPrincipalName"));
        properties.put("Enabled", Fields.flag(members, "enabled"));
        List<String> view = List.copyOf(properties.keySet());
        properties.put("LogonName", Fields.text(members, "logonName"));
        properties.put("Guid", Fields.text(members, "id"));
        return new CmdletObject(TYPE, view, properties);
    }
}
