package dev.siegel.api;

import dev.siegel.api.call.Cmdlet;
import dev.siegel.api.testing.TestingApi;
import dev.siegel.pool.operation.LongOperation;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.CmdletRights;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.user.User;
import io.micronaut.web.router.UriRouteInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All routes of the running server, each with a request that is valid for a pool of samples. */
final class WalkedRoutes {
    private static final String API = "/api/v1";

    /** Which right a route needs where its cmdlet may be used with several. */
    private static final Map<String, Right> OF_SEVERAL = ofSeveral();

    /** Bodies of valid requests; a new route that takes one has to be entered here. */
    private static final Map<String, String> BODIES = bodies();

    private static final LongOperation OPERATION =
            LongOperation.queued(
                    "Revoke-CsClientCertificate",
                    "some",
                    3,
                    Caller.pool("c-1"),
                    Instant.parse("2026-01-01T00:00:00Z"));

    private final TestingApi api;
    private final String requestId;

    WalkedRoutes(TestingApi api) {
        this.api = api;
        var samples = new Samples(api);
        User ken = samples.user("kenmyer", "Ken Myer");
        samples.certificate(ken, Samples.DEVICE);
        samples.block(ken, Samples.DEVICE);
        samples.account("second", "Second");
        api.addAdministrator("anna", "right password", Role.VIEW_ONLY);
        api.pool.operations.insert(OPERATION, "");
        api.pins.policy("tag:Strict", Map.of());
        this.requestId = ServerCertificatesTest.pendingRequest(api.as(Role.ADMINISTRATOR));
    }

    private static Map<String, Right> ofSeveral() {
        Map<String, Right> needed = new TreeMap<>();
        String members = API + "/admin-roles/{role}/members/{administrator}";
        String administrator = API + "/administrators/{name}";
        needed.put("DELETE " + API + "/users/{user}/certificates", Right.REVOKE_ONE_USER);
        needed.put(
                "DELETE " + API + "/users/{user}/certificates/{deviceId}", Right.REVOKE_ONE_USER);
        needed.put("POST " + API + "/certificate-revocations", Right.REVOKE_ACROSS_USERS);
        needed.put("GET " + API + "/audit-events", Right.READ_ADMINISTRATION);
        needed.put("PUT " + members, Right.MANAGE_ADMINISTRATORS);
        needed.put("DELETE " + members, Right.MANAGE_ADMINISTRATORS);
        needed.put("PUT " + administrator + "/certificates", Right.MANAGE_ADMINISTRATORS);
        needed.put("PATCH " + administrator, Right.MANAGE_ADMINISTRATORS);
        needed.put("PUT " + administrator + "/password", Right.MANAGE_ADMINISTRATORS);
        needed.put("DELETE " + administrator + "/lock", Right.MANAGE_ADMINISTRATORS);
        needed.put("GET " + API + "/api-tokens", Right.OWN_ACCESS);
        needed.put("GET " + API + "/api-tokens/{id}", Right.READ_ADMINISTRATION);
        needed.put("POST " + API + "/api-tokens", Right.OWN_ACCESS);
        needed.put("DELETE " + API + "/api-tokens/{id}", Right.MANAGE_ADMINISTRATORS);
        needed.put("POST " + API + "/users/{user}/offboarding", Right.MANAGE_USERS);
        needed.put("DELETE " + API + "/operations/{id}", Right.REVOKE_ACROSS_USERS);
        String block = API + "/users/{user}/certificate-block";
        for (String path : List.of(block, block + "/{deviceId}")) {
            needed.put("PUT " + path, Right.BLOCK_REISSUE);
            needed.put("DELETE " + path, Right.BLOCK_REISSUE);
        }
        return needed;
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new TreeMap<>();
        bodies.putAll(certificateBodies());
        bodies.putAll(pinBodies());
        bodies.putAll(userBodies());
        bodies.put("PUT " + API + "/administrators/{name}/password", "{'password':'new password'}");
        bodies.put(
                "PUT " + API + "/administrators/{name}/certificates",
                "{'items':['upn:anna@example.com']}");
        bodies.put("PATCH " + API + "/administrators/{name}", "{'enabled':false}");
        bodies.put(
                "POST " + API + "/administrators",
                "{'name':'bob','password':'new password','roles':['CsHelpDesk']}");
        bodies.put("POST " + API + "/admin-roles", "{'identity':'New','template':'CsHelpDesk'}");
        bodies.put("PATCH " + API + "/admin-roles/{role}", "{}");
        bodies.put(
                "POST " + API + "/api-tokens",
                "{'name':'nightly','expirationTime':'2026-03-02T00:00:00Z'}");
        bodies.put("PUT " + API + "/accounts/{account}/password", "{'password':'new password'}");
        bodies.put(
                "POST " + API + "/accounts",
                "{'userPrincipalName':'new@example.com','samAccountName':'new',"
                        + "'password':'new password'}");
        bodies.put(
                "POST " + API + "/users",
                "{'identity':'second@example.com','sipAddress':'sip:2@example.com'}");
        bodies.put(
                "POST " + API + "/certificate-imports",
                "{'items':[{'identity':'kenmyer@example.com',"
                        + "'deviceId':'00000000-0000-4000-8000-000000000001',"
                        + "'publicationTime':'2026-01-01T00:00:00Z',"
                        + "'expirationTime':'2026-02-01T00:00:00Z'}]}");
        return bodies;
    }

