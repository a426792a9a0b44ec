package dev.siegel.api.settings;

import java.util.Locale;

/** The JSON member of a property: camel case, a run of leading capitals lowered as one word. */
final class MemberName {
    private MemberName() {}

    /** {@code PINHistoryCount} is {@code pinHistoryCount}, {@code EnableCORS enableCORS}. */
    static String of(String property) {
        int capitals = 0;
        while (capitals < property.length() && Character.isUpperCase(property.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows = capitals > 1 && capitals < property.length();
        int lowered = wordFollows ? capitals - 1 : capitals;
        return property.substring(0, lowered).toLowerCase(Locale.ROOT)
                + property.substring(lowered);
    }
}
