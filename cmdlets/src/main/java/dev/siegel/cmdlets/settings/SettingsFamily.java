package dev.siegel.cmdlets.settings;

import java.util.List;
import java.util.Optional;

/**
 * Settings of one kind.
 *
 * @param noun what its cmdlets are called after their verb, {@code CsPinPolicy}
 * @param title what people call it, {@code PIN policy}
 * @param typeName the name administrators' scripts know the objects by
 * @param collection its place below the API's root
 * @param policy whether it may be granted to users: then a bare identity is a policy's name
 * @param scopes where it may apply, for people to read
 * @param properties in the order objects show them
 */
public record SettingsFamily(
        String noun,
        String title,
        String typeName,
        String collection,
        boolean policy,
        String scopes,
        List<SettingProperty> properties) {
    public SettingsFamily {
        properties = List.copyOf(properties);
    }

    /** The family whose cmdlets have this noun. */
    public static Optional<SettingsFamily> of(String noun) {
        return switch (noun) {
            case "CsPinPolicy" -> Optional.of(PinPolicySettings.FAMILY);
            case "CsWebServiceConfiguration" -> Optional.of(WebServiceSettings.FAMILY);
            case "CsProxyConfiguration" -> Optional.of(ProxySettings.FAMILY);
            case "CsRegistrarConfiguration" -> Optional.of(RegistrarSettings.FAMILY);
            case "CsSimpleUrlConfiguration" -> Optional.of(SimpleUrlSettings.FAMILY);
            case "CsAutodiscoverConfiguration" -> Optional.of(AutodiscoverSettings.FAMILY);
            default -> Optional.empty();
        };
    }
}
