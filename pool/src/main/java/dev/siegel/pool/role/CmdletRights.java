package dev.siegel.pool.role;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which right each cmdlet needs: the one table the roles' lists of cmdlets, the documents and the
 * test that walks all operations come from.
 */
public final class CmdletRights {
    private static final SortedMap<String, Set<Right>> TABLE = table();

    private CmdletRights() {}

    private static SortedMap<String, Set<Right>> table() {
        var table = new TreeMap<String, Set<Right>>(String.CASE_INSENSITIVE_ORDER);
        add(
                table,
                Right.READ,
                "Get-CsUser Get-CsAdUser Get-CsUserPoolInfo Get-CsUserRegistration"
                        + " Get-CsClientCertificate Get-CsCertificateBlock Get-CsClientPinInfo"
                        + " Get-CsPinPolicy Get-CsWebServiceConfiguration Get-CsProxyConfiguration"
                        + " Get-CsRegistrarConfiguration Get-CsAuthConfig Get-CsPool Get-CsService"
                        + " Get-CsSite Get-CsSipDomain Get-CsSimpleUrlConfiguration Get-CsDiscovery"
                        + " Get-CsAutodiscoverConfiguration Get-CsUserDatabaseState"
                        + " Get-CsPoolBackupRelationship Get-CsCertificate Test-CsCertificateConfiguration"
                        + " Get-CsServerVersion Get-CsOperation Get-CsPoolEvent Get-CsAdminRole"
                        + " Get-CsAdminRoleAssignment");
        add(
                table,
                Right.REVOKE_ONE_USER,
                "Revoke-CsClientCertificate Disconnect-CsUserRegistration");
        add(table, Right.REVOKE_ACROSS_USERS, "Revoke-CsClientCertificate Stop-CsOperation");
        add(
                table,
                Right.BLOCK_REISSUE,
                "Revoke-CsClientCertificate Set-CsCertificateBlock Remove-CsCertificateBlock");
        add(table, Right.IMPORT_CERTIFICATES, "Import-CsClientCertificate");
        add(table, Right.LOCK_PIN, "Lock-CsClientPin Unlock-CsClientPin");
        add(table, Right.SET_PIN, "Set-CsClientPin");
        add(table, Right.GRANT_POLICY, "Grant-CsPinPolicy");
        add(
                table,
                Right.MANAGE_USERS,
                "Enable-CsUser Disable-CsUser Set-CsUser Move-CsUser Invoke-CsUserOffboarding"
                        + " Stop-CsOperation");
        add(table, Right.MANAGE_ACCOUNTS, "New-CsAccount Set-CsAccount Remove-CsAccount");
        add(
                table,
                Right.MANAGE_SETTINGS,
                "New-CsPinPolicy Set-CsPinPolicy Remove-CsPinPolicy New-CsWebServiceConfiguration"
                        + " Set-CsWebServiceConfiguration Remove-CsWebServiceConfiguration"
                        + " New-CsWebTrustedCACertificate New-CsWebOrigin New-CsProxyConfiguration"
                        + " Set-CsProxyConfiguration Remove-CsProxyConfiguration"
                        + " New-CsRegistrarConfiguration Set-CsRegistrarConfiguration"
                        + " Remove-CsRegistrarConfiguration Set-CsAuthConfig New-CsSipDomain"
                        + " New-CsSimpleUrlConfiguration Set-CsSimpleUrlConfiguration"
                        + " Remove-CsSimpleUrlConfiguration New-CsSimpleUrl New-CsSimpleUrlEntry"
                        + " New-CsAutodiscoverConfiguration Set-CsAutodiscoverConfiguration"
                        + " Remove-CsAutodiscoverConfiguration New-CsWebLink"
                        + " Remove-CsSipDomain");
        add(
                table,
                Right.MANAGE_SERVERS,
                "Request-CsCertificate Import-CsCertificate Set-CsCertificate"
                        + " Remove-CsCertificate");
        add(
                table,
                Right.READ_ADMINISTRATION,
                "Get-CsAdministrator Get-CsApiToken Get-CsAuditEvent Test-CsAuditChain");
        add(table, Right.EXPORT_AUDIT, "Get-CsAuditEvent");
        add(
                table,
                Right.MANAGE_ADMINISTRATORS,
                "New-CsAdministrator Set-CsAdministrator Remove-CsAdministrator New-CsAdminRole"
                        + " Set-CsAdminRole Remove-CsAdminRole New-CsApiToken"
                        + " Remove-CsApiToken");
        add(
                table,
                Right.OWN_ACCESS,
                "Connect-CsServer Disconnect-CsServer Set-CsAdministrator Get-CsApiToken"
                        + " New-CsApiToken Remove-CsApiToken");
        return Collections.unmodifiableSortedMap(table);
    }

    private static void add(Map<String, Set<Right>> table, Right right, String cmdlets) {
        for (String cmdlet : cmdlets.split(" ", -1)) {
            table.computeIfAbsent(cmdlet, _ -> EnumSet.noneOf(Right.class)).add(right);
        }
    }

    /** The name as the table spells it, whatever its case; empty when no cmdlet has it. */
    public static Optional<String> spelled(String cmdlet) {
        return TABLE.keySet().stream().filter(cmdlet::equalsIgnoreCase).findFirst();
    }

    /** The rights a cmdlet can be used with, the least first; empty for an unknown one. */
    public static Set<Right> of(String cmdlet) {
        return Collections.unmodifiableSet(TABLE.getOrDefault(cmdlet, Set.of()));
    }

    /** The cmdlets that some of these rights allow, at least in part. */
    public static SortedSet<String> allowedBy(Collection<Right> rights) {
        var allowed = new TreeSet<String>();
        TABLE.forEach((cmdlet, needed) -> {
            if (needed.stream().anyMatch(rights::contains)) {
                allowed.add(cmdlet);
            }
        });
        return allowed;
    }

    /** All there are. */
    public static Set<String> names() {
        return TABLE.keySet();
    }
}
