package dev.siegel.cmdlets.table;

import java.util.List;

/** Lines that work as they stand, for each cmdlet of one family of settings. */
record SettingsExamples(
        List<String> get, List<String> create, List<String> set, List<String> remove) {
    static final SettingsExamples PIN_POLICY =
            new SettingsExamples(
                    List.of(
                            "Get-CsPinPolicy",
                            "Get-CsPinPolicy -Identity \"site:Berlin\"",
                            "Get-CsPinPolicy -Filter \"tag:*\"",
                            "Get-CsPinPolicy | Where-Object {$_.MinPasswordLength -lt 6}"),
                    List.of(
                            "New-CsPinPolicy -Identity \"site:Berlin\" -MinPasswordLength 8",
                            "New-CsPinPolicy BerlinPhonesPinPolicy -PINHistoryCount 5 -PINLifetime 60",
                            "$x = New-CsPinPolicy -Identity \"site:Berlin\" -InMemory"),
                    List.of(
                            "Set-CsPinPolicy -MinPasswordLength 6",
                            "Set-CsPinPolicy -Identity BerlinPhonesPinPolicy -AllowCommonPatterns $False -MaximumLogonAttempts $Null",
                            "Get-CsPinPolicy | Set-CsPinPolicy -MinPasswordLength 7"),
                    List.of(
                            "Remove-CsPinPolicy -Identity \"site:Berlin\"",
                            "Get-CsPinPolicy -Filter \"site:*\" | Remove-CsPinPolicy"));

    static final SettingsExamples WEB_SERVICE =
            new SettingsExamples(
                    List.of(
                            "Get-CsWebServiceConfiguration",
                            "Get-CsWebServiceConfiguration -Identity global",
                            "Get-CsWebServiceConfiguration | Where-Object {$_.UsePinAuth -eq $True}",
                            "Get-CsWebServiceConfiguration -Effective"),
                    List.of(
                            "New-CsWebServiceConfiguration -Identity site:Berlin -UsePinAuth $False -DefaultValidityPeriodHours 168",
                            "$x = New-CsWebServiceConfiguration -Identity \"service:WebServer:pool01.example.com\" -InMemory"),
                    List.of(
                            "Set-CsWebServiceConfiguration -Identity site:Berlin -DefaultValidityPeriodHours 24",
                            "Set-CsWebServiceConfiguration -CrossDomainAuthorizationList @{Add=\"https://pages.example.com\"}",
                            "Set-CsWebServiceConfiguration -TrustedCACerts $Null"),
                    List.of(
                            "Remove-CsWebServiceConfiguration -Identity site:Berlin",
                            "Get-CsWebServiceConfiguration -Filter \"service:*\" | Remove-CsWebServiceConfiguration"));

    static final SettingsExamples PROXY =
            new SettingsExamples(
                    List.of(
                            "Get-CsProxyConfiguration",
                            "Get-CsProxyConfiguration -Filter \"service:Registrar:*\"",
                            "Get-CsProxyConfiguration | Where-Object {$_.UseNtlmForClientToProxyAuth -eq $True}"),
                    List.of(
                            "New-CsProxyConfiguration -Identity \"service:Registrar:pool01.example.com\" -UseNtlmForClientToProxyAuth $False",
                            "New-CsProxyConfiguration \"service:EdgeServer:edge01.example.com\" -MaxClientMessageBodySizeKb 256"),
                    List.of(
                            "Set-CsProxyConfiguration -UseCertificateForClientToProxyAuth $True",
                            "Get-CsProxyConfiguration | Set-CsProxyConfiguration -RequestServerCompression $False"),
                    List.of(
                            "Remove-CsProxyConfiguration -Identity \"service:EdgeServer:edge01.example.com\"",
                            "Remove-CsProxyConfiguration global -WhatIf"));

    static final SettingsExamples REGISTRAR =
            new SettingsExamples(
                    List.of(
                            "Get-CsRegistrarConfiguration",
                            "Get-CsRegistrarConfiguration site:Berlin",
                            "Get-CsRegistrarConfiguration | Where-Object {$_.MaxEndpointsPerUser -gt 8}"),
                    List.of(
                            "New-CsRegistrarConfiguration -Identity site:Berlin -MaxEndpointsPerUser 6",
                            "New-CsRegistrarConfiguration service:Registrar:pool01.example.com -MaxUserCount 5000 -WhatIf"),
                    List.of(
                            "Set-CsRegistrarConfiguration -DefaultEndpointExpiration 7200 -MaxEndpointExpiration 7200",
                            "Set-CsRegistrarConfiguration -Identity site:Berlin -BackupStoreUnavailableThreshold 00:15:00"),
                    List.of(
                            "Remove-CsRegistrarConfiguration -Identity site:Berlin",
                            "Get-CsRegistrarConfiguration -Filter \"site:*\" | Remove-CsRegistrarConfiguration"));

    static final SettingsExamples AUTODISCOVER =
            new SettingsExamples(
                    List.of(
                            "Get-CsAutodiscoverConfiguration",
                            "Get-CsAutodiscoverConfiguration global"),
                    List.of(
                            "New-CsAutodiscoverConfiguration -Identity site:Berlin -EnableCertificateProvisioningServiceUrl $True",
                            "New-CsAutodiscoverConfiguration site:Berlin -InMemory"),
                    List.of(
                            "Set-CsAutodiscoverConfiguration -WebLinks $Null",
                            "Set-CsAutodiscoverConfiguration -ExternalSipClientAccessFqdn sip.example.com -ExternalSipClientAccessPort 443"),
                    List.of(
                            "Remove-CsAutodiscoverConfiguration -Identity site:Berlin",
                            "Get-CsAutodiscoverConfiguration -Filter \"site:*\" | Remove-CsAutodiscoverConfiguration"));

    SettingsExamples {
        get = List.copyOf(get);
        create = List.copyOf(create);
        set = List.copyOf(set);
        remove = List.copyOf(remove);
    }
}
