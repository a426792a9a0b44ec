package dev.siegel.cmdlets.table;

import static dev.siegel.cmdlets.binding.CmdletDraft.cmdlet;
import static dev.siegel.cmdlets.binding.ParameterDescription.named;
import static dev.siegel.cmdlets.table.Types.SWITCH;
import static dev.siegel.cmdlets.table.Types.TEXT;

import dev.siegel.cmdlets.binding.CmdletDescription;
import dev.siegel.cmdlets.binding.CmdletDraft;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterDescription.PipelineInput;
import java.util.List;

/** The cmdlets of pools, services and sites (2.9 of the cmdlet reference). */
final class TopologyCmdlets {
    /** The roles Get-CsService tells apart, each a switch. */
    static final List<String> ROLES =
            List.of(
                    "Registrar",
                    "WebServer",
                    "UserServer",
                    "UserDatabase",
                    "EdgeServer",
                    "Director",
                    "ProvisionServer",
                    "ProvisionDatabase",
                    "CentralManagement",
                    "CentralManagementDatabase",
                    "ApplicationServer",
                    "ApplicationDatabase",
                    "MediationServer",
                    "MonitoringServer",
                    "MonitoringDatabase",
                    "ArchivingServer",
                    "ArchivingDatabase",
                    "ConferencingServer",
                    "FileStore",
                    "PstnGateway",
                    "TrustedApplicationPool",
                    "ExternalServer",
                    "WacService");

    private TopologyCmdlets() {}

    static List<CmdletDescription> all() {
        return List.of(
                pools(), services(), sites(), database(), replication(), management(), backup());
    }

    private static ParameterDescription filter(String example) {
        return named("Filter", TEXT, "Those whose identity matches, with asterisks: " + example);
    }

    private static CmdletDescription pools() {
        return cmdlet("Get-CsPool", "Lists the pools: their front ends, services and site.")
                .taking(
                        named("Identity", TEXT, "The pool's name; without it, all.")
                                .at(1)
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME),
                        filter("*.example.com."),
                        named("Site", TEXT, "Those of the site with this name, without site:."),
                        Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter", "Site")
                .examples(
                        "Get-CsPool",
                        "Get-CsPool -Identity pool01.example.com",
                        "Get-CsPool -Filter *.example.com");
    }

    private static CmdletDescription services() {
        CmdletDraft draft =
                cmdlet("Get-CsService", "Lists the services of the pools, all or those of a role.")
                        .taking(
                                named(
                                                "Identity",
                                                TEXT,
                                                "One service, Registrar:pool01.example.com.")
                                        .at(1),
                                filter("Registrar:*."),
                                named("PoolFqdn", TEXT, "Those of one pool."),
                                Parameters.LOCAL_STORE)
                        .excluding("Identity", "Filter", "PoolFqdn");
        for (String role : ROLES) {
            draft.taking(named(role, SWITCH, "The services of this role."));
        }
        return draft.excluding(ROLES.toArray(String[]::new))
                .examples(
                        "Get-CsService",
                        "Get-CsService -Registrar",
                        "Get-CsService -WebServer | Where-Object {$_.PoolFqdn -eq \"pool01.example.com\"}");
    }

    private static CmdletDescription sites() {
        return cmdlet("Get-CsSite", "Lists the sites.")
                .taking(
                        named("Identity", TEXT, "The site's name, without site:.").at(1),
                        filter("Ber*."),
                        Parameters.LOCAL_STORE)
                .excluding("Identity", "Filter")
                .examples("Get-CsSite", "Get-CsSite Berlin");
    }

    private static CmdletDescription database() {
        return cmdlet("Get-CsUserDatabaseState", "Tells whether the store of a pool's users works.")
                .taking(
                        named(
                                        "Identity",
                                        TEXT,
                                        "The pool's name or UserDatabase:name; all without.")
                                .at(1)
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME))
                .examples(
                        "Get-CsUserDatabaseState",
                        "Get-CsUserDatabaseState -Identity pool01.example.com");
    }

    private static CmdletDescription replication() {
        return cmdlet(
                        "Get-CsManagementStoreReplicationStatus",
                        "Tells for each front end whether it works with the settings as they stand.")
                .taking(
                        named("ReplicaFqdn", TEXT, "One front end only."),
                        named(
                                "CentralManagementStoreStatus",
                                SWITCH,
                                "The state of the store itself."))
                .excluding("ReplicaFqdn", "CentralManagementStoreStatus")
                .examples(
                        "Get-CsManagementStoreReplicationStatus",
                        "Get-CsManagementStoreReplicationStatus -ReplicaFqdn pool01.example.com");
    }

    private static CmdletDescription management() {
        return cmdlet(
                        "Get-CsManagementConnection",
                        "Tells which server the command line speaks to, and as whom.")
                .examples("Get-CsManagementConnection", "Get-CsManagementConnection | Format-List");
    }

    private static CmdletDescription backup() {
        return cmdlet("Get-CsPoolBackupRelationship", "Tells which pool stands in for a pool.")
                .taking(
                        named("PoolFqdn", TEXT, "The pool.")
                                .at(1)
                                .required()
                                .fromPipeline(PipelineInput.BY_PROPERTY_NAME))
                .examples(
                        "Get-CsPoolBackupRelationship -PoolFqdn pool01.example.com",
                        "Get-CsPoolBackupRelationship pool02.example.com");
    }
}
