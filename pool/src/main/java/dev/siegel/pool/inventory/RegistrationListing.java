package dev.siegel.pool.inventory;

import static dev.siegel.pool.filter.FilterValue.ofText;

import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterSchema;
import dev.siegel.pool.filter.FilterType;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.SortKey;
import dev.siegel.pool.registration.Mechanism;
import dev.siegel.pool.registration.Registration;
import java.util.Arrays;
import java.util.List;

/** What registrations can be filtered by, and the order of their listing. */
public final class RegistrationListing {
    public static final FilterSchema SCHEMA =
            FilterSchema.of(
                    text("Identity"),
                    text("ClientVersion"),
                    time("RegisteredTime"),
                    time("LastRegisterTime"),
                    time("ExpiresAt"),
                    text("RegistrarFqdn"),
                    text("Pool"),
                    FilterProperty.choice(
                            "AuthenticatedBy",
                            Arrays.stream(Mechanism.values())
                                    .map(CertificateListing::name)
                                    .toList()),
                    text("CertificateSerial"),
                    text("RemoteAddress"),
                    text("Epid"),
                    FilterProperty.of("DeviceId", FilterType.UUID));

    /** The user's key; not among the properties administrators see. */
    public static final FilterProperty USER = FilterProperty.of("UserId", FilterType.UUID);

    /** As registrations are stored, so that no page costs more than another. */
    public static final Ordering ORDER =
            Ordering.by(SortKey.ascending(USER), SortKey.ascending(SCHEMA.get("DeviceId")));

    private RegistrationListing() {}

    private static FilterProperty text(String name) {
        return FilterProperty.of(name, FilterType.TEXT);
    }

    private static FilterProperty time(String name) {
        return FilterProperty.of(name, FilterType.TIME);
    }

    /** Where a registration stands in the listing. */
    public static List<FilterValue> place(FoundRegistration found) {
        return ORDER.place(values(found));
    }

    /** A registration's values. */
    public static Filter.Values values(FoundRegistration found) {
        Registration one = found.registration();
        return property ->
                switch (property.name()) {
                    case "UserId" -> new FilterValue.Id(one.userId().value());
                    case "Identity" -> new FilterValue.Text(found.user().sipAddress().toString());
                    case "ClientVersion" -> ofText(one.userAgent());
                    case "RegisteredTime" -> new FilterValue.Time(one.registeredTime());
                    case "LastRegisterTime" -> new FilterValue.Time(one.refreshedTime());
                    case "ExpiresAt" -> new FilterValue.Time(one.expirationTime());
                    case "RegistrarFqdn" -> new FilterValue.Text(one.frontEnd());
                    case "Pool" -> ofText(found.user().registrarPool());
                    case "AuthenticatedBy" ->
                            new FilterValue.Text(CertificateListing.name(one.mechanism()));
                    case "CertificateSerial" ->
                            ofText(
                                    found.certificateSerial() == null
                                            ? null
                                            : found.certificateSerial().hex());
                    case "RemoteAddress" -> new FilterValue.Text(one.remoteAddress());
                    case "Epid" -> new FilterValue.Text(one.epid());
                    case "DeviceId" -> new FilterValue.Id(one.deviceId().value());
                    default -> throw new IllegalArgumentException(property.name());
                };
    }
}
