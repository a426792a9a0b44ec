package dev.siegel.pool.inventory;

import static dev.siegel.pool.filter.FilterValue.ofText;
import static dev.siegel.pool.filter.FilterValue.ofTime;

import dev.siegel.pool.certificate.CertificateState;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.IssuedVia;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterSchema;
import dev.siegel.pool.filter.FilterType;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.SortKey;
import dev.siegel.pool.listing.SortSchema;
import dev.siegel.pool.registration.Registration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What client certificates can be filtered and sorted by. */
public final class CertificateListing {
    public static final FilterSchema SCHEMA =
            FilterSchema.of(
                    text("Identity"),
                    FilterProperty.choice("CertificateType", List.of(ClientCertificate.TYPE)),
                    FilterProperty.of("DeviceId", FilterType.UUID),
                    time("PublicationTime"),
                    time("ExpirationTime"),
                    time("NotBefore"),
                    FilterProperty.choice("State", names(CertificateState.values())),
                    text("SerialNumber"),
                    text("Thumbprint"),
                    FilterProperty.choice("IssuedVia", names(IssuedVia.values())),
                    text("UserAgent"),
                    text("RemoteAddress"),
                    time("LastUsedTime"),
                    text("LastUsedAddress"),
                    text("Epid"),
                    FilterProperty.choice(
                            "RegistrationState", List.of("Registered", "NotRegistered")),
                    text("Pool"),
                    FilterProperty.of("UserEnabled", FilterType.BOOLEAN),
                    time("RevokedTime"),
                    text("RevokedBy"),
                    FilterProperty.choice("RevocationReason", names(RevocationReason.values())));

    /** Tells certificates apart; not among the properties administrators see. */
    public static final FilterProperty ID = FilterProperty.of("CertificateId", FilterType.UUID);

    public static final SortSchema SORTS =
            new SortSchema(
                    Ordering.by(
                            SortKey.ascending(SCHEMA.get("ExpirationTime")), SortKey.ascending(ID)),
                    ID,
                    List.of(
                            SCHEMA.get("ExpirationTime"),
                            SCHEMA.get("PublicationTime"),
                            SCHEMA.get("Identity")));

    private CertificateListing() {}

    private static FilterProperty text(String name) {
        return FilterProperty.of(name, FilterType.TEXT);
    }

    private static FilterProperty time(String name) {
        return FilterProperty.of(name, FilterType.TIME);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(CertificateListing::name).toList();
    }

    /** A constant as filters spell it: {@code KEY_COMPROMISE} is {@code KeyCompromise}. */
    public static String name(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static FilterValue choice(Enum<?> constant) {
        return new FilterValue.Text(name(constant));
    }

    /** A certificate's values. */
    public static Filter.Values values(FoundCertificate found) {
        ClientCertificate one = found.listed().certificate();
        Registration use = found.listed().lastUse();
        return property ->
                switch (property.name()) {
                    case "CertificateId" -> new FilterValue.Id(one.id().value());
                    case "Identity" -> new FilterValue.Text(found.holder().sipAddress().toString());
                    case "CertificateType" -> new FilterValue.Text(ClientCertificate.TYPE);
                    case "DeviceId" -> new FilterValue.Id(one.deviceId().value());
                    case "PublicationTime" -> new FilterValue.Time(one.publicationTime());
                    case "ExpirationTime" -> new FilterValue.Time(one.expirationTime());
                    case "NotBefore" -> new FilterValue.Time(one.notBefore());
                    case "State" -> choice(found.listed().state());
                    case "SerialNumber" ->
                            ofText(one.serialNumber() == null ? null : one.serialNumber().hex());
                    case "Thumbprint" ->
                            ofText(one.thumbprint() == null ? null : one.thumbprint().hex());
                    case "IssuedVia" -> choice(one.issuedVia());
                    case "UserAgent" -> ofText(one.userAgent());
                    case "RemoteAddress" -> ofText(one.remoteAddress());
                    case "LastUsedTime" -> ofTime(use == null ? null : use.refreshedTime());
                    case "LastUsedAddress" -> ofText(use == null ? null : use.remoteAddress());
                    case "Epid" -> ofText(use == null ? null : use.epid());
                    case "RegistrationState" ->
                            new FilterValue.Text(
                                    found.listed().live() ? "Registered" : "NotRegistered");
                    case "Pool" -> ofText(found.holder().registrarPool());
                    case "UserEnabled" -> new FilterValue.Flag(found.holder().enabled());
                    default -> ending(property, one.ending());
                };
    }

    private static @Nullable FilterValue ending(FilterProperty property, @Nullable Ending ending) {
        if (ending == null || ending.kind() != Ending.Kind.REVOKED) {
            return null;
        }
        return switch (property.name()) {
            case "RevokedTime" -> new FilterValue.Time(ending.time());
            case "RevokedBy" -> new FilterValue.Text(ending.by());
            case "RevocationReason" -> choice(ending.reason());
            default -> throw new IllegalArgumentException(property.name());
        };
    }
}
