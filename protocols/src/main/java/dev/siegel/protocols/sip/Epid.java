package dev.siegel.protocols.sip;

/** The endpoint id in From and To: what tells the devices of one user apart. */
public record Epid(String value) {
    /** Lync sends 10 characters, sipe 12; the grammar of MS-SIPRE ends at 16. */
    public static final int LONGEST = 16;

    public Epid {
        if (value.length() > LONGEST || !Characters.isToken(value)) {
            throw new MalformedHeaderException("epid", "is empty, too long or not a token");
        }
    }

    /** The instance a client with this epid has to name (MS-SIPRE 3.2). */
    public InstanceId instance() {
        return InstanceId.of(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
