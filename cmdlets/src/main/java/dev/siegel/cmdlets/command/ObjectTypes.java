package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.rest.ClientCertificate;
import dev.siegel.cmdlets.rest.CsUser;
import dev.siegel.cmdlets.rest.DirectoryAccount;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.settings.SettingProperty;
import dev.siegel.cmdlets.settings.SettingsFamily;
import java.util.List;
import java.util.stream.Stream;

/** Which properties the objects of a cmdlet have, before there are any. */
public final class ObjectTypes {
    private ObjectTypes() {}

    /** The properties of what a cmdlet gives, none where that is not known beforehand. */
    public static List<String> properties(String cmdlet) {
        String noun = cmdlet.substring(cmdlet.indexOf('-') + 1);
        return SettingsFamily.of(noun)
                .map(ObjectTypes::settings)
                .orElseGet(() -> ofNoun(cmdlet, noun));
    }

    private static List<String> settings(SettingsFamily family) {
        return Stream.concat(
                        Stream.of("Identity"),
                        family.properties().stream().map(SettingProperty::name))
                .toList();
    }

    private static List<String> ofNoun(String cmdlet, String noun) {
        return switch (noun) {
            case "CsUser" -> CsUser.names();
            case "CsAdUser", "CsAccount" -> DirectoryAccount.names();
            case "CsClientCertificate" -> ClientCertificate.names();
            default -> shape(cmdlet, noun).names();
        };
    }

    private static Shape shape(String cmdlet, String noun) {
        return switch (noun) {
            case "CsClientPinInfo" -> Pins.INFO;
            case "CsClientPin" -> Pins.NEW;
            case "CsCertificateBlock" -> CertificateBlocks.BLOCK;
            case "CsUserPoolInfo" -> Users.POOL_INFO;
            case "CsUserRegistration" -> Registrations.REGISTRATION;
            case "CsAdminRole" -> Roles.ROLE;
            case "CsAdministrator" -> Administrators.ADMINISTRATOR;
            case "CsApiToken" -> cmdlet.startsWith("New-") ? ApiTokens.NEW : ApiTokens.TOKEN;
            case "CsAuditEvent" -> Audit.EVENT;
            case "CsAuditChain" -> Audit.CHAIN;
            case "CsPoolEvent" -> PoolEvents.EVENT;
            case "CsOperation" -> Operations.OPERATION;
            case "CsCertificate" -> ServerCertificates.CERTIFICATE;
            case "CsCertificateConfiguration" -> CertificateChecks.CHECKED;
            case "CsAuthConfig" -> AuthenticationScenarios.SCENARIO;
            case "CsDiscovery" -> Discovery.RECORD;
            case "CsSipDomain" -> SipDomains.DOMAIN;
            default -> topology(noun);
        };
    }

    private static Shape topology(String noun) {
        return switch (noun) {
            case "CsPool" -> Topology.POOL;
            case "CsService" -> Topology.SERVICE;
            case "CsSite" -> Topology.SITE;
            case "CsUserDatabaseState" -> Topology.HEALTH;
            case "CsManagementStoreReplicationStatus" -> Topology.REPLICA;
            case "CsPoolBackupRelationship" -> Topology.BACKUP;
            case "CsServerVersion" -> Topology.VERSION;
            default -> Shape.of(noun);
        };
    }
}
