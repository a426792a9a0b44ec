package dev.siegel.client;

import dev.siegel.client.store.DeviceCertificate;

/** What became of a request for a certificate. */
public sealed interface PublishOutcome {
    record Published(DeviceCertificate certificate) implements PublishOutcome {}

    record Refused(WebRefusal refusal) implements PublishOutcome {}
}
