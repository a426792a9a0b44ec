package dev.siegel.client;

import dev.siegel.client.store.DeviceCertificates;
import dev.siegel.client.trust.ClientTrust;
import dev.siegel.protocols.ntlm.NtlmLogin;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All a client was told. */
record ClientSettings(
        ClientBehaviour behaviour,
        ServerAddress server,
        ClientTrust trust,
        ClientEndpoint endpoint,
        @Nullable NtlmLogin login,
        String workstation,
        DeviceCertificates certificates,
        Supplier<KeyPair> keys,
        SecureRandom random,
        InstantSource clock,
        Duration timeout) {}
