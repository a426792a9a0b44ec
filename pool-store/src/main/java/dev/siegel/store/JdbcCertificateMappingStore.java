package dev.siegel.store;

import dev.siegel.pool.administrator.Administrator;
import dev.siegel.pool.administrator.AdministratorName;
import dev.siegel.pool.administrator.CertificateMapping;
import dev.siegel.pool.administrator.CertificateMapping.Kind;
import dev.siegel.pool.administrator.CertificateMappingStore;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Administrators' certificates in {@code administrator_certificate}. */
final class JdbcCertificateMappingStore implements CertificateMappingStore {
    private final Statements statements;

    JdbcCertificateMappingStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Administrator> find(List<CertificateMapping> mappings) {
        for (CertificateMapping one : mappings) {
            Optional<Administrator> found =
                    statements.one(
                            "select "
                                    + AdministratorRow.COLUMNS
                                    + " from administrator_certificate c join administrator a on a.name_key = c.name_key"
                                    + " where c.kind = ? and c.value_key = ?",
                            AdministratorRow::read,
                            one.kind(),
                            one.value());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public Set<CertificateMapping> of(AdministratorName name) {
        return new HashSet<>(
                statements.list(
                        "select kind, value_key from administrator_certificate where name_key = ?",
                        row ->
                                new CertificateMapping(
                                        Kind.valueOf(row.text("kind")), row.text("value_key")),
                        name.key()));
    }

    @Override
    public void replace(AdministratorName name, Set<CertificateMapping> mappings) {
        statements.update("delete from administrator_certificate where name_key = ?", name.key());
        for (CertificateMapping one : mappings) {
            statements.update(
                    "insert into administrator_certificate (kind, value_key, name_key) values (?,?,?)",
                    one.kind(),
                    one.value(),
                    name.key());
        }
    }
}
