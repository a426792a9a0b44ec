package dev.siegel.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.siegel.endtoend.pool.RunningPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One row of {@code Get-CsClientCertificate}. */
record CertificateRow(
        String identity,
        String deviceId,
        String serialNumber,
        Instant publicationTime,
        Instant expirationTime) {
    private static final String PROPERTIES =
            "Identity,DeviceId,SerialNumber,PublicationTime,ExpirationTime";

    /** The rows of one user, in the order they are listed. */
    static List<CertificateRow> of(RunningPool pool, String identity) {
        String json =
                pool.cs(
                                "Get-CsClientCertificate",
                                "-Identity",
                                identity,
                                "-Output",
                                "json",
                                "-Property",
                                PROPERTIES)
                        .succeeded()
                        .out();
        try {
            var rows = new ArrayList<CertificateRow>();
            JsonMapper.builder().build().readTree(json).forEach(row -> rows.add(read(row)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
    }

    private static CertificateRow read(JsonNode row) {
        return new CertificateRow(
                row.required("Identity").asText(),
                row.required("DeviceId").asText(),
                row.required("SerialNumber").asText(),
                Instant.parse(row.required("PublicationTime").asText()),
                Instant.parse(row.required("ExpirationTime").asText()));
    }

    Duration lifetime() {
        return Duration.between(publicationTime, expirationTime);
    }
}
