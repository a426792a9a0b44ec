package dev.siegel.pool.revocation;

import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.ClientCertificateStore;
import dev.siegel.pool.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Certificates, devices or users somebody named one by one. */
final class ListedSelection implements CertificateSelection {
    static final String KIND = "listed";
    private static final int CHUNK = 500;

    private final List<RevocationTarget> targets;
    private final ClientCertificateStore certificates;

    /** Each user occurs once. */
    ListedSelection(List<RevocationTarget> targets, ClientCertificateStore certificates) {
        this.targets = List.copyOf(targets);
        this.certificates = certificates;
    }

    @Override
    public Tally tally() {
        long count = 0;
        long users = 0;
        for (int from = 0; from < targets.size(); from += CHUNK) {
            List<RevocationTarget> chunk = part(from, CHUNK);
            Map<UserId, List<ClientCertificate>> current =
                    certificates
                            .currentOf(chunk.stream().map(RevocationTarget::user).toList())
                            .stream()
                            .collect(Collectors.groupingBy(ClientCertificate::userId));
            for (RevocationTarget target : chunk) {
                long taken =
                        current.getOrDefault(target.user(), List.of()).stream()
                                .filter(target::takes)
                                .count();
                count += taken;
                users += taken > 0 || !(target instanceof RevocationTarget.Certificates) ? 1 : 0;
            }
        }
        return new Tally(count, users);
    }

    @Override
    public Part after(String cursor, int most) {
        int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        List<RevocationTarget> part = part(from, most);
        int next = from + part.size();
        return new Part(part, Integer.toString(next), next == targets.size());
    }

    private List<RevocationTarget> part(int from, int most) {
        return targets.subList(from, Math.min(targets.size(), from + most));
    }

    @Override
    public String text() {
        return KIND
                + "\n"
                + targets.stream().map(TargetLine::write).collect(Collectors.joining("\n"));
    }

    static ListedSelection read(String lines, ClientCertificateStore certificates) {
        List<RevocationTarget> read = new ArrayList<>();
        lines.lines().forEach(line -> read.add(TargetLine.read(line)));
        return new ListedSelection(read, certificates);
    }
}
