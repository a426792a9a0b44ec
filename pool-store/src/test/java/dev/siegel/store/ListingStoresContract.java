package dev.siegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.siegel.pool.account.Account;
import dev.siegel.pool.account.AccountId;
import dev.siegel.pool.certificate.ClientCertificate;
import dev.siegel.pool.certificate.Ending;
import dev.siegel.pool.certificate.RevocationReason;
import dev.siegel.pool.filter.Filter;
import dev.siegel.pool.filter.FilterValue;
import dev.siegel.pool.identity.DeviceId;
import dev.siegel.pool.identity.DistinguishedName;
import dev.siegel.pool.identity.LogonName;
import dev.siegel.pool.identity.SipAddress;
import dev.siegel.pool.inventory.CertificateListing;
import dev.siegel.pool.inventory.CertificateQuery;
import dev.siegel.pool.inventory.FoundCertificate;
import dev.siegel.pool.inventory.ListedUser;
import dev.siegel.pool.inventory.UserListing;
import dev.siegel.pool.inventory.UserQuery;
import dev.siegel.pool.inventory.UserSearch;
import dev.siegel.pool.listing.Ordering;
import dev.siegel.pool.listing.Slice;
import dev.siegel.pool.role.UserScope;
import dev.siegel.pool.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Databases have to find what the condition, evaluated by itself, lets pass. */
abstract class ListingStoresContract extends StoreContract {
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private User user(String name, String displayName, String unit, @Nullable String pool) {
        var account =
                new Account(
                        AccountId.random(),
                        name + "@corp.example.com",
                        new LogonName("EXAMPLE", name),
                        displayName,
                        "CN=" + name + ", OU=" + unit + ",DC=example,DC=com",
                        true);
        User user =
                User.enabled(
                        account,
                        SipAddress.of(name + "@Example.com"),
                        pool == null ? "-" : pool,
                        NOW.plusSeconds(name.length()));
        User stored = pool == null ? Users.withoutPool(user) : user;
        stores().users().insert(stored);
        return stored;
    }

    private void someUsers() {
        user("ken", "Ken Myer", "Redmond", "pool01.example.com");
        user("kim", "Kim Akers-O'Neill", "Redmond", "Pool02.example.com");
        user("pilar", "Pilar 100% _Ackerman", "Paris", "pool01.example.com");
        user("Zoe", "zoe Ärmel", "Paris", null);
        User disabled = user("anna", "Ken Myer", "Berlin", "pool01.example.com").withEnabled(false);
        stores().users().update(Users.withLineUri(disabled, "tel:+14255550100;ext=51297"));
    }

    private static Slice everything() {
        return new Slice(UserListing.SORTS.usual(), List.of(), Slice.LARGEST);
    }

    private List<String> users(UserQuery query) {
        return stores().userListing().list(query).stream()
                .map(one -> one.user().sipAddress().userAtDomain())
                .toList();
    }

    private List<String> users(List<String> filters, @Nullable String search) {
        return users(
                new UserQuery(
                        filters.stream().map(UserListing.SCHEMA::parse).toList(),
                        search == null ? null : UserSearch.of(search),
                        List.of(),
                        everything()));
    }

    @Test
    void users_pass_a_filter_as_they_do_by_themselves() {
        someUsers();
        List<User> all = stores().users().page("", 100);
        assertThat(all).hasSize(5);

        for (String text :
                List.of(
                        "DisplayName -eq 'KEN myer'",
                        "DisplayName -ne 'ken myer'",
                        "DisplayName -like 'k*'",
                        "DisplayName -like '*100%*_a*'",
                        "DisplayName -like '*!*'",
                        "DisplayName -like 'k?? *'",
                        "DisplayName -notlike '*Ä*'",
                        "DisplayName -match '^zoe|o''n'",
                        "DisplayName -gt 'ken myer'",
                        "SipAddress -le 'sip:kim@example.com'",
                        "UserPrincipalName -like '*@CORP.example.com'",
                        "SamAccountName -eq ZOE",
                        "LogonName -eq 'example\\ken'",
                        "Identity -like '*ou=paris*'",
                        "DistinguishedName -notlike '*ou=paris*'",
                        "Enabled",
                        "-not Enabled",
                        "RegistrarPool -eq $null",
                        "RegistrarPool -ne $null -and Enabled",
                        "RegistrarPool -ne 'POOL01.example.com'",
                        "RegistrarPool -lt 'pool02.example.com'",
                        "RegistrarPool -notlike 'pool01*'",
                        "-not (RegistrarPool -like 'pool*' -or LineURI)",
                        "LineURI -like 'TEL:+1425*'",
                        "LineURI -ge 'tel:'",
                        "EnabledTime -gt '2026-03-01T10:00:03.2Z'",
                        "EnabledTime -lt 3/1/2026",
                        "EnterpriseVoiceEnabled -eq $True -or HostedVoiceMail",
                        "-not AudioVideoDisabled",
                        "RemoteCallControlTelephonyEnabled -eq $false",
                        "PrivateLine -ne $null",
                        "LineServerURI -notlike 'sip:*'",
                        "ExchangeArchivingPolicy -eq uninitialized",
                        "ExchangeArchivingPolicy -like '*Archiving*'")) {
            Filter filter = UserListing.SCHEMA.parse(text);
            assertThat(users(List.of(text), null))
                    .as(text)
                    .isEqualTo(
                            all.stream()
                                    .filter(one -> filter.matches(UserListing.values(one)))
                                    .map(one -> one.sipAddress().userAtDomain())
                                    .toList());
        }
    }

