package dev.siegel.cmdlets.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.siegel.cmdlets.result.CmdletObject;
import dev.siegel.cmdlets.result.PropertyValue;
import dev.siegel.cmdlets.table.CmdletTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineBinderTest {
    private static final String DEVICE = "{375DA200-f2d3-5fd2-847f-1b14c5a9b20c}";

    private static BoundCmdlet fed(String cmdlet, String... arguments) {
        return Binder.bind(
                CmdletTable.find(cmdlet).orElseThrow(),
                ArgumentWords.of(List.of(arguments)),
                (_, _) -> Optional.empty(),
                true);
    }

    private static PropertyValue object(String type, String... namesAndValues) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            properties.put(namesAndValues[at], new PropertyValue.Text(namesAndValues[at + 1]));
        }
        return new PropertyValue.Item(new CmdletObject(type, List.of(), properties));
    }

    @Test
    void text_names_the_user() {
        BoundCmdlet line = fed("Get-CsClientCertificate");

        assertThat(PipelineBinder.feed(line, new PropertyValue.Text("Ken Myer")))
                .hasValueSatisfying(
                        bound -> assertThat(bound.required("Identity")).isEqualTo("Ken Myer"));
    }

    @Test
    void a_user_is_named_by_the_sip_address_and_an_account_by_its_principal_name() {
        BoundCmdlet line = fed("Enable-CsUser");
        PropertyValue user =
                object(
                        "X.ADConnect.Schema.ADUser",
                        "Identity",
                        "CN=Ken",
                        "SipAddress",
                        "sip:k@b.c");
        PropertyValue account =
                object(
                        "X.ADConnect.Schema.ADUser",
                        "Identity",
                        "CN=Ken",
                        "UserPrincipalName",
                        "k@b.c");

        assertThat(PipelineBinder.feed(line, user).orElseThrow().required("Identity"))
                .isEqualTo("sip:k@b.c");
        assertThat(PipelineBinder.feed(line, account).orElseThrow().required("Identity"))
                .isEqualTo("k@b.c");
    }

    @Test
    void a_row_gives_its_identity_and_its_device() {
        PropertyValue row =
                object("X.CertInfoDetails", "Identity", "sip:k@b.c", "DEVICEID", DEVICE);

        BoundCmdlet bound =
                PipelineBinder.feed(fed("Revoke-CsClientCertificate"), row).orElseThrow();

        assertThat(bound.required("Identity")).isEqualTo("sip:k@b.c");
        assertThat(bound.all("DeviceId")).containsExactly("375da200-f2d3-5fd2-847f-1b14c5a9b20c");
    }

    @Test
    void what_the_line_says_itself_stays() {
        BoundCmdlet line = fed("Get-CsClientCertificate", "anna@example.com");

        assertThat(PipelineBinder.feed(line, new PropertyValue.Text("Ken Myer"))).isEmpty();
    }

    @Test
    void an_object_without_anything_of_use_gives_nothing() {
        BoundCmdlet line = fed("Get-CsClientCertificate");

        assertThat(PipelineBinder.feed(line, object("Weather", "Colour", "red"))).isEmpty();
        assertThat(PipelineBinder.feed(line, PropertyValue.NOTHING)).isEmpty();
    }

    @Test
    void a_value_of_the_wrong_type_is_refused() {
        BoundCmdlet line = fed("Get-CsClientCertificate");

        assertThatThrownBy(() -> PipelineBinder.feed(line, new PropertyValue.Text("* Smith")))
                .hasMessageContaining("Wildcards are not taken here");
        assertThatThrownBy(() ->
                        PipelineBinder.feed(
                                fed("Revoke-CsClientCertificate"),
                                object("X", "Identity", "a@b.c", "DeviceId", "x")))
                .hasMessageContaining("Cannot convert value \"x\" to type \"Guid\"");
    }

    @Test
    void a_cmdlet_without_pipeline_input_says_so() {
        assertThat(PipelineBinder.takesInput(CmdletTable.find("Get-CsUser").orElseThrow()))
                .isTrue();
        assertThat(PipelineBinder.takesInput(CmdletTable.find("New-CsAccount").orElseThrow()))
                .isFalse();
    }
}
