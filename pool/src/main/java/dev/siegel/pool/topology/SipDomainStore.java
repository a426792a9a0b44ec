package dev.siegel.pool.topology;

import java.time.Instant;
import java.util.List;

/** SIP domains beside those front ends are started with. */
public interface SipDomainStore {
    /**
     * @return false when it is there already
     */
    boolean insert(SipDomain domain, Instant time);

    /**
     * @return false when it was not there
     */
    boolean delete(SipDomain domain);

    /** All of them by name. */
    List<SipDomain> all();
}
