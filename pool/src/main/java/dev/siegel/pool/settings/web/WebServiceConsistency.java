package dev.siegel.pool.settings.web;

import dev.siegel.pool.settings.SettingFamily.Consistency;
import dev.siegel.pool.settings.SettingFamily.Verdict;
import dev.siegel.pool.settings.SettingFamily.Violation;
import dev.siegel.pool.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;

/** Bounds of certificates' lifetimes and keys must leave something between them. */
final class WebServiceConsistency implements Consistency {
    private static final int RECOMMENDED_BITS = 2048;

    @Override
    public Verdict check(SettingValues values) {
        List<Violation> violations = new ArrayList<>();
        long least = values.number(WebServiceConfiguration.MIN_VALIDITY);
        long most = values.number(WebServiceConfiguration.MAX_VALIDITY);
        if (least > most) {
            violations.add(
                    new Violation(
                            WebServiceConfiguration.MIN_VALIDITY.name(),
                            "is " + least + ", more than MaxValidityPeriodHours, " + most));
        }
        long fewest = values.number(WebServiceConfiguration.MIN_CSR_KEY_SIZE);
        long largest = values.number(WebServiceConfiguration.MAX_CSR_KEY_SIZE);
        if (fewest > largest) {
            violations.add(
                    new Violation(
                            WebServiceConfiguration.MIN_CSR_KEY_SIZE.name(),
                            "is " + fewest + ", more than MaxCSRKeySize, " + largest));
        }
        return new Verdict(violations, violations.isEmpty() ? warnings(values) : List.of());
    }

    private static List<String> warnings(SettingValues values) {
        List<String> warnings = new ArrayList<>();
        long usual = values.number(WebServiceConfiguration.DEFAULT_VALIDITY);
        long clamped =
                Math.clamp(
                        usual,
                        values.number(WebServiceConfiguration.MIN_VALIDITY),
                        values.number(WebServiceConfiguration.MAX_VALIDITY));
        if (clamped != usual) {
            warnings.add(
                    "DefaultValidityPeriodHours is %d but certificates last %d hours, since the other periods bound it."
                            .formatted(usual, clamped));
        }
        if (values.isSet(WebServiceConfiguration.MIN_CSR_KEY_SIZE)
                && values.number(WebServiceConfiguration.MIN_CSR_KEY_SIZE) < RECOMMENDED_BITS) {
            warnings.add("MinCSRKeySize is below the recommended 2048 bits.");
        }
        return warnings;
    }
}
