package dev.siegel.client;

/** The requests of the way to a certificate. */
public enum WebStep {
    PROVISIONING_METADATA,
    TICKET_METADATA,
    TICKET,
    PUBLISH
}
