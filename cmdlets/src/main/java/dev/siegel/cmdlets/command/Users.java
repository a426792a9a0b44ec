package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.binding.BoundCmdlet;
import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.CsUser;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.rest.Shape;
import dev.siegel.cmdlets.result.CmdletObject;
import java.util.function.Consumer;

/** Get-CsUser and Get-CsUserPoolInfo. */
final class Users {
    static final Shape POOL_INFO =
            Shape.of("Microsoft.Rtc.Management.Xds.GetOCsUserPoolInfoCmdlet+UserInformation")
                    .plain("Identity", "PrimaryPoolFqdn", "BackupPoolFqdn")
                    .plain("PrimaryPoolPrimaryRegistrar", "PrimaryPoolBackupRegistrars")
                    .plain("BackupPoolPrimaryRegistrar", "PrimaryPoolMachinesInPreferredOrder")
                    .plain("BackupPoolMachinesInPreferredOrder")
                    .shown();

    private Users() {}

    static void list(CmdletContext context, Consumer<CmdletObject> output) {
        BoundCmdlet line = context.line();
        String identity = line.text("Identity").orElse("*");
        int most = Limits.most(line);
        if (most == 0 || line.isOn("OnOfficeCommunicationServer")) {
            return;
        }
        if (identity.indexOf('*') < 0) {
            output.accept(new CsUser(one(context, identity)).object());
            return;
        }
        RestPath path =
                "*".equals(identity)
                        ? RestPath.of("users")
                        : RestPath.of("users").with("displayName", identity);
        Pages.each(
                context.server(),
                narrowed(path, line),
                most,
                user -> output.accept(new CsUser(user).object()));
    }

    private static RestPath narrowed(RestPath path, BoundCmdlet line) {
        return path.with("filter", Limits.filter(line))
                .with("ldapFilter", line.text("LdapFilter"))
                .with("ou", line.text("OU"))
                .withFlag("unassigned", line.isOn("UnAssignedUser"));
    }

    static Json.Members one(CmdletContext context, String identity) {
        return context.server()
                .call(RestRequest.get(RestPath.of("users", Identities.user(context, identity))));
    }

    static void poolInfo(CmdletContext context, Consumer<CmdletObject> output) {
        Skipped.refuseUnhomed(context, context.line().required("Identity"));
        Identities.each(
                context,
                target -> {
                    RestPath path = RestPath.of("users", target.segment(), "pool");
                    output.accept(POOL_INFO.object(context.server().call(RestRequest.get(path))));
                });
    }

    static void passThru(CmdletContext context, Json.Members user, Consumer<CmdletObject> output) {
        if (context.line().isOn("PassThru") && !Changes.isDryRun(context)) {
            output.accept(new CsUser(user).object());
        }
    }
}
