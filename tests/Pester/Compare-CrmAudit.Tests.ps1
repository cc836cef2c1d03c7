BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $findings = @(Import-CrmExport $exports | Test-CrmDataQuality)
    $then = Join-Path $TestDrive 'then.json'
    $findings | Export-CrmAuditReport $then
}

Describe 'Compare-CrmAudit' {
    It 'calls an audit compared with itself unchanged, from files and from findings' {
        (Compare-CrmAudit $then $then).Change | Sort-Object -Unique | Should -Be 'Unchanged'
        ($findings | Compare-CrmAudit $then).Change | Sort-Object -Unique | Should -Be 'Unchanged'
        (Compare-CrmAudit -Reference $findings -Difference $findings).Change | Sort-Object -Unique | Should -Be 'Unchanged'
    }

    It 'tells what a changed base changes' {
        $fewer = @(Import-CrmExport $exports | Where-Object { $_.Entity -ne 'Contact' -or $_.Phones.Count -gt 0 } | Test-CrmDataQuality)
        $changes = Compare-CrmAudit -Reference $findings -Difference $fewer
        $changes.Change | Should -Not -Contain 'None'
        $changes | ForEach-Object { $_.Message | Should -Not -BeNullOrEmpty }
        $back = Compare-CrmAudit -Reference $fewer -Difference $findings
        @($back | Where-Object Change -EQ New).Count | Should -Be @($changes | Where-Object Change -EQ Resolved).Count
    }

    It 'tells what is not asked any more instead of calling it resolved' {
        $check = @($findings | Where-Object Status -EQ Fail)[0].CheckId
        $changes = Compare-CrmAudit -Reference $findings -Difference @($findings | Where-Object CheckId -NE $check)
        $changes | Where-Object CheckId -EQ $check | ForEach-Object Change | Sort-Object -Unique | Should -Be 'NotComparable'
    }

    It 'takes files as Get-ChildItem gives them' {
        (Get-ChildItem $then | Compare-CrmAudit -Reference $then).Count | Should -BeGreaterThan 0
    }

    It 'wants one later audit' {
        { Compare-CrmAudit $then -Difference $then, $then } | Should -Throw -ErrorId 'Command.OneLaterAudit*'
    }

    It 'compares with the history that the audits keep' {
        $runs = Join-Path $TestDrive 'runs'
        { Compare-CrmAudit -HistoryPath $runs } | Should -Throw -ErrorId 'Command.ShortHistory*'
        { $findings | Compare-CrmAudit -HistoryPath $runs } | Should -Throw -ErrorId 'Command.ShortHistory*'
        $early = Invoke-CrmAudit $exports -AsOf 2026-05-01 -HistoryPath $runs -WarningAction Ignore -InformationAction Ignore -ErrorAction SilentlyContinue
        $late = Invoke-CrmAudit $exports -AsOf 2026-06-01 -HistoryPath $runs -WarningAction Ignore -InformationAction Ignore -ErrorAction SilentlyContinue
        $expected = Compare-CrmAudit -Reference $early -Difference $late | Where-Object { $_.CheckId -and $_.Subject.Type -ne 'Record' }
        $told = $late | Compare-CrmAudit -HistoryPath $runs | Where-Object CheckId
        ($told | Sort-Object Fingerprint | ForEach-Object { "$($_.Fingerprint) $($_.Change)" }) | Should -Be ($expected | Where-Object Fingerprint -In $told.Fingerprint | Sort-Object Fingerprint | ForEach-Object { "$($_.Fingerprint) $($_.Change)" })
        @(Compare-CrmAudit -HistoryPath $runs).Count | Should -Be @($late | Compare-CrmAudit -HistoryPath $runs).Count
    }

    It 'tells a file that is no result' {
        $other = Join-Path $TestDrive 'other.json'
        Set-Content $other '{}'
        { Compare-CrmAudit $other $then } | Should -Throw -ErrorId 'Read.NotAResult*'
    }

    It 'shows a table a person can read' {
        Compare-CrmAudit $then $then | Select-Object -First 3 | Format-Table | Out-String -Width 100 | Should -Match 'Change\s+CheckId\s+Message'
    }
}
