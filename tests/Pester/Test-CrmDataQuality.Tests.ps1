BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Test-CrmDataQuality' {
    It 'gives findings only, of every check of the data area' {
        $findings = Import-CrmExport $exports | Test-CrmDataQuality
        $findings | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        $expected = Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmDataQuality | ForEach-Object Id | Sort-Object
        $findings.CheckId | Sort-Object -Unique | Should -Be $expected
        $findings | Where-Object Status -EQ Error | Should -BeNullOrEmpty
    }

    It 'goes from exports to a report in one line' {
        $report = Join-Path $TestDrive 'x.html'
        Import-CrmExport $exports | Test-CrmDataQuality | Where-Object Status -EQ Fail | Export-CrmAuditReport -Path $report
        $report | Should -Exist
    }

    It 'gives a truth value with -Quiet' {
        Import-CrmExport $exports | Test-CrmDataQuality -Quiet | Should -BeOfType bool
    }

    It 'refuses a date that could be two' {
        { @() | Test-CrmDataQuality -AsOf '03/04/2026' } | Should -Throw -ErrorId 'ParameterArgumentTransformationError*'
    }

    It 'takes a date object for what it is' {
        $findings = Import-CrmExport $exports | Test-CrmDataQuality -AsOf (Get-Date -Year 2026 -Month 4 -Day 3)
        $findings[0].AsOf.Month | Should -Be 4
    }

    It 'takes thresholds from a parameter' {
        $finding = Import-CrmExport $exports | Test-CrmDataQuality -Check Data.StaleCard -Threshold @{ 'Data.StaleCard' = @{ Norm = 0.2; Red = 0.4 } } | Select-Object -First 1
        $finding.Threshold.Origin | Should -Be 'Parameter'
        $finding.Threshold.Norm | Should -Be 0.2
    }

    It 'refuses a selection that leaves no check' {
        { Import-CrmExport $exports | Test-CrmDataQuality -ExcludeCheck * } | Should -Throw -ErrorId 'Command.NothingSelected,*'
    }

    It 'sends records that are none back to Import-CrmExport' {
        { Import-Csv (Join-Path $exports 'contacts.csv') -Delimiter ';' | Test-CrmDataQuality } | Should -Throw -ErrorId 'Command.NotARecord*'
    }
}
