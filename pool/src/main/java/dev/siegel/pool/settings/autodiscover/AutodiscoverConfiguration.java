package dev.siegel.pool.settings.autodiscover;

import dev.siegel.pool.settings.ApplicableScopes;
import dev.siegel.pool.settings.ItemKind;
import dev.siegel.pool.settings.PropertyType.Flag;
import dev.siegel.pool.settings.PropertyType.Items;
import dev.siegel.pool.settings.PropertyType.Text;
import dev.siegel.pool.settings.PropertyType.WholeNumber;
import dev.siegel.pool.settings.SettingFamily;
import dev.siegel.pool.settings.SettingFamily.Verdict;
import dev.siegel.pool.settings.SettingFamily.Violation;
import dev.siegel.pool.settings.SettingProperty;
import dev.siegel.pool.settings.SettingValues;
import dev.siegel.pool.settings.WebLink;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of what discovery hands out. */
public final class AutodiscoverConfiguration {
    private static final int LONGEST_NAME = 253;
    private static final Pattern NAME =
            Pattern.compile(
                    "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    public static final SettingProperty WEB_LINKS =
            SettingProperty.of("WebLinks", new Items(ItemKind.WEB_LINK), "");
    public static final SettingProperty EXTERNAL_FQDN =
            SettingProperty.of("ExternalSipClientAccessFqdn", new Text(LONGEST_NAME), null);
    public static final SettingProperty EXTERNAL_PORT =
            SettingProperty.of("ExternalSipClientAccessPort", new WholeNumber(1, 65_535), null);
    public static final SettingProperty TELLS_PROVISIONING =
            SettingProperty.of("EnableCertificateProvisioningServiceUrl", new Flag(), "False");

    public static final SettingFamily FAMILY =
            new SettingFamily(
                    "autodiscover",
                    "CsAutodiscoverConfiguration",
                    List.of(WEB_LINKS, EXTERNAL_FQDN, EXTERNAL_PORT, TELLS_PROVISIONING),
                    new ApplicableScopes(true, List.of(), false),
                    AutodiscoverConfiguration::check);

    private AutodiscoverConfiguration() {}

    /** The links some values hold. */
    public static List<WebLink> links(SettingValues values) {
        return values.items(WEB_LINKS).stream().map(WebLink::of).toList();
    }

    /** Clients take one link for a token, and connect to a name of DNS. */
    private static Verdict check(SettingValues values) {
        String fqdn = values.text(EXTERNAL_FQDN).orElse("");
        if (!fqdn.isEmpty() && !NAME.matcher(fqdn).matches()) {
            return broken(EXTERNAL_FQDN, "is no name of DNS");
        }
        Set<String> tokens = new HashSet<>();
        for (WebLink one : links(values)) {
            if (!tokens.add(one.token().toLowerCase(Locale.ROOT))) {
                return broken(WEB_LINKS, "holds " + one.token() + " twice");
            }
        }
        return Verdict.GOOD;
    }

    private static Verdict broken(SettingProperty property, String detail) {
        return new Verdict(List.of(new Violation(property.name(), detail)), List.of());
    }
}
