BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Test-CrmIntegration' {
    It 'gives findings only, of every check of its own' {
        $findings = Import-CrmExport $exports | Test-CrmIntegration
        $findings | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        $expected = Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmIntegration | ForEach-Object Id | Sort-Object
        $findings.CheckId | Sort-Object -Unique | Should -Be $expected
        $findings | Where-Object Status -EQ Error | Should -BeNullOrEmpty
    }

    It 'says why it could not tell where the exports have no answer' {
        $findings = @() | Test-CrmIntegration
        $findings | Where-Object Status -EQ NotEvaluated | ForEach-Object { $_.StatusReason | Should -Not -BeNullOrEmpty }
    }

    It 'takes a dataset as well as records' {
        $data = Import-CrmExport $exports -AsDataset
        ($data | Test-CrmIntegration).Fingerprint | Should -Be (Import-CrmExport $exports | Test-CrmIntegration).Fingerprint
    }

    It 'reads the registries a configuration names and says what was lost, whose it is and what it is worth' {
        $example = Join-Path $repository examples
        $lost = Import-CrmExport $example/exports/bitrix24 -ErrorAction SilentlyContinue | Test-CrmIntegration -Config $example/audit.yaml -Check Integration.LostRecord -ErrorAction SilentlyContinue |
            Where-Object { $_.Subject.Id -eq 'Kaspi Магазин' }
        $lost.Status | Should -Be Fail
        $lost.Subject.Owner | Should -Not -BeNullOrEmpty
        $lost.Impact.Amount | Should -BeGreaterThan 0
        $lost.Evidence.Rows.Count | Should -Be $lost.Numerator
        $lost.Data['records']['MissingInCrm'] | Should -Be $lost.Evidence.Rows.RecordId
        foreach ($class in $lost.Data['classes'].Keys) {
            $lost.Data['records'][$class].Count | Should -Be $lost.Data['classes'][$class]
        }
    }

    It 'offers its own checks on Tab' {
        $offered = (TabExpansion2 'Test-CrmIntegration -Check ').CompletionMatches.ListItemText
        $offered | Should -Be (Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmIntegration | ForEach-Object Id)
    }

    It 'refuses a check it does not have' {
        { @() | Test-CrmIntegration -Check Nothing.Here } | Should -Throw -ErrorId 'Command.UnknownCheck*'
    }

    It 'asks no endpoint unless told to, and shows with -WhatIf what it would ask' {
        $path = Join-Path $TestDrive 'probe.yaml'
        Set-Content $path -Encoding utf8 "integrations:`n  - { name: 1C, kind: accounting, endpoint: 'http://127.0.0.1:9/' }"
        (@() | Test-CrmIntegration -Config $path -Check Integration.Probe | Where-Object { -not $_.Subject.Scope }).Status | Should -Be NotEvaluated
        (@() | Test-CrmIntegration -Config $path -Check Integration.Probe -Probe -WhatIf | Where-Object { -not $_.Subject.Scope }).Status | Should -Be NotEvaluated
        (@() | Test-CrmIntegration -Config $path -Check Integration.Probe -Probe | Where-Object { -not $_.Subject.Scope }).Status | Should -Be Fail
    }

    It 'sends no test lead unless told to, and takes its secret from the store of the session' {
        $path = Join-Path $TestDrive 'lead.yaml'
        Set-Content $path -Encoding utf8 "integrations:`n  - { name: Site, kind: forms, probe: { url: 'http://127.0.0.1:9/form', fields: { name: 'Test {mark}', key: secret:form } } }"
        $lead = @() | Test-CrmIntegration -Config $path -Check Integration.Probe -Probe -WhatIf | Where-Object { $_.Subject.Scope -eq 'TestLead' }
        $lead.Status | Should -Be NotEvaluated
        function global:Get-Secret { [CmdletBinding()] param($Name, [switch]$AsPlainText) "value of $Name" }
        try {
            $lead = @() | Test-CrmIntegration -Config $path -Check Integration.Probe -Probe | Where-Object { $_.Subject.Scope -eq 'TestLead' }
        } finally {
            Remove-Item function:global:Get-Secret
        }
        $lead.Status | Should -Be Fail
        $lead.Data['mark'] | Should -Match '^CRMAUDIT-TEST-\d{8}T\d{6}Z-[0-9A-F]{8}$'
        "$($lead | Format-List * | Out-String)" | Should -Not -Match 'value of form'
    }

    It 'groups a log by its templates' {
        $log = Join-Path $TestDrive 'app.log'
        Set-Content $log (1..20 | ForEach-Object { "2026-05-03 10:00:$('{0:00}' -f $_) ERROR Order $($_ * 17) lost after $_ ms" })
        (Import-CrmExport $log | Group-Object Template).Name | Should -Be 'Order <*> lost after <*>'
        (Import-CrmExport $log -Entity LogEntry | Group-Object Template).Count | Should -Be 20
    }
}
