package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.List;

/** An account of the directory, as the server sends one. */
public record DirectoryAccount(Json.Members members) {
    /** Enabled tells of the pool: true, false, or nothing for who was never enabled. */
    private static final Shape SHAPE =
            Shape.of("Microsoft.Rtc.Management.ADConnect.Schema.ADUser")
                    .renamed("Identity", "distinguishedName")
                    .plain("DisplayName", "SamAccountName", "UserPrincipalName", "Enabled")
                    .shown()
                    .plain("SipAddress", "RegistrarPool", "AccountEnabled", "Title", "Department")
                    .plain("City", "Company", "Office", "Mail", "GivenName", "Surname")
                    .plain("TelephoneNumber", "Description", "LogonName")
                    .renamed("Guid", "id");

    /** The names of the properties accounts have. */
    public static List<String> names() {
        return SHAPE.names();
    }

    public String userPrincipalName() {
        String name = members.text("userPrincipalName");
        if (name == null) {
            throw Problems.notUnderstood("userPrincipalName is missing");
        }
        return name;
    }

    public CmdletObject object() {
        return SHAPE.object(members);
    }
}
