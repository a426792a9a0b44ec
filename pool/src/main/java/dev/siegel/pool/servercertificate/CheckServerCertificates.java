package dev.siegel.pool.servercertificate;

import dev.siegel.pool.audit.Auditor;
import dev.siegel.pool.audit.Auditor.Operation;
import dev.siegel.pool.authority.CertifiedKey;
import dev.siegel.pool.certificate.Thumbprint;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.Right;
import dev.siegel.pool.secret.SealBroken;
import dev.siegel.pool.secret.Sealing;
import dev.siegel.pool.servercertificate.FindServerCertificates.Listed;
import dev.siegel.pool.servercertificate.FindServerCertificates.Turn;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what is wrong, or soon will be, with the certificates in use and those to come. */
public final class CheckServerCertificates {
    private static final String NAME = "Test-CsCertificateConfiguration";

    private final FindServerCertificates find;
    private final ServerKeyStore store;
    private final ServerKeys inUse;
    private final Sealing sealing;
    private final RequiredNames required;
    private final Auditor auditor;
    private final Clock clock;

    public CheckServerCertificates(
            FindServerCertificates find,
            ServerKeyStore store,
            ServerKeys inUse,
            Sealing sealing,
            RequiredNames required,
            Auditor auditor,
            Clock clock) {
        this.find = find;
        this.store = store;
        this.inUse = inUse;
        this.sealing = sealing;
        this.required = required;
        this.auditor = auditor;
        this.clock = clock;
    }

    /**
     * The names clients ask for.
     *
     * @param sip of the registrar
     * @param web of the web services
     */
    public record RequiredNames(Set<String> sip, Set<String> web) {
        public RequiredNames {
            sip = Set.copyOf(sip);
            web = Set.copyOf(web);
        }
    }

    /** A certificate and what was found. */
    public record Checked(Listed certificate, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }

        public boolean has(Flaw flaw) {
            return findings.stream().anyMatch(one -> one.flaw() == flaw);
        }
    }

    /** All that are in use or will be, in the order of their uses. */
    public List<Checked> check(Caller caller) {
        auditor.require(caller, Right.READ, new Operation(NAME, "", null));
        List<Listed> all =
                find.listed().stream()
                        .filter(one -> one.turn() == Turn.CURRENT || one.turn() == Turn.NEXT)
                        .toList();
        return all.stream().map(one -> new Checked(one, findings(one, all))).toList();
    }

    private List<Finding> findings(Listed one, List<Listed> all) {
        Instant now = clock.instant();
        CertificateUse use = one.usedFor();
        Instant from = one.turn() == Turn.NEXT ? one.effective().orElse(now) : now;
        List<Finding> found =
                new ArrayList<>(CertificateFindings.of(one.chain(), use, from, names(use, all)));
        if (!hasKey(one)) {
            found.add(
                    new Finding(
                            Flaw.NO_PRIVATE_KEY,
                            "its private key is missing, broken, or of another certificate"));
        }
        if (one.turn() == Turn.CURRENT) {
            lookAtRolls(one, all, found);
        }
        return found;
    }

    /** Web services without a certificate of their own show the default one. */
    private Set<String> names(CertificateUse use, List<Listed> all) {
        return switch (use) {
            case CLIENT_ISSUER -> Set.of();
            case WEB_SERVICES_INTERNAL, WEB_SERVICES_EXTERNAL -> required.web();
            case DEFAULT -> {
                boolean web =
                        all.stream()
                                .filter(one -> one.turn() == Turn.CURRENT)
                                .map(Listed::usedFor)
                                .anyMatch(CertificateUse::isOfWebServices);
                Set<String> names = new HashSet<>(required.sip());
                names.addAll(web ? Set.of() : required.web());
                yield names;
            }
        };
    }

    private void lookAtRolls(Listed current, List<Listed> all, List<Finding> found) {
        Instant end = current.certificate().getNotAfter().toInstant();
        Optional<Instant> next =
                all.stream()
                        .filter(one -> one.turn() == Turn.NEXT && one.use() == current.use())
                        .flatMap(one -> one.effective().stream())
                        .min(Instant::compareTo);
        if (next.isPresent() && end.isBefore(next.get())) {
            found.add(
                    new Finding(
                            Flaw.ROLL_TOO_LATE,
                            "it ends at " + end + ", the roll is at " + next.get()));
        } else if (next.isPresent()) {
            // what takes over in time needs no warning of the end
            found.removeIf(one -> one.flaw() == Flaw.EXPIRES_SOON);
        }
        if (current.effective().isPresent() && !isInUse(current)) {
            found.add(
                    new Finding(
                            Flaw.ROLL_NOT_DONE,
                            "it should be used since "
                                    + current.effective().get()
                                    + ", and this front end does not use it"));
        }
    }

    private boolean isInUse(Listed current) {
        return inUse.assigned(current.usedFor())
                .map(CertifiedKey::certificate)
                .filter(current.certificate()::equals)
                .isPresent();
    }

    private boolean hasKey(Listed one) {
        if (one.ownOfPool()) {
            return find.own(one.usedFor()).filter(CheckServerCertificates::belongs).isPresent();
        }
        Thumbprint thumbprint = RequestServerCertificate.thumbprint(one.certificate());
        return store.findByThumbprint(thumbprint)
                .flatMap(this::opened)
                .filter(CheckServerCertificates::belongs)
                .isPresent();
    }

    private Optional<CertifiedKey> opened(ServerKey key) {
        try {
            return Optional.of(ServerKeys.open(sealing, key));
        } catch (SealBroken | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean belongs(CertifiedKey key) {
        X509Certificate certificate = key.certificate();
        return key.privateKey() instanceof RSAKey its
                && certificate.getPublicKey() instanceof RSAKey known
                && its.getModulus().equals(known.getModulus());
    }
}