    @Test
    void what_a_filter_holds_is_never_sql() {
        someUsers();

        assertThat(users(List.of("DisplayName -eq \"x' or '1'='1\""), null)).isEmpty();
        assertThat(users(List.of("DisplayName -like \"*';drop table pool_user;--*\""), null))
                .isEmpty();
        assertThat(users(List.of("DisplayName -eq 'a\u0000b'"), null)).isEmpty();
        assertThat(users(List.of(), null)).hasSize(5);
    }

    @Test
    void one_search_goes_over_all_forms_of_an_identity() {
        someUsers();

        for (String search :
                List.of(
                        "pilar",
                        "PILAR ack",
                        "ack pil",
                        "sip:pilar@example.com",
                        "pilar@corp",
                        "example\\pil",
                        "100%")) {
            assertThat(users(List.of(), search)).as(search).containsExactly("pilar@Example.com");
        }
        assertThat(users(List.of(), "neill")).containsExactly("kim@Example.com");
        assertThat(users(List.of(), "ärm")).containsExactly("Zoe@Example.com");
        assertThat(users(List.of(), "tel:+1425")).containsExactly("anna@Example.com");
        assertThat(users(List.of(), "51297")).containsExactly("anna@Example.com");
        assertThat(users(List.of(), "myer")).containsExactly("anna@Example.com", "ken@Example.com");
        assertThat(users(List.of("Enabled"), "myer")).containsExactly("ken@Example.com");
        assertThat(users(List.of(), "%")).isEmpty();
        assertThat(users(List.of(), "nobody")).isEmpty();
    }

    @Test
    void a_user_is_found_by_new_names_and_no_longer_by_old_ones() {
        someUsers();
        User kim =
                stores().users().findBySipAddress(SipAddress.of("kim@example.com")).orElseThrow();

        stores().users().update(Users.withDisplayName(kim, "Kim Abercrombie"));

        assertThat(users(List.of(), "aber")).containsExactly("kim@Example.com");
        assertThat(users(List.of(), "akers")).isEmpty();
        stores().users().delete(kim.id());
        assertThat(users(List.of(), "aber")).isEmpty();
    }

    @Test
    void only_users_within_the_scopes_are_listed() {
        someUsers();
        var redmond =
                new UserScope.Only(
                        Set.of(
                                DistinguishedName.parse("ou=REDMOND, dc=example,dc=com")
                                        .orElseThrow()),
                        Set.of());
        var pool = new UserScope.Only(Set.of(), Set.of("pool02.example.com"));
        var all = new UserQuery(List.of(), null, List.of(), everything());

        assertThat(users(all.within(redmond)))
                .containsExactly("ken@Example.com", "kim@Example.com");
        assertThat(users(all.within(pool))).containsExactly("kim@Example.com");
        assertThat(users(all.within(redmond).within(pool))).containsExactly("kim@Example.com");
        assertThat(users(all.within(UserScope.nobody()))).isEmpty();
        assertThat(users(all.within(UserScope.everyone()))).hasSize(5);
        assertThat(stores().userListing().count(all.within(redmond))).isEqualTo(2);
    }

