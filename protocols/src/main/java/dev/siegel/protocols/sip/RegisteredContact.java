package dev.siegel.protocols.sip;

import java.time.Duration;

/** One registered device as the 200 to a REGISTER lists it. */
public record RegisteredContact(
        String uri, String connectionId, Duration expires, InstanceId instance, Gruu gruu) {

    /** The Contact header; sipe looks for its instance in lower case, letter by letter. */
    public String headerValue() {
        return "<%s;ms-received-cid=%s>;expires=%d;+sip.instance=\"<urn:uuid:%s>\";gruu=\"%s\""
                .formatted(uri, connectionId, expires.toSeconds(), instance, gruu);
    }
}
