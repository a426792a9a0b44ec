package dev.siegel.store;

import dev.siegel.pool.topology.SipDomain;
import dev.siegel.pool.topology.SipDomainStore;
import java.time.Instant;
import java.util.List;

/** SIP domains in {@code sip_domain}. */
final class JdbcSipDomainStore implements SipDomainStore {
    private final Statements statements;

    JdbcSipDomainStore(Statements statements) {
        this.statements = statements;
    }

    @Override
    public boolean insert(SipDomain domain, Instant time) {
        return statements.update(
                        "insert into sip_domain (domain_key, domain, added_time) values (?,?,?)"
                                + " on conflict do nothing",
                        domain.key(),
                        domain.name(),
                        time)
                == 1;
    }

    @Override
    public boolean delete(SipDomain domain) {
        return statements.update("delete from sip_domain where domain_key = ?", domain.key()) == 1;
    }

    @Override
    public List<SipDomain> all() {
        return statements.list(
                "select domain from sip_domain order by domain_key",
                row -> new SipDomain(row.text("domain"), false));
    }
}