    @Test
    void pages_in_any_order_hold_every_user_once() {
        someUsers();
        for (int at = 0; at < 8; at++) {
            user("same" + at, "Same Name", "Redmond", "pool01.example.com");
        }

        for (String sort :
                List.of(
                        "sipAddress",
                        "-sipAddress",
                        "displayName",
                        "-displayName,sipAddress",
                        "displayName,-sipAddress",
                        "userPrincipalName",
                        "-logonName")) {
            Ordering ordering = UserListing.SORTS.parse(sort);
            List<List<FilterValue>> seen = new ArrayList<>();
            List<ListedUser> page;
            do {
                List<FilterValue> after = seen.isEmpty() ? List.of() : seen.getLast();
                var slice = new Slice(ordering, after, 3);
                page =
                        stores().userListing()
                                .list(new UserQuery(List.of(), null, List.of(), slice));
                page.forEach(one -> seen.add(ordering.place(UserListing.values(one.user()))));
            } while (!page.isEmpty());
            assertThat(seen).as(sort).hasSize(13).doesNotHaveDuplicates();
            assertThat(seen).as(sort).isSortedAccordingTo(ordering.places());
        }
    }

    @Test
    void a_user_is_listed_with_what_it_holds() {
        User anna = insertedUser("anna");
        insertedUser("bert");
        ClientCertificate first = published(anna, device(), NOW);
        published(anna, device(), NOW.plusSeconds(1));
        end(published(anna, device(), NOW.minusSeconds(1)), Ending.replaced(NOW, "anna"));

        List<ListedUser> listed =
                stores().userListing()
                        .list(new UserQuery(List.of(), null, List.of(), everything()));

        assertThat(listed).extracting(ListedUser::devices).containsExactly(2, 0);
        assertThat(listed.getFirst().nextExpirationTime()).isEqualTo(first.expirationTime());
        assertThat(listed.getLast().nextExpirationTime()).isNull();
    }

    private void end(ClientCertificate one, Ending ending) {
        stores().certificates().end(one.userId(), List.of(one.id()), ending);
    }

    private List<FoundCertificate> certificates(List<Filter> filters, Slice slice) {
        return stores().certificateListing()
                .list(new CertificateQuery(filters, List.of(), slice), LATER);
    }

    private static Slice allCertificates() {
        return new Slice(CertificateListing.SORTS.usual(), List.of(), Slice.LARGEST);
    }

    private void someCertificates() {
        User ken = user("ken", "Ken Myer", "Redmond", "pool01.example.com");
        User anna = user("anna", "Anna", "Paris", "pool02.example.com");
        User zoe = user("zoe", "Zoe", "Paris", null);
        stores().users().update(anna.withEnabled(false));
        var phone = DeviceId.of("{375DA200-F2D3-5FD2-847F-1B14C5A9B20C}");
        end(published(ken, phone, NOW.minusSeconds(9)), Ending.replaced(NOW, "ken"));
        ClientCertificate used = published(ken, phone, NOW);
        stores().registrations().save(Uses.of(used, LATER.minusSeconds(60)));
        ClientCertificate stale = published(ken, device(), NOW.plusSeconds(3));
        stores().registrations().save(Uses.of(stale, NOW.plusSeconds(60)));
        published(anna, device(), NOW.minus(Duration.ofDays(170)));
        end(
                published(anna, device(), NOW),
                Ending.revoked(LATER, "Admin", RevocationReason.DEVICE_LOST));
        published(zoe, device(), NOW);
        stores().certificates()
                .publish(Uses.imported(certificate(zoe, device(), NOW.plusSeconds(5))));
    }