    private static Map<String, String> certificateBodies() {
        String certificates = API + "/server-certificates";
        Map<String, String> bodies = new TreeMap<>();
        bodies.put("POST " + certificates, ServerCertificatesTest.FROM_ELSEWHERE);
        bodies.put("PUT " + certificates + "/{type}", "{}");
        bodies.put(
                "PUT " + certificates + "/{type}/next", "{'effectiveDate':'2030-01-01T00:00:00Z'}");
        bodies.put(
                "POST " + API + "/server-certificate-requests",
                "{'domainName':['pool01.example.com']}");
        bodies.put("POST " + API + "/users/{user}/offboarding", "{}");
        bodies.put("PUT " + API + "/users/{user}/certificate-block", "{}");
        bodies.put("PUT " + API + "/users/{user}/certificate-block/{deviceId}", "{}");
        bodies.put(
                "POST " + API + "/certificate-revocations",
                "{'selector':{'users':['kenmyer@example.com']}}");
        return bodies;
    }

    private static Map<String, String> userBodies() {
        String user = API + "/users/{user}";
        return Map.of(
                "PATCH " + user,
                "{}",
                "PUT " + user,
                "{'sipAddress':'sip:kenmyer@sip.example.com'}",
                "PUT " + user + "/pool",
                "{'target':'pool02.example.com'}",
                "POST " + API + "/user-moves",
                "{'selector':{'users':['kenmyer@example.com']},'target':'pool02.example.com'}",
                "PATCH " + API + "/accounts/{account}",
                "{}",
                "POST " + API + "/sip-domains",
                "{'name':'new.example.com'}");
    }

    private static Map<String, String> pinBodies() {
        String user = API + "/users/{user}";
        return Map.of(
                "PUT " + user + "/pin",
                "{'pin':'18723834'}",
                "POST " + user + "/pin",
                "{}",
                "PUT " + user + "/policies/pin",
                "{'policyName':'Strict'}");
    }

    List<WalkedRoute> all() {
        return api.router()
                .uriRoutes()
                .map(this::walked)
                .filter(route -> !route.name().startsWith("HEAD "))
                .sorted(Comparator.comparing(WalkedRoute::name))
                .toList();
    }

    private WalkedRoute walked(UriRouteInfo<?, ?> route) {
        String template = route.getUriMatchTemplate().toPathString();
        String name = route.getHttpMethodName() + " " + template;
        String cmdlet = route.getAnnotationMetadata().stringValue(Cmdlet.class).orElse("");
        Right stated = OF_SEVERAL.get(name);
        Set<Right> rights = CmdletRights.of(cmdlet);
        String body = BODIES.getOrDefault(name, SettingsRoutes.body(name));
        return new WalkedRoute(
                name,
                template.replace("{user}", "kenmyer@example.com")
                        .replace("/v1/events", "/v1/events?follow=false")
                        .replace("{account}", "second@example.com")
                        .replace("{name}", "anna")
                        .replace("{administrator}", "anna")
                        .replace("{role}", "CsHelpDesk")
                        .replace("{epid}", "2385f4c267")
                        .replace("{id}", OPERATION.id().toString())
                        .replace("{fqdn}", "pool01.example.com")
                        .replace("{domain}", "old.example.com")
                        .replace("{type}", "ClientIssuer")
                        .replace("{requestId}", requestId)
                        .replace("{deviceId}", Samples.DEVICE)
                        .replace("{scope}", "global"),
                cmdlet,
                stated == null ? rights : Set.of(stated),
                body == null ? null : body.replace('\'', '"'));
    }
}
