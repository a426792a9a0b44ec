package dev.siegel.pool.audit;

import java.util.ArrayList;
import java.util.List;

/** Findings up to a number nobody reads to the end. */
final class AuditFindings {
    private static final int MOST = 1000;

    private final List<AuditFinding> findings = new ArrayList<>();

    void add(AuditFinding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    List<AuditFinding> all() {
        return List.copyOf(findings);
    }
}
