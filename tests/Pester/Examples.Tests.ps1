BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    function Invoke-Example($Name) {
        $out = Join-Path $TestDrive $Name
        $command = "`$ErrorActionPreference = 'Stop'; Set-StrictMode -Version Latest; Import-Module '$manifest'; `$global:LASTEXITCODE = 0; & '$repository/examples/$Name.ps1' -Path '$out'; exit `$LASTEXITCODE"
        $text = & $powershell -NoProfile -NonInteractive -Command $command 2>&1 | Out-String
        [pscustomobject]@{ Text = $text; Code = $LASTEXITCODE; Files = (Get-ChildItem $out).Name }
    }
}

Describe 'The example scripts' {
    It 'first-audit.ps1 names the report, the counts and what is red' {
        $run = Invoke-Example first-audit
        $run.Files | Should -Be 'audit.html', 'audit.json', 'audit.xlsx'
        $run.Text | Should -Match '\d+ Fail'
        $run.Text | Should -Match 'What to fix first'
        $run.Text | Should -Match '\d+ of \d+ entries never reached the CRM'
        $run.Text | Should -BeLike '*The cause is found.*'
        $run.Text | Should -Not -BeLike '*Exception*'
    }

    It 'nightly-audit.ps1 ends with the code of the audit' {
        $run = Invoke-Example nightly-audit
        $run.Code | Should -Be 1
        $run.Files | Should -Be 'nightly.html', 'nightly.json'
        $run.Text | Should -Match '^CRM audit: \d+ findings in the red, exit code 1'
    }

    It 'nightly-audit.ps1 says in one line what went wrong' {
        $text = & $powershell -NoProfile -File "$repository/examples/nightly-audit.ps1" -Config nowhere.yaml -Path (Join-Path $TestDrive broken) 2>&1
        $LASTEXITCODE | Should -Be 3
        $text | Should -HaveCount 1
        "$text" | Should -BeLike 'CRM audit failed: *nowhere.yaml*'
    }

    It 'half-year.ps1 goes through the whole loop' {
        $run = Invoke-Example half-year
        $run.Code | Should -Be 1
        $run.Files | Sort-Object | Should -Be 'alert.yaml', 'audit.yaml', 'august.html', 'august.json', 'august.xlsx', 'exports', 'history', 'may.html', 'may.json', 'may.plan.csv', 'november.html', 'november.json', 'november.xlsx'
        $run.Text | Should -Match 'Has it got better\? Yes, better: score 50 → 58\.'
        $run.Text | Should -Match 'Has it got better\? No, worse: score 58 → 56\.'
        $run.Text | Should -Match 'What if: Send \(telegram: -1001234567890'
        $run.Text | Should -Match 'Reopened +Records without a working owner +Deals: was 0\.0%, is 18\.0%'
        $run.Text | Should -Match 'Said done, but the checks still find it: Hand the records of people who left over to active ones'
        $run.Text | Should -Not -BeLike '*Exception*'
    }

    It 'custom-script.ps1 goes its own way' {
        $run = Invoke-Example custom-script
        $run.Code | Should -Be 0
        $run.Files | Should -Be 'data-quality.csv'
        $run.Text | Should -Not -BeLike '*Exception*'
    }
}
