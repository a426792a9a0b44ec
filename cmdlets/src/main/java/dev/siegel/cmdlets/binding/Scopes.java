package dev.siegel.cmdlets.binding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where settings and policies apply, and spells it the way paths do. */
final class Scopes {
    static final String EXPECTED =
            "expected global, site:Redmond, service:Registrar:pool01.example.com or tag:Name, and no wildcards";

    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}:*?/]{1,256}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z]{1,64}:[A-Za-z0-9.-]{1,255}");

    private Scopes() {}

    static Optional<String> read(ParameterType.Scope type, String text) {
        if ("global".equalsIgnoreCase(text)) {
            return Optional.of("global");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return type.policy() && isName(text) ? Optional.of("tag:" + text) : Optional.empty();
        }
        String kind = text.substring(0, colon).toLowerCase(Locale.ROOT);
        String name = text.substring(colon + 1);
        boolean known =
                switch (kind) {
                    case "site" -> isName(name);
                    case "tag" -> type.policy() && isName(name);
                    case "service" -> SERVICE.matcher(name).matches();
                    default -> false;
                };
        return known ? Optional.of(kind + ":" + name) : Optional.empty();
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
