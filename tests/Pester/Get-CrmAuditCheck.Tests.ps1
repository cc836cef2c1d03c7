BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Get-CrmAuditCheck' {
    It 'refuses a tag nobody knows and tells the nearest' {
        { Get-CrmAuditCheck -Tag freshnes } | Should -Throw -ErrorId 'Command.UnknownTag,*' -ExpectedMessage '*freshness*'
        Get-CrmAuditCheck -Tag fresh* | Should -Not -BeNullOrEmpty
    }

    It 'gives the catalogue with titles and inputs' {
        $checks = Get-CrmAuditCheck
        $checks.Id | Should -Be ($checks.Id | Select-Object -Unique)
        $checks | ForEach-Object { $_.Title | Should -Not -Be "$($_.Id).title" }
    }

    It 'filters by id, area and tag' {
        (Get-CrmAuditCheck Data.*).Area | Select-Object -Unique | Should -Be 'Data'
        (Get-CrmAuditCheck -Area Pipeline, Report).Area | Select-Object -Unique | Sort-Object | Should -Be 'Pipeline', 'Report'
        (Get-CrmAuditCheck -Tag duplicates).Count | Should -BeGreaterThan 0
    }

    It 'takes findings' {
        Import-CrmExport $exports | Test-CrmDataQuality -Check Data.StaleCard | Select-Object -First 1 | Get-CrmAuditCheck | ForEach-Object Id | Should -Be 'Data.StaleCard'
    }

    It 'names the nearest check to one that does not exist' {
        Get-CrmAuditCheck Data.StaleCrad -ErrorVariable wrong -ErrorAction SilentlyContinue
        $wrong[0].FullyQualifiedErrorId | Should -BeLike 'Command.UnknownCheck,*'
        $wrong[0].ToString() | Should -BeLike '*Data.StaleCard*'
    }
}
