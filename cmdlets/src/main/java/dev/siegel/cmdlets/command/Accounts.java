package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.DirectoryAccount;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.settings.SettingProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Get-CsAdUser, New-, Set- and Remove-CsAccount. */
final class Accounts {
    private static final String COLLECTION = "directory-accounts";
    private static final Pattern ENABLED =
            Pattern.compile("(?i)\\s*Enabled\\s+-(eq|ne)\\s+\\$(true|false)\\s*");

    /** Attributes an account may have beside its names. */
    static final List<String> ATTRIBUTES =
            List.of(
                    "OU",
                    "GivenName",
                    "Surname",
                    "Title",
                    "Department",
                    "Company",
                    "City",
                    "Office",
                    "Mail",
                    "TelephoneNumber",
                    "Description");

    private Accounts() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        int most = Limits.most(line);
        String identity = line.text("Identity").orElse("*");
        if (most == 0) {
            return;
        }
        Consumer<Json.Members> item =
                account -> output.accept(new DirectoryAccount(account).object());
        if (identity.indexOf('*') >= 0) {
            RestPath all = narrowed(RestPath.of(COLLECTION), line);
            RestPath path = "*".equals(identity) ? all : all.with("displayName", identity);
            Pages.each(context.server(), path, most, item);
            return;
        }
        List<Json.Members> found = Identities.lookUp(context, COLLECTION, identity);
        if (found.isEmpty()) {
            throw Identities.notFound(identity);
        }
        found.stream().limit(most).forEach(item);
    }

    /** The one condition administrators use here has a parameter of its own. */
    private static RestPath narrowed(RestPath path, BoundCmdlet line) {
        RestPath narrowed =
                path.with("ldapFilter", line.text("LdapFilter")).with("ou", line.text("OU"));
        Optional<String> filter = Limits.filter(line);
        Matcher enabled = ENABLED.matcher(filter.orElse(""));
        if (!enabled.matches()) {
            return narrowed.with("filter", filter);
        }
        boolean wanted =
                "eq".equalsIgnoreCase(enabled.group(1))
                        == "true".equalsIgnoreCase(enabled.group(2));
        return narrowed.with("enabled", Boolean.toString(wanted));
    }

    static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("UserPrincipalName");
        String logonName = line.required("SamAccountName");
        Map<String, Json> body = new LinkedHashMap<>();
        body.put("userPrincipalName", new Json.Text(name));
        body.put("samAccountName", new Json.Text(logonName));
        body.put("displayName", new Json.Text(line.text("DisplayName").orElse(logonName)));
        attributes(line, body);
        body.put("password", new Json.Text(Passwords.of(context)));
        Json.Members account =
                Changes.send(
                        context,
                        name,
                        RestPath.of("accounts"),
                        path -> RestRequest.post(path, new Json.Members(body)));
        if (line.isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(new DirectoryAccount(account).object());
        }
    }

    private static void attributes(BoundCmdlet line, Map<String, Json> body) {
        for (String attribute : ATTRIBUTES) {
            line.text(attribute).ifPresent(value -> body.put(member(attribute), json(value)));
        }
    }

    private static String member(String attribute) {
        return "OU".equals(attribute) ? "ou" : SettingProperty.member(attribute);
    }

    private static Json json(String value) {
        return "$null".equalsIgnoreCase(value) ? new Json.Null() : new Json.Text(value);
    }

    /** Changes what is given; with nothing given, the password, which is then asked for. */
    static void set(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.required("Identity");
        String account = Identities.account(context, identity);
        Map<String, Json> body = new LinkedHashMap<>();
        line.text("DisplayName").ifPresent(name -> body.put("displayName", new Json.Text(name)));
        if (line.has("Enabled")) {
            body.put("accountEnabled", new Json.Truth(line.isOn("Enabled")));
        }
        attributes(line, body);
        if (!body.isEmpty()) {
            Changes.send(
                    context,
                    identity,
                    RestPath.of("accounts", account),
                    path -> RestRequest.patch(path, new Json.Members(body)));
        }
        if (body.isEmpty() || line.has("Password") || line.has("PasswordFile")) {
            Json.Members password = Json.texts(Map.of("password", Passwords.of(context)));
            Changes.send(
                    context,
                    identity,
                    RestPath.of("accounts", account, "password"),
                    path -> RestRequest.put(path, password));
        }
    }

    static void remove(CmdletContext context, Consumer<CmdletObject> output) {
        String identity = context.line().required("Identity");
        String account = Identities.account(context, identity);
        Changes.send(context, identity, RestPath.of("accounts", account), RestRequest::delete);
    }
}
