package dev.siegel.pool.inventory;

import static dev.siegel.pool.filter.FilterValue.ofText;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterSchema;
import dev.siegel.pool.filter.FilterType;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.SortKey;
import dev.siegel.pool.listing.SortSchema;
import dev.siegel.pool.user.ExchangeArchivingPolicy;
import dev.siegel.pool.user.User;
import dev.siegel.pool.user.UserOptions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users can be filtered and sorted by. */
public final class UserListing {
    public static final FilterSchema SCHEMA =
            FilterSchema.of(
                    FilterProperty.of("Identity", FilterType.TEXT),
                    FilterProperty.of("DisplayName", FilterType.TEXT),
                    FilterProperty.of("SipAddress", FilterType.TEXT),
                    FilterProperty.of("UserPrincipalName", FilterType.TEXT),
                    FilterProperty.of("SamAccountName", FilterType.TEXT),
                    FilterProperty.of("LogonName", FilterType.TEXT),
                    FilterProperty.of("DistinguishedName", FilterType.TEXT),
                    FilterProperty.of("Enabled", FilterType.BOOLEAN),
                    FilterProperty.of("RegistrarPool", FilterType.TEXT),
                    FilterProperty.of("LineURI", FilterType.TEXT),
                    FilterProperty.of("EnabledTime", FilterType.TIME),
                    FilterProperty.of("PrivateLine", FilterType.TEXT),
                    FilterProperty.of("LineServerURI", FilterType.TEXT),
                    FilterProperty.of("EnterpriseVoiceEnabled", FilterType.BOOLEAN),
                    FilterProperty.of("AudioVideoDisabled", FilterType.BOOLEAN),
                    FilterProperty.of("RemoteCallControlTelephonyEnabled", FilterType.BOOLEAN),
                    FilterProperty.of("HostedVoiceMail", FilterType.BOOLEAN),
                    FilterProperty.choice(
                            "ExchangeArchivingPolicy",
                            Arrays.stream(ExchangeArchivingPolicy.values())
                                    .map(ExchangeArchivingPolicy::displayName)
                                    .toList()),
                    policy("VoicePolicy"),
                    policy("ClientPolicy"),
                    policy("ConferencingPolicy"),
                    policy("ExternalAccessPolicy"),
                    policy("MobilityPolicy"),
                    policy("ArchivingPolicy"),
                    policy("LocationPolicy"),
                    policy("PresencePolicy"));

    public static final FilterProperty SIP_ADDRESS = SCHEMA.get("SipAddress");

    public static final SortSchema SORTS =
            new SortSchema(
                    Ordering.by(SortKey.ascending(SIP_ADDRESS)),
                    SIP_ADDRESS,
                    List.of(
                            SIP_ADDRESS,
                            SCHEMA.get("DisplayName"),
                            SCHEMA.get("UserPrincipalName"),
                            SCHEMA.get("LogonName")));

    private UserListing() {}

    /** A policy of the original that nobody here has: lines that ask for it work, and find none. */
    private static FilterProperty policy(String name) {
        return FilterProperty.of(name, FilterType.TEXT);
    }

    /** Whether a property is such a policy. */
    public static boolean isAbsentPolicy(FilterProperty property) {
        return property.name().endsWith("Policy") && property.type() == FilterType.TEXT;
    }

    /** Users that have a registrar pool, or those that have none. */
    public static Filter withPool(boolean some) {
        return new Filter.Absent(SCHEMA.get("RegistrarPool"), some);
    }

    /** A user's values. */
    public static Filter.Values values(User user) {
        return property ->
                switch (property.name()) {
                    case "Identity", "DistinguishedName" ->
                            new FilterValue.Text(user.distinguishedName());
                    case "DisplayName" -> new FilterValue.Text(user.displayName());
                    case "SipAddress" -> new FilterValue.Text(user.sipAddress().toString());
                    case "UserPrincipalName" -> new FilterValue.Text(user.userPrincipalName());
                    case "SamAccountName" -> new FilterValue.Text(user.logonName().name());
                    case "LogonName" -> new FilterValue.Text(user.logonName().toString());
                    case "Enabled" -> new FilterValue.Flag(user.enabled());
                    case "RegistrarPool" -> ofText(user.registrarPool());
                    case "LineURI" -> ofText(user.lineUri());
                    case "EnabledTime" -> new FilterValue.Time(user.enabledTime());
                    default -> value(property, user.options());
                };
    }

    private static @Nullable FilterValue value(FilterProperty property, UserOptions options) {
        return switch (property.name()) {
            case "PrivateLine" -> ofText(options.privateLine());
            case "LineServerURI" -> ofText(options.lineServerUri());
            case "EnterpriseVoiceEnabled" -> new FilterValue.Flag(options.enterpriseVoiceEnabled());
            case "AudioVideoDisabled" -> new FilterValue.Flag(options.audioVideoDisabled());
            case "RemoteCallControlTelephonyEnabled" ->
                    new FilterValue.Flag(options.remoteCallControlTelephonyEnabled());
            case "HostedVoiceMail" -> new FilterValue.Flag(options.hostedVoiceMail());
            case "ExchangeArchivingPolicy" ->
                    new FilterValue.Text(options.exchangeArchivingPolicy().displayName());
            default -> {
                if (isAbsentPolicy(property)) {
                    yield null;
                }
                throw new IllegalArgumentException(property.name());
            }
        };
    }
}
