package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.DirectoryAccount;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enable-CsUser, Set-CsUser, Disable-CsUser, Grant-CsPinPolicy, Invoke-CsUserOffboarding. */
final class UserChanges {
    /** Parameters of Set-CsUser and the members they set. */
    private static final Map<String, String> MEMBERS =
            Map.of(
                    "Enabled", "enabled",
                    "SipAddress", "sipAddress",
                    "LineURI", "lineUri",
                    "PrivateLine", "privateLine",
                    "LineServerURI", "lineServerUri",
                    "EnterpriseVoiceEnabled", "enterpriseVoiceEnabled",
                    "AudioVideoDisabled", "audioVideoDisabled",
                    "RemoteCallControlTelephonyEnabled", "remoteCallControlTelephonyEnabled",
                    "HostedVoiceMail", "hostedVoiceMail",
                    "ExchangeArchivingPolicy", "exchangeArchivingPolicy");

    private UserChanges() {}

    static void enable(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        if (line.has("HostingProviderProxyFqdn")) {
            throw CmdletFailure.usage(
                    "Users are homed on pools here, on no hosting provider: use -RegistrarPool.",
                    "HostingProviderNotSupported");
        }
        if (!line.has("SipAddress") && !line.has("SipAddressType")) {
            throw CmdletFailure.usage(
                    "Give the user an address with -SipAddress or -SipAddressType.",
                    "MissingMandatoryParameter");
        }
        if (identity.indexOf('*') < 0) {
            enable(context, identity, output);
            return;
        }
        if (line.has("SipAddress")) {
            throw CmdletFailure.usage(
                    "One address does not fit several users: use -SipAddressType.",
                    "SipAddressOfSeveral");
        }
        RestPath path = RestPath.of("directory-accounts").with("displayName", identity);
        Pages.each(
                context.server(),
                path,
                Integer.MAX_VALUE,
                account ->
                        enable(context, new DirectoryAccount(account).userPrincipalName(), output));
    }

    private static void enable(
            CmdletContext context, String identity, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("identity", identity);
        body.put("sipAddress", line.text("SipAddress").orElse(null));
        body.put("sipAddressType", line.text("SipAddressType").orElse(null));
        body.put("sipDomain", line.text("SipDomain").orElse(null));
        body.put("registrarPool", line.text("RegistrarPool").orElse(null));
        Json.Members user =
                Changes.send(
                        context,
                        identity,
                        RestPath.of("users"),
                        path -> RestRequest.post(path, Json.texts(body)));
        Users.passThru(context, user, output);
    }

    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        Json.Members body = change(line);
        for (String kept : List.of("OnPremLineURI", "AcpInfo")) {
            if (line.has(kept)) {
                context.warn("-" + kept + " has no effect here.");
            }
        }
        Identities.each(
                context,
                target -> {
                    Json.Members user =
                            Changes.send(
                                    context,
                                    target.shown(),
                                    RestPath.of("users", target.segment()),
                                    path -> RestRequest.patch(path, body));
                    Users.passThru(context, user, output);
                });
    }

    private static Json.Members change(BoundCmdlet line) {
        Map<String, Json> body = new LinkedHashMap<>();
        line.cmdlet().own().stream()
                .filter(parameter ->
                        MEMBERS.containsKey(parameter.name()) && line.has(parameter.name()))
                .forEach(parameter ->
                        body.put(
                                String.valueOf(MEMBERS.get(parameter.name())),
                                SettingsObjects.json(
                                        parameter.type(),
                                        new PropertyValue.Text(line.required(parameter.name())))));
        return new Json.Members(body);
    }

    static void disable(CmdletContext context, Consumer<CmdletObject> output) {
        Identities.each(
                context,
                target -> {
                    Json.Members answer =
                            Changes.send(
                                    context,
                                    target.shown(),
                                    RestPath.of("users", target.segment()),
                                    RestRequest::delete);
                    answer.objects("items").forEach(one -> Users.passThru(context, one, output));
                });
    }

    static void grantPinPolicy(CmdletContext context, Consumer<CmdletObject> output) {
        Optional<String> policy =
                context.line()
                        .text("PolicyName")
                        .filter(name -> !"$null".equalsIgnoreCase(name))
                        .map(name -> name.replaceFirst("(?i)^tag:", ""));
        Identities.each(
                context,
                target -> {
                    Changes.send(
                            context,
                            target.shown(),
                            RestPath.of("users", target.segment(), "policies", "pin"),
                            path ->
                                    policy.isEmpty()
                                            ? RestRequest.delete(path)
                                            : RestRequest.put(
                                                    path,
                                                    Json.texts(
                                                            Map.of("policyName", policy.get()))));
                    if (context.line().isOn("PassThru")) {
                        Users.passThru(context, Users.one(context, target.segment()), output);
                    }
                });
    }
}
