package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.DirectoryAccount;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Get-CsAdUser, New-CsAccount, Set-CsAccount. */
final class Accounts {
    private static final String COLLECTION = "directory-accounts";

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
            RestPath all = RestPath.of(COLLECTION);
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

    static void create(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String name = line.required("UserPrincipalName");
        String logonName = line.required("SamAccountName");
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("userPrincipalName", name);
        body.put("samAccountName", logonName);
        body.put("displayName", line.text("DisplayName").orElse(logonName));
        body.put("password", Passwords.of(context));
        Json.Members account =
                Changes.send(
                        context,
                        name,
                        RestPath.of("accounts"),
                        path -> RestRequest.post(path, Json.texts(body)));
        if (line.isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(new DirectoryAccount(account).object());
        }
    }

    static void setPassword(CmdletContext context, Consumer<CmdletObject> output) {
        String identity = context.line().required("Identity");
        String account = Identities.account(context, identity);
        Json.Members body = Json.texts(Map.of("password", Passwords.of(context)));
        Changes.send(
                context,
                identity,
                RestPath.of("accounts", account, "password"),
                path -> RestRequest.put(path, body));
    }
}
