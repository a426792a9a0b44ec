package dev.siegel.pool.inventory;

import static dev.siegel.pool.filter.FilterValue.ofText;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterProperty;
import dev.siegel.pool.filter.FilterSchema;
import dev.siegel.pool.filter.FilterType;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.user.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What accounts can be filtered by; {@code Enabled} is whether the user of one may sign in. */
public final class AccountListing {
    public static final FilterSchema SCHEMA =
            FilterSchema.of(
                    FilterProperty.of("UserPrincipalName", FilterType.TEXT),
                    FilterProperty.of("SamAccountName", FilterType.TEXT),
                    FilterProperty.of("LogonName", FilterType.TEXT),
                    FilterProperty.of("DisplayName", FilterType.TEXT),
                    FilterProperty.of("DistinguishedName", FilterType.TEXT),
                    FilterProperty.of("AccountEnabled", FilterType.BOOLEAN),
                    FilterProperty.of("Enabled", FilterType.BOOLEAN),
                    FilterProperty.of("SipAddress", FilterType.TEXT),
                    FilterProperty.of("RegistrarPool", FilterType.TEXT),
                    FilterProperty.of("Title", FilterType.TEXT),
                    FilterProperty.of("Department", FilterType.TEXT),
                    FilterProperty.of("City", FilterType.TEXT),
                    FilterProperty.of("Company", FilterType.TEXT),
                    FilterProperty.of("Office", FilterType.TEXT),
                    FilterProperty.of("Mail", FilterType.TEXT),
                    FilterProperty.of("GivenName", FilterType.TEXT),
                    FilterProperty.of("Surname", FilterType.TEXT),
                    FilterProperty.of("TelephoneNumber", FilterType.TEXT),
                    FilterProperty.of("Description", FilterType.TEXT));

    private AccountListing() {}

    /** The attribute a property stands for, if it is one. */
    public static Optional<DirectoryAttribute> attribute(FilterProperty property) {
        return DirectoryAttribute.named(property.name());
    }

    /** An account's values. */
    public static Filter.Values values(Account account, @Nullable User user) {
        return property ->
                switch (property.name()) {
                    case "UserPrincipalName" -> new FilterValue.Text(account.userPrincipalName());
                    case "SamAccountName" -> new FilterValue.Text(account.logonName().name());
                    case "LogonName" -> new FilterValue.Text(account.logonName().toString());
                    case "DisplayName" -> new FilterValue.Text(account.displayName());
                    case "DistinguishedName" -> new FilterValue.Text(account.distinguishedName());
                    case "AccountEnabled" -> new FilterValue.Flag(account.enabled());
                    case "Enabled" -> new FilterValue.Flag(user != null && user.enabled());
                    case "SipAddress" -> ofText(user == null ? null : user.sipAddress().toString());
                    case "RegistrarPool" -> ofText(user == null ? null : user.registrarPool());
                    default -> told(account, property);
                };
    }

    private static @Nullable FilterValue told(Account account, FilterProperty property) {
        return attribute(property)
                .map(account.attributes()::get)
                .map(FilterValue.Text::new)
                .orElse(null);
    }
}
