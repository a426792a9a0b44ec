package dev.siegel.cmdlets.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretLinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-CsClientPin anna@example.com -Pin 471199",
                "Set-CsClientPin anna@example.com 471199",
                "Set-CsClientPin -Identity anna@example.com 471199",
                "Get-CsUser Anna | Set-CsClientPin -pin:471199",
                "Get-CsUser | ForEach-Object { Set-CsClientPin $_.SipAddress -Pin 471199 }",
                "Get-CsUser | ForEach-Object { Set-CsClientPin $_.SipAddress -Pin 471199",
                "New-CsAccount anna -Password geheim",
                "New-CsAccount anna -Passw geheim",
                "Connect-CsServer https://localhost:8444/ -Token abc",
                "Set-CsClientPim anna@example.com -Pin 471199",
                "$pin = '471199'",
                "$adminPassword='geheim'",
                "ConvertTo-SecureString geheim -AsPlainText -Force",
                "$x = @{Password='geheim'}",
            })
    void a_line_with_a_secret_is_not_remembered(String line) {
        assertThat(SecretLines.isSecret(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Set-CsClientPin anna@example.com",
                "Get-CsUser | Get-CsClientPinInfo | Where-Object {$_.IsPinSet -eq $True}",
                "Set-CsPinPolicy -MinPasswordLength 6 -PINHistoryCount 3",
                "New-CsAccount anna -PasswordFile secret.txt",
                "Set-CsWebServiceConfiguration -UsePinAuth $False",
                "Get-CsUser -PassThru",
            })
    void other_lines_are(String line) {
        assertThat(SecretLines.isSecret(line)).isFalse();
    }
}
