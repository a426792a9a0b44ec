package dev.siegel.api.settings;

import dev.siegel.pool.settings.effective.Network;
import dev.siegel.pool.settings.effective.SignInMatrix;
import dev.siegel.pool.settings.effective.SignInMatrix.ClientClass;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What each kind of client is offered on each network. */
@Serdeable.Serializable
@Schema(name = "SignInMatrix")
record SignInMatrixEntry(
        @Schema(description = "Whether nothing was found.", example = "true") boolean consistent,
        @Schema(description = "The web service settings that apply.", example = "Global")
                String webService,
        @Schema(description = "The proxy settings that apply.", example = "Global") String proxy,
        List<CellEntry> cells,
        @Schema(description = "What is left of nothing, a sentence each.") List<String> findings) {

    /** What one kind of client is offered on one network. */
    @Serdeable.Serializable
    @Schema(name = "SignInOffer")
    record CellEntry(
            @Schema(
                            type = "string",
                            allowableValues = {"storedCertificate", "password", "pin"},
                            example = "password")
                    String client,
            @Schema(
                            type = "string",
                            allowableValues = {"internal", "external"},
                            example = "external")
                    String network,
            @Schema(description = "What the 401 offers.", example = "[\"TLS-DSK\"]")
                    List<String> challenge,
            @Schema(description = "What brings a web ticket.", example = "[\"NTLM\"]")
                    List<String> tickets,
            @Schema(description = "Whether a ticket brings a certificate.", example = "true")
                    boolean certificates,
            @Schema(description = "Whether it can sign in at all.", example = "true")
                    boolean signsIn) {
        static CellEntry of(SignInMatrix.Cell cell) {
            return new CellEntry(
                    name(cell.client()),
                    name(cell.network()),
                    cell.challenge(),
                    cell.tickets(),
                    cell.certificates(),
                    cell.signsIn());
        }

        private static String name(ClientClass client) {
            return switch (client) {
                case STORED_CERTIFICATE -> "storedCertificate";
                case PASSWORD -> "password";
                case PIN -> "pin";
            };
        }

        private static String name(Network network) {
            return switch (network) {
                case INTERNAL -> "internal";
                case EXTERNAL -> "external";
            };
        }
    }

    static SignInMatrixEntry of(SignInMatrix.Findings found) {
        return new SignInMatrixEntry(
                found.findings().isEmpty(),
                found.webService().scope().toString(),
                found.proxy().scope().toString(),
                found.cells().stream().map(CellEntry::of).toList(),
                found.findings());
    }
}