    @Test
    void certificates_pass_a_filter_as_they_do_by_themselves() {
        someCertificates();
        List<FoundCertificate> all = certificates(List.of(), allCertificates());
        assertThat(all).hasSize(7);
        String serial =
                String.valueOf(all.getFirst().listed().certificate().serialNumber())
                        .toLowerCase(Locale.ROOT);

        for (String text :
                List.of(
                        "State -eq active",
                        "State -eq expired",
                        "State -eq active -or State -eq expired",
                        "State -like '*e*'",
                        "State -like 're*'",
                        "State -ne revoked",
                        "State -match 'x'",
                        "Identity -like 'sip:ken@*'",
                        "CertificateType -eq OcsSigned",
                        "DeviceId -eq 375da200-f2d3-5fd2-847f-1b14c5a9b20c",
                        "DeviceId -ne '375da200-f2d3-5fd2-847f-1b14c5a9b20c'",
                        "PublicationTime -ge '2026-03-01T10:00:00.123456Z'",
                        "ExpirationTime -lt '2026-08-01' -and ExpirationTime -gt '2026-03-15'",
                        "NotBefore -lt '2026-01-01'",
                        "SerialNumber -eq '" + serial + "'",
                        "SerialNumber -like '*A*'",
                        "Thumbprint -eq $null",
                        "Thumbprint -notlike '*0*'",
                        "IssuedVia -eq import",
                        "IssuedVia -notlike 'n*'",
                        "UserAgent -like 'uccapi/*Ü'",
                        "UserAgent -ne 'x'",
                        "RemoteAddress -eq '192.0.2.10'",
                        "LastUsedTime -gt '2026-03-20'",
                        "LastUsedTime -lt '2026-03-20'",
                        "LastUsedTime -eq $null",
                        "LastUsedAddress -like '192.*'",
                        "Epid -eq '2385F4C267'",
                        "RegistrationState -eq registered",
                        "RegistrationState -eq notregistered",
                        "Pool -eq 'pool01.example.com'",
                        "Pool -notlike 'pool01*'",
                        "Pool -eq $null",
                        "UserEnabled -eq $false -and State -ne revoked",
                        "RevokedTime -ne $null",
                        "RevokedTime -lt '2027-01-01'",
                        "RevokedBy -eq 'admin'",
                        "RevocationReason -eq devicelost",
                        "RevocationReason -ne devicelost",
                        "RevocationReason -eq $null")) {
            Filter filter = CertificateListing.SCHEMA.parse(text);
            List<FoundCertificate> expected =
                    all.stream()
                            .filter(one -> filter.matches(CertificateListing.values(one)))
                            .toList();
            assertThat(certificates(List.of(filter), allCertificates()))
                    .as(text)
                    .isEqualTo(expected);
            assertThat(
                            stores().certificateListing()
                                    .count(
                                            new CertificateQuery(
                                                    List.of(filter), List.of(), allCertificates()),
                                            LATER))
                    .as(text)
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void certificates_are_listed_with_their_users_and_uses() {
        someCertificates();

        List<FoundCertificate> live =
                certificates(
                        List.of(
                                CertificateListing.SCHEMA.parse(
                                        "RegistrationState -eq registered")),
                        allCertificates());

        assertThat(live).hasSize(1);
        FoundCertificate one = live.getFirst();
        assertThat(one.holder().displayName()).isEqualTo("Ken Myer");
        assertThat(one.listed().live()).isTrue();
        assertThat(one.listed().certificate().encoded()).isNull();
        assertThat(one.listed().certificate())
                .isEqualTo(
                        stores().certificates()
                                .currentOf(
                                        one.listed().certificate().userId(),
                                        one.listed().certificate().deviceId())
                                .orElseThrow()
                                .withoutEncoding());
    }

    @Test
    void pages_in_any_order_hold_every_certificate_once() {
        User ken = user("ken", "Ken Myer", "Redmond", "pool01.example.com");
        for (int at = 0; at < 10; at++) {
            // several published at the same moment
            published(ken, device(), NOW.plusSeconds(at / 4));
            published(user("u" + at, "U", "Paris", null), device(), NOW.minusSeconds(at / 4));
        }

        for (String sort :
                List.of(
                        "expirationTime",
                        "-expirationTime",
                        "publicationTime",
                        "-publicationTime",
                        "identity",
                        "-identity,publicationTime")) {
            Ordering ordering = CertificateListing.SORTS.parse(sort);
            List<List<FilterValue>> seen = new ArrayList<>();
            List<FoundCertificate> page;
            do {
                List<FilterValue> after = seen.isEmpty() ? List.of() : seen.getLast();
                page = certificates(List.of(), new Slice(ordering, after, 3));
                page.forEach(one -> seen.add(ordering.place(CertificateListing.values(one))));
            } while (!page.isEmpty());
            assertThat(seen).as(sort).hasSize(20).doesNotHaveDuplicates();
            assertThat(seen).as(sort).isSortedAccordingTo(ordering.places());
        }
    }

    @Test
    void only_certificates_of_users_within_the_scopes_are_listed() {
        someCertificates();
        var paris =
                new UserScope.Only(
                        Set.of(DistinguishedName.parse("OU=Paris,DC=example,DC=com").orElseThrow()),
                        Set.of());
        var query = new CertificateQuery(List.of(), List.of(paris), allCertificates());

        assertThat(stores().certificateListing().list(query, LATER))
                .hasSize(4)
                .allMatch(one -> !one.holder().displayName().equals("Ken Myer"));
        assertThat(stores().certificateListing().count(query.within(UserScope.nobody()), LATER))
                .isZero();
    }
}
