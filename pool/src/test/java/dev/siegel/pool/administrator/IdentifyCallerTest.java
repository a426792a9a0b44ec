package dev.siegel.pool.administrator;

import static dev.siegel.pool.administrator.Administration.ELSEWHERE;
import static dev.siegel.pool.administrator.Administration.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.pool.administrator.ForeignTokens.ForeignIdentity;
import dev.siegel.pool.role.Caller;
import dev.siegel.pool.role.RightMissing;
import dev.siegel.pool.role.Role;
import dev.siegel.pool.testing.InMemoryCertificateMappingStore;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyCallerTest {
    private static final CertificateMapping UPN = CertificateMapping.parse("upn:Anna@example.com");

    private final Administration administration = new Administration();
    private final InMemoryCertificateMappingStore mappings =
            new InMemoryCertificateMappingStore(administration.administrators);
    private final IdentifyCaller identify =
            new IdentifyCaller(
                    administration.callers(),
                    new CallerByCertificate(
                            mappings, administration.roles, administration.pool.clock),
                    token ->
                            token.endsWith("good")
                                    ? Optional.of(
                                            new ForeignIdentity(
                                                    "08/15",
                                                    "an\nna",
                                                    Set.of(Role.HELP_DESK.roleName())))
                                    : Optional.empty(),
                    administration.roles);

    @Test
    void who_holds_a_provider_s_token_cannot_be_mixed_up_with_an_administrator() {
        Caller caller = identify.byToken("eyJ.a.good", ELSEWHERE, "c").orElseThrow().caller();

        assertThat(caller.name()).isEqualTo("oidc:08_15/an_na");
        assertThat(caller.roleNames()).isEqualTo("CsHelpDesk");
        assertThat(AdministratorName.isOne(caller.name())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ.a.bad", "eyJ.good", "a.b.good", "good", ""})
    void other_tokens_are_nobody_s(String token) {
        assertThat(identify.byToken(token, ELSEWHERE, "c")).isEmpty();
    }

    @Test
    void a_certificate_belongs_to_one_administrator_only() {
        administration.administrator("anna", Role.HELP_DESK);
        administration.administrator("bob", Role.HELP_DESK);
        Caller root = caller("root", Role.ADMINISTRATOR);

        assertThat(map().replace(root, AdministratorName.of("anna"), Set.of(UPN), false))
                .isEqualTo(MapCertificates.Outcome.DONE);
        assertThat(map().replace(root, AdministratorName.of("bob"), Set.of(UPN), false))
                .isEqualTo(MapCertificates.Outcome.TAKEN);
        assertThat(map().replace(root, AdministratorName.of("eve"), Set.of(UPN), false))
                .isEqualTo(MapCertificates.Outcome.NO_SUCH_ADMINISTRATOR);
        assertThat(mappings.of(AdministratorName.of("anna"))).containsExactly(UPN);
    }

    private MapCertificates map() {
        return new MapCertificates(
                mappings,
                administration.administrators,
                administration.roles,
                administration.pool.auditor,
                administration.pool.work);
    }

    @Test
    void others_map_nothing_and_a_dry_run_neither() {
        administration.administrator("anna", Role.HELP_DESK);
        AdministratorName anna = AdministratorName.of("anna");

        assertThatThrownBy(() ->
                        map().replace(caller("bob", Role.HELP_DESK), anna, Set.of(UPN), false))
                .isInstanceOf(RightMissing.class);
        map().replace(caller("root", Role.ADMINISTRATOR), anna, Set.of(UPN), true);

        assertThat(mappings.of(anna)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "upn:Anna@Example.com, upn:anna@example.com",
        "'SUBJECT: CN=Anna,  O=Example', 'subject:cn=anna,o=example'"
    })
    void names_of_certificates_compare_without_regard_to_case(String text, String read) {
        assertThat(CertificateMapping.parse(text)).hasToString(read);
    }

    @Test
    void a_thumbprint_may_be_written_with_colons() {
        String hex = "AB".repeat(32);

        assertThat(CertificateMapping.parse("thumbprint:" + hex.replaceAll("..(?=.)", "$0:")))
                .isEqualTo(CertificateMapping.parse("Thumbprint:" + hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "upn", "upn:", "upn:anna", "thumbprint:ab", "subject:no name", "cn:x"})
    void what_names_no_certificate_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CertificateMapping.parse(text));
    }
}
