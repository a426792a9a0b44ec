package dev.siegel.pool.discovery;

/**
 * Something clients of a SIP domain ask for, and the answer that leads them here.
 *
 * @param name what is asked for, {@code _sip._tls.example.com}
 * @param value the answer, {@code 0 0 5061 pool01.example.com}; bytes as hex
 * @param need whether administrators have to publish it
 * @param served whether this pool answers there now
 * @param note what it is for, a sentence
 */
public record DiscoveryRecord(
        String sipDomain,
        Kind kind,
        String name,
        String value,
        Need need,
        boolean served,
        String note) {
    /** Where it is asked for. */
    public enum Kind {
        SRV,
        /** A name whose addresses are those of the value. */
        A,
        DHCP,
        /** A link of the discovery service, or one of the web services. */
        URL
    }

    /** Whether it has to be published. */
    public enum Need {
        REQUIRED,
        /** Some clients find the pool by it only. */
        OPTIONAL,
        /** The answer, once something here serves it; publishing it now leads nowhere. */
        NOT_YET,
        /** Nothing to publish: what clients are told by the others. */
        FOLLOWS
    }
}
