package dev.siegel.cmdlets.command;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.rest.CsUser;
import dev.siegel.cmdlets.rest.DirectoryAccount;
import dev.siegel.cmdlets.rest.Pages;
import dev.siegel.cmdlets.rest.RestPath;
import dev.siegel.cmdlets.rest.RestRequest;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings an identity into a form a REST path takes: user id, SIP address or user principal name.
 * The other forms are looked up first.
 */
final class Identities {
    private static final Pattern GUID =
            Pattern.compile("\\{?([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})}?");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(sip:)?[^\\s\\\\,=@/]+@[^\\s\\\\,=@/]+");

    private Identities() {}

    /**
     * Somebody a line is about.
     *
     * @param segment what stands for the user in a path
     * @param shown what the line called the user
     */
    record Target(String segment, String shown) {}

    /** What is done for one of them. */
    interface ForEach {
        void run(Target target);
    }

    /** The users the line's identity names: one, or those whose display name matches. */
    static void each(CmdletContext context, ForEach what) {
        String identity = context.line().required("Identity");
        if (identity.indexOf('*') < 0) {
            what.run(new Target(user(context, identity), identity));
            return;
        }
        var skipped = new Skipped();
        RestPath path = RestPath.of("users").with("displayName", identity);
        Pages.each(
                context.server(),
                path,
                Integer.MAX_VALUE,
                found -> {
                    String address = new CsUser(found).sipAddress();
                    skipped.unlessHomed(context, () -> what.run(new Target(address, address)));
                });
        skipped.tell(context);
    }

    /** The user's segment in a path. */
    static String user(CmdletContext context, String identity) {
        if (isSegment(identity)) {
            return segment(identity);
        }
        List<Json.Members> found = lookUp(context, "users", identity);
        return new CsUser(only(found, identity)).sipAddress();
    }

    /** The account's segment in a path. */
    static String account(CmdletContext context, String identity) {
        if (isSegment(identity)) {
            return segment(identity);
        }
        List<Json.Members> found = lookUp(context, "directory-accounts", identity);
        return new DirectoryAccount(only(found, identity)).userPrincipalName();
    }

    static boolean isSegment(String identity) {
        return GUID.matcher(identity).matches() || ADDRESS.matcher(identity).matches();
    }

    static String segment(String identity) {
        var guid = GUID.matcher(identity);
        return guid.matches() ? guid.group(1) : identity;
    }

    static List<Json.Members> lookUp(CmdletContext context, String collection, String identity) {
        RestPath path = RestPath.of(collection).with("identity", identity);
        return Pages.items(context.server().call(RestRequest.get(path)));
    }

    private static Json.Members only(List<Json.Members> found, String identity) {
        if (found.isEmpty()) {
            throw notFound(identity);
        }
        if (found.size() > 1) {
            throw new CmdletFailure(
                    new ErrorRecord(
                            "'%s' names %d users; nothing was done. Use the SIP address."
                                    .formatted(identity, found.size()),
                            ErrorCategory.INVALID_ARGUMENT,
                            "IdentityAmbiguous",
                            identity,
                            ExitCode.ERRORS));
        }
        return found.getFirst();
    }

    static CmdletFailure notFound(String identity) {
        return new CmdletFailure(
                new ErrorRecord(
                        "Management object not found for identity \"%s\".".formatted(identity),
                        ErrorCategory.OBJECT_NOT_FOUND,
                        "ManagementObjectNotFound",
                        identity,
                        ExitCode.NOT_FOUND));
    }
}
