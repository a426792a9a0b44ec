package dev.siegel.cmdlets.rest;

import dev.siegel.cmdlets.json.Json;
import dev.siegel.cmdlets.result.CmdletFailure;
import dev.siegel.cmdlets.result.ErrorCategory;
import dev.siegel.cmdlets.result.ErrorRecord;
import dev.siegel.cmdlets.result.ExitCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns problem documents (RFC 9457) and lost connections into errors with their exit codes. */
final class Problems {
    private Problems() {}

    static CmdletFailure failure(int status, Json.Members problem) {
        String detail = problem.text("detail");
        String message = detail == null ? problem.text("title") : detail;
        String target = problem.text("target");
        return new CmdletFailure(
                new ErrorRecord(
                        (message == null ? "The server answered " + status + "." : message)
                                + candidates(problem),
                        category(status, problem.text("category")),
                        errorId(status, problem),
                        target == null ? "" : target,
                        exitCode(status, problem)));
    }

    /** Whom an ambiguous identity may mean. */
    private static String candidates(Json.Members problem) {
        List<String> names =
                problem.objects("candidates").stream().map(Problems::candidate).toList();
        return names.isEmpty() ? "" : " It may be: " + String.join(", ", names) + ".";
    }

    private static String candidate(Json.Members candidate) {
        String address = candidate.text("sipAddress");
        return address == null ? String.valueOf(candidate.text("userPrincipalName")) : address;
    }

    private static ErrorCategory category(int status, @Nullable String named) {
        if (named != null) {
            return ErrorCategory.of(named).orElse(ErrorCategory.NOT_SPECIFIED);
        }
        return switch (status) {
            case 401 -> ErrorCategory.AUTHENTICATION_ERROR;
            case 403 -> ErrorCategory.PERMISSION_DENIED;
            case 404 -> ErrorCategory.OBJECT_NOT_FOUND;
            case 503 -> ErrorCategory.RESOURCE_UNAVAILABLE;
            default -> ErrorCategory.NOT_SPECIFIED;
        };
    }

    /** Ours comes without the cmdlet; the server's may carry it after a comma. */
    private static String errorId(int status, Json.Members problem) {
        String given = problem.text("errorId");
        if (given == null || given.isEmpty()) {
            return "Http" + status;
        }
        int comma = given.indexOf(',');
        return comma < 0 ? given : given.substring(0, comma);
    }

    private static ExitCode exitCode(int status, Json.Members problem) {
        return switch (status) {
            case 400 -> ExitCode.USAGE;
            case 401, 403, 429 -> ExitCode.NOT_PERMITTED;
            case 404 ->
                    "ManagementObjectNotFound".equals(errorId(status, problem))
                            ? ExitCode.NOT_FOUND
                            : ExitCode.ERRORS;
            default -> status >= 500 ? ExitCode.UNREACHABLE : ExitCode.ERRORS;
        };
    }

    static CmdletFailure notUnderstood(String why) {
        return new CmdletFailure(
                new ErrorRecord(
                        "The server's answer was not understood: " + why + ".",
                        ErrorCategory.INVALID_DATA,
                        "AnswerNotUnderstood",
                        "",
                        ExitCode.UNREACHABLE));
    }

    static CmdletFailure unreachable(URI server, IOException lost) {
        return new CmdletFailure(
                new ErrorRecord(
                        "The server %s cannot be reached: %s.".formatted(server, cause(lost)),
                        ErrorCategory.CONNECTION_ERROR,
                        "ServerUnreachable",
                        server.toString(),
                        ExitCode.UNREACHABLE),
                lost);
    }

    private static String cause(IOException lost) {
        String said =
                lost.getMessage() == null ? lost.getClass().getSimpleName() : lost.getMessage();
        return switch (lost) {
            case UnknownHostException _ -> "its name is not known";
            case ConnectException _ -> "nothing answers there (" + said + ")";
            case SocketTimeoutException _ -> "no answer in time";
            case SSLException _ ->
                    "its TLS certificate is not trusted or TLS failed ("
                            + said
                            + "); CS_CA_FILE names the authority to trust";
            default -> said;
        };
    }
}
