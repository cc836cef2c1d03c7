BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Test-CrmAuditConfig' {
    It 'is true for a sound file' {
        Test-CrmAuditConfig $config | Should -BeTrue
    }

    It 'is false with one error per mistake, each with its place' {
        $wrong = Join-Path $TestDrive 'wrong.yaml'
        Set-Content $wrong "audit:`n  compny: Demo`n  timeZone: Mars/Base"
        Test-CrmAuditConfig $wrong -ErrorVariable mistakes -ErrorAction SilentlyContinue | Should -BeFalse
        $mistakes | Should -HaveCount 2
        $mistakes.TargetObject.Line | Should -Be 2, 3
        $mistakes[0].ToString() | Should -BeLike '*company*'
    }

    It 'says so when there is no such file' {
        Test-CrmAuditConfig nowhere.yaml -ErrorVariable missing -ErrorAction SilentlyContinue | Should -BeFalse
        $missing[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'takes files from the pipeline' {
        Get-Item $config | Test-CrmAuditConfig | Should -BeTrue
    }
}
