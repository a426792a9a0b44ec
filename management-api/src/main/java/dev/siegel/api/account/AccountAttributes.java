package dev.siegel.api.account;

import dev.siegel.api.request.Inputs;
import dev.siegel.api.request.Members;
import dev.siegel.pool.account.DirectoryAttribute;
import dev.siegel.pool.account.DirectoryAttributes;
import dev.siegel.pool.identity.DistinguishedName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads directory attributes from bodies; their members bear the names administrators know. */
final class AccountAttributes {
    private AccountAttributes() {}

    static DirectoryAttributes of(Map<DirectoryAttribute, Optional<String>> given) {
        DirectoryAttributes attributes = DirectoryAttributes.none();
        for (var one : given.entrySet()) {
            if (one.getValue().isPresent()) {
                attributes = with(attributes, one.getKey(), one.getValue().get());
            }
        }
        return attributes;
    }

    private static DirectoryAttributes with(
            DirectoryAttributes attributes, DirectoryAttribute attribute, String value) {
        return Inputs.parsed(
                attribute.otherName(), value, text -> attributes.with(attribute, text));
    }

    /** Those a patch changes, null for one it takes away. */
    static Map<DirectoryAttribute, @Nullable String> changes(Members members) {
        Map<DirectoryAttribute, @Nullable String> changes = new EnumMap<>(DirectoryAttribute.class);
        for (DirectoryAttribute attribute : DirectoryAttribute.values()) {
            String member = attribute.otherName();
            if (members.has(member)) {
                String value = members.text(member);
                if (value != null) {
                    with(DirectoryAttributes.none(), attribute, value);
                }
                changes.put(attribute, value);
            }
        }
        return changes;
    }

    /**
     * @throws IllegalArgumentException when it is no distinguished name
     */
    static String unit(String text) {
        if (text.length() > 200 || DistinguishedName.parse(text).isEmpty()) {
            throw new IllegalArgumentException(
                    "is no distinguished name of at most 200 characters, as ou=Finance,dc=example,dc=com");
        }
        return text;
    }
}
