package dev.siegel.protocols.sip;

import java.util.Optional;

/** Where a device can be reached, and what it says of itself beside that. */
public record Contact(NameAddress address) {
    private static final int MOST_DIGITS = 10;

    static Contact parse(String value) {
        return new Contact(NameAddress.parse(HeaderName.CONTACT, value));
    }

    public String uri() {
        return address.uri();
    }

    public Optional<InstanceId> instance() {
        return address.parameters().value("+sip.instance").map(InstanceId::parse);
    }

    public Optional<Long> expires() {
        return address.parameters()
                .value("expires")
                .map(value -> seconds(HeaderName.CONTACT, value));
    }

    public Optional<Gruu> gruu() {
        return address.parameters().value("gruu").map(Gruu::parse);
    }

    /** True for {@code proxy=replace}: the server may put the address it sees into the contact. */
    public boolean isReplaceable() {
        return address.parameters().value("proxy").filter("replace"::equalsIgnoreCase).isPresent();
    }

    static long seconds(String header, String value) {
        if (!Characters.isDigits(value) || value.length() > MOST_DIGITS) {
            throw new MalformedHeaderException(header, "not a number of seconds");
        }
        return Long.parseLong(value);
    }
}
