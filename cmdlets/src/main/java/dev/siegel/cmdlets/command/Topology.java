package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.binding.ParameterDescription;
import dev.siegel.cmdlets.binding.ParameterType;
import dev.siegel.cmdlets.connection.Proof;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.output.WildcardText;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Pools, services, sites, their state, their versions and who is asked. */
final class Topology {
    private static final String POOLS = "pools";
    static final Shape POOL =
            Shape.of("Microsoft.Rtc.Management.Deploy.Internal.Cluster")
                    .plain("Identity", "Services", "Computers", "Fqdn", "Site")
                    .shown();
    static final Shape SERVICE =
            Shape.of("Microsoft.Rtc.Management.Xds.DisplayService")
                    .plain("Identity", "Role", "PoolFqdn")
                    .renamed("SiteId", "site")
                    .shown();
    static final Shape SITE =
            Shape.of("Microsoft.Rtc.Management.Xds.DisplaySite")
                    .plain("Identity", "DisplayName", "Pools")
                    .shown();
    static final Shape HEALTH =
            Shape.of("Siegel.UserDatabaseState")
                    .renamed("Identity", "poolFqdn")
                    .renamed("Online", "databaseReachable")
                    .plain("LiveSignIns", "UnsealedAuditRows", "LastEventPosition")
                    .shown();
    static final Shape REPLICA =
            Shape.of("Microsoft.Rtc.Management.Xds.ReplicaStatus")
                    .renamed("ReplicaFqdn", "poolFqdn")
                    .plain("UpToDate")
                    .shown();
    static final Shape BACKUP =
            Shape.of("Microsoft.Rtc.Management.Xds.PoolBackupRelationship")
                    .plain("PoolFqdn", "BackupPoolFqdn")
                    .shown();
    static final Shape VERSION =
            Shape.of("Siegel.ServerVersion").plain("Product", "Version", "SchemaVersion").shown();

    private Topology() {}

    static void pools(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        if (line.has("Identity")) {
            RestPath one = RestPath.of(POOLS, line.required("Identity"));
            output.accept(POOL.object(context.server().call(RestRequest.get(one))));
            return;
        }
        Optional<String> site = line.text("Site").map(name -> "site:" + name);
        items(context, RestPath.of(POOLS)).stream()
                .filter(pool -> matches(line, "Filter", pool))
                .filter(pool -> site.isEmpty() || site.get().equalsIgnoreCase(pool.text("site")))
                .forEach(pool -> output.accept(POOL.object(pool)));
    }

    private static List<Json.Members> items(CmdletContext context, RestPath path) {
        return Pages.items(context.server().call(RestRequest.get(path)));
    }

    /** Whether the identity is the one, or one of those, the line names. */
    static boolean matches(BoundCmdlet line, String parameter, Json.Members item) {
        return line.text(parameter)
                .map(pattern ->
                        WildcardText.matches(pattern, String.valueOf(item.text("identity"))))
                .orElse(true);
    }

    static void services(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Optional<String> role =
                line.cmdlet().own().stream()
                        .filter(one -> one.type() instanceof ParameterType.Switch)
                        .map(ParameterDescription::name)
                        .filter(name -> !"LocalStore".equals(name) && line.isOn(name))
                        .findFirst();
        RestPath path =
                RestPath.of("services").with("role", role).with("pool", line.text("PoolFqdn"));
        items(context, path).stream()
                .filter(service -> matches(line, "Identity", service))
                .filter(service -> matches(line, "Filter", service))
                .forEach(service -> output.accept(SERVICE.object(service)));
    }

    static void sites(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Optional<String> wanted =
                line.text("Identity")
                        .or(() -> line.text("Filter"))
                        .map(name -> name.replaceFirst("(?i)^site:", ""));
        List<Json.Members> found =
                items(context, RestPath.of("sites")).stream()
                        .filter(site ->
                                wanted.isEmpty()
                                        || WildcardText.matches(
                                                wanted.get(),
                                                String.valueOf(site.text("displayName"))))
                        .toList();
        if (found.isEmpty() && line.has("Identity")) {
            throw Identities.notFound(line.required("Identity"));
        }
        found.forEach(site -> output.accept(SITE.object(site)));
    }

    static void database(CmdletContext context, Consumer<CmdletObject> output) {
        Optional<String> pool =
                context.line().text("Identity").map(name -> name.substring(name.indexOf(':') + 1));
        health(context, pool, HEALTH, output);
    }

    static void replication(CmdletContext context, Consumer<CmdletObject> output) {
        health(context, context.line().text("ReplicaFqdn"), REPLICA, output);
    }

    /** Of one pool, or of the one that answers: another one tells of itself. */
    private static void health(
            CmdletContext context,
            Optional<String> pool,
            Shape shape,
            Consumer<CmdletObject> output) {
        String name = pool.orElseGet(() -> here(context));
        RestPath path = RestPath.of(POOLS, name, "health");
        output.accept(shape.object(context.server().call(RestRequest.get(path))));
    }

    /** The pool that answers is listed first. */
    private static String here(CmdletContext context) {
        return items(context, RestPath.of(POOLS)).stream()
                .map(pool -> String.valueOf(pool.text("fqdn")))
                .findFirst()
                .orElseThrow(() -> Identities.notFound("pool"));
    }

    static void backup(CmdletContext context, Consumer<CmdletObject> output) {
        RestPath path = RestPath.of(POOLS, context.line().required("PoolFqdn"), "backup");
        output.accept(BACKUP.object(context.server().call(RestRequest.get(path))));
    }

    static void version(CmdletContext context, Consumer<CmdletObject> output) {
        RestPath path = RestPath.of("version");
        output.accept(VERSION.object(context.server().call(RestRequest.get(path))));
    }

    /** What is known here already; the server is not asked. */
    static void connection(CmdletContext context, Consumer<CmdletObject> output) {
        var connection = context.connection();
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        properties.put("Server", PropertyValue.of(connection.server().toString()));
        properties.put("StoreProvider", PropertyValue.of("Rest"));
        properties.put("Proof", PropertyValue.of(proof(connection.proof())));
        output.accept(
                new CmdletObject(
                        "Microsoft.Rtc.Management.Xds.ManagementConnection",
                        List.copyOf(properties.keySet()),
                        properties));
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case Proof.Password(String user, _) -> "password of " + user;
            case Proof.Token _ -> "token";
            case Proof.LocalToken _ -> "local token";
            case Proof.Nothing _ -> "nothing";
        };
    }
}
