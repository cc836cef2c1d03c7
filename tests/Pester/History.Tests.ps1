BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $config = Join-Path $TestDrive 'audit.yaml'
    Copy-Item $exports (Join-Path $TestDrive 'exports') -Recurse
    Set-Content $config "audit:`n  company: Test`nexports:`n  - path: exports`n"
    $history = Join-Path $TestDrive 'history'
}

Describe 'Invoke-CrmAudit -HistoryPath' {
    It 'adds a run and holds the next one against it' {
        $first = Invoke-CrmAudit $config -HistoryPath $history -ErrorAction Ignore 6> $null
        $first.Baseline | Sort-Object -Unique | Should -Be 'None'
        Get-ChildItem $history | Should -HaveCount 1
        $page = Join-Path $TestDrive 'second.html'
        $second = Invoke-CrmAudit $config -HistoryPath $history -ReportPath $page -Language en -ErrorAction Ignore 6> $null
        $second | Where-Object { $_ -isnot [CrmAudit.CrmDuplicateGroup] } | ForEach-Object Baseline | Sort-Object -Unique | Should -Be 'Unchanged'
        Get-ChildItem $history | Should -HaveCount 2
    }

    It 'writes nothing with -WhatIf' {
        $other = Join-Path $TestDrive 'none'
        $null = Invoke-CrmAudit $config -HistoryPath $other -WhatIf -ErrorAction Ignore 6> $null
        $other | Should -Not -Exist
    }

    It 'warns of a file that is no run' {
        Set-Content (Join-Path $history 'audit-x.json') '{}'
        $null = Invoke-CrmAudit $config -HistoryPath $history -WarningVariable warned -WarningAction SilentlyContinue -ErrorAction Ignore 6> $null
        "$warned" | Should -Match 'audit-x\.json'
    }
}
