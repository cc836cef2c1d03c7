BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $records = Import-CrmExport $exports
    $findings = @($records | Test-CrmDataQuality) + @($records | Test-CrmDuplicates)
    $path = Join-Path $TestDrive 'result.json'
    $findings | Export-CrmAuditReport $path, (Join-Path $TestDrive 'packed.json.gz')
    # What a script sees of findings, in any order.
    function Get-Picture($Findings) {
        $Findings | Sort-Object Fingerprint | ForEach-Object { '{0} {1} {2} {3} {4} {5}' -f $_.Fingerprint, $_.EvidenceHash, $_.Status, $_.Measured, $_.Message, $_.Evidence.Total }
    }
}

Describe 'Import-CrmAuditResult' {
    It 'gives the findings as they were written' {
        Get-Picture (Import-CrmAuditResult $path) | Should -Be (Get-Picture $findings)
    }

    It 'gives groups with their cards, reasons and merged card' {
        $before = $findings | Where-Object CheckId -eq 'Data.DuplicateGroup' | Sort-Object GroupId
        $after = Import-CrmAuditResult $path | Where-Object CheckId -eq 'Data.DuplicateGroup' | Sort-Object GroupId
        $after | Should -HaveCount $before.Count
        $after.Members.Id | Should -Be $before.Members.Id
        $after.Reasons.Comparisons.Text | ForEach-Object ToString | Should -Be ($before.Reasons.Comparisons.Text | ForEach-Object ToString)
        $after.MergedCard.Value | Should -Be $before.MergedCard.Value
    }

    It 'reads compressed files, several at once, and files from the pipeline' {
        (Import-CrmAuditResult (Join-Path $TestDrive '*.json*')).Count | Should -Be ($findings.Count * 2)
        (Get-ChildItem $TestDrive -Filter *.gz | Import-CrmAuditResult).Count | Should -Be $findings.Count
    }

    It 'gives what can be reported again in another language' {
        $page = Join-Path $TestDrive 'again.html'
        Import-CrmAuditResult $path | Export-CrmAuditReport $page -Language kk
        Get-Content $page -Raw | Should -Match '<html lang="kk">'
    }

    It 'tells a file that is none, and goes on with the next' {
        $other = Join-Path $TestDrive 'other.txt'
        Set-Content $other '{"a":1}'
        $read = Import-CrmAuditResult $other, $path -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'Read.NotAResult*'
        $read | Should -HaveCount $findings.Count
    }

    It 'tells a file that is not there' {
        { Import-CrmAuditResult (Join-Path $TestDrive 'none.json') -ErrorAction Stop } | Should -Throw -ErrorId 'Read.NotFound*'
    }
}
