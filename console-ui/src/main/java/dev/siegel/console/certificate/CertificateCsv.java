package dev.siegel.console.certificate;

import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.FindClientCertificates;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.Caller;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates as CSV, all pages of them, read and written a piece at a time. */
final class CertificateCsv {
    private static final int PIECE = 500;
    private static final List<String> NAMES = CertificateListing.SCHEMA.names();

    private final FindClientCertificates find;
    private final Caller caller;

    CertificateCsv(FindClientCertificates find, Caller caller) {
        this.find = find;
        this.caller = caller;
    }

    void write(CertificateFilter filter, OutputStream out) throws IOException {
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.write(String.join(",", NAMES) + "\r\n");
            List<FilterValue> after = List.of();
            List<FoundCertificate> piece;
            do {
                piece = find.list(caller, filter.query(new Slice(filter.order(), after, PIECE)));
                for (FoundCertificate one : piece) {
                    writer.write(line(one) + "\r\n");
                }
                after =
                        piece.isEmpty()
                                ? after
                                : filter.order().place(CertificateListing.values(piece.getLast()));
            } while (piece.size() == PIECE);
        }
    }

    static String line(FoundCertificate one) {
        var values = CertificateListing.values(one);
        return NAMES.stream()
                .map(name -> values.of(CertificateListing.SCHEMA.get(name)))
                .map(value -> value == null ? "" : cell(text(value)))
                .collect(Collectors.joining(","));
    }

    private static String text(FilterValue value) {
        return switch (value) {
            case FilterValue.Text(var text) -> text;
            case FilterValue.Flag(var flag) -> Boolean.toString(flag);
            case FilterValue.Decimal(var number) -> number.toPlainString();
            case FilterValue.Time(var instant) -> instant.toString();
            case FilterValue.Id(var uuid) -> uuid.toString();
        };
    }

    /** What devices send must not become a formula where the file is opened. */
    private static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(one -> one == ',' || one == '"' || one == '\n' || one == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
