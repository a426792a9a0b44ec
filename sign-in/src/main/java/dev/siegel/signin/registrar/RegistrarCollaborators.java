package dev.siegel.signin.registrar;

import dev.siegel.pool.registration.SignInDevice;
import dev.siegel.pool.settings.Settings;
import dev.siegel.protocols.tlsdsk.TlsDskServerKey;
import java.security.SecureRandom;
import java.time.Clock;

/** What a registrar works with. */
public record RegistrarCollaborators(
        SignInDevice signIn,
        Settings settings,
        RegistrarRules rules,
        TlsDskServerKey tlsDskKey,
        Clock clock,
        SecureRandom random) {}
