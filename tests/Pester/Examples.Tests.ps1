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

Describe 'The short scripts' {
    BeforeAll {
        function Invoke-Short($Name, $Arguments = '') {
            $out = Join-Path $TestDrive "short-$Name"
            $script = "$repository/examples/$Name.ps1"
            $path = (Get-Command $script).Parameters.ContainsKey('Path') ? "-Path '$out'" : ''
            $command = "`$ErrorActionPreference = 'Stop'; Set-StrictMode -Version Latest; Import-Module '$manifest'; `$global:LASTEXITCODE = 0; & '$script' $path $Arguments; exit `$LASTEXITCODE"
            $text = & $powershell -NoProfile -NonInteractive -Command $command 2>&1 | Out-String -Width 200
            $code = $LASTEXITCODE
            [pscustomobject]@{ Text = $text; Code = $code; Path = $out; Files = @(Get-ChildItem $out -ErrorAction Ignore | ForEach-Object Name | Sort-Object) }
        }
        $bitrix = @{}
        foreach ($list in 'contacts', 'companies', 'leads', 'deals') { $bitrix[$list] = Import-Csv "$repository/examples/exports/bitrix24/$list.csv" -Delimiter ';' }
    }

    It '<Name>.ps1 explains itself, stands in the list and is run here' -ForEach @(Get-ChildItem "$PSScriptRoot/../../examples/*.ps1" | ForEach-Object { @{ Name = $_.BaseName; File = $_.FullName } }) {
        $help = Get-Help $File
        $help.Synopsis | Should -Not -BeNullOrEmpty
        foreach ($parameter in (Get-Command $File).Parameters.Keys) {
            ($help.parameters.parameter | Where-Object name -EQ $parameter).description.Text | Should -Not -BeNullOrEmpty
        }
        Get-Content "$repository/examples/README.md" -Raw | Should -Match ([regex]::Escape("| ``$Name.ps1``"))
        (Get-Content "$repository/tests/Pester/Examples.Tests.ps1", "$repository/tests/Pester/NightlyFetch.Tests.ps1" -Raw) -join "`n" | Should -Match "Invoke-(Example|Short) $Name\b|examples/$Name\.ps1"
    }

    It 'one-liners.ps1 counts the records and judges the report' {
        $run = Invoke-Short one-liners
        $run.Code | Should -Be 0
        $run.Text | Should -Match "Lead"
        $run.Text | Should -Match 'Data\.DeadDeal'
    }

    It 'half-yearly-task.ps1 only shows' {
        $run = Invoke-Short half-yearly-task
        $run.Text | Should -Match 'CrmAuditHalfYear'
        $run.Files | Should -BeNullOrEmpty
    }

    It 'half-yearly-task.ps1 shows what <Scheduler> is given' -ForEach @{ Scheduler = 'TaskScheduler'; Shown = '<ScheduleByMonth>' }, @{ Scheduler = 'Systemd'; Shown = 'OnCalendar=' }, @{ Scheduler = 'Cron'; Shown = ' 1 1,7 \* ' } {
        $run = Invoke-Short half-yearly-task "-Scheduler $Scheduler"
        $run.Text | Should -Match $Shown
        $run.Files | Should -BeNullOrEmpty
    }

    It 'manager-duplicates.ps1 lists whole groups with a card of the manager' {
        $run = Invoke-Short manager-duplicates
        $rows = Import-Csv (Join-Path $run.Path 'manager-duplicates.csv')
        $known = $bitrix.Values | ForEach-Object { $_ } | Group-Object ID -AsHashTable
        foreach ($group in $rows | Group-Object Entity, Group) {
            $group.Count | Should -BeGreaterThan 1
            ($group.Group.RecordId | ForEach-Object { $known[$_].Ответственный }) | Should -Contain 'Айгүл Сәрсенова'
        }
        $run.Text | Should -BeLike "*: $(@($rows | Group-Object Entity, Group).Count) groups, $($rows.Count) cards*"
    }

    It 'kaspi-only.ps1 speaks of Kaspi alone' {
        $run = Invoke-Short kaspi-only
        $run.Files | Should -Be 'kaspi.evidence.csv', 'kaspi.html'
        $run.Text | Should -Match 'Fail +Kaspi .*7 .* 140 '
        $run.Text | Should -Not -Match 'Формы сайта'
    }

    It 'two-companies.ps1 has a row a check and list, a column a company' {
        $run = Invoke-Short two-companies
        $rows = Import-Csv (Join-Path $run.Path 'two-companies.csv')
        ($rows | Group-Object Check, List, Unit | ForEach-Object Count | Measure-Object -Maximum).Maximum | Should -Be 1
        $rows.'bitrix24 status' | Should -Contain Fail
        $rows | Where-Object List -EQ Lead | ForEach-Object { $_.'amocrm status' | Should -Be NotEvaluated }
    }

    It 'plan-follow-up.ps1 adds up to the plan' {
        $run = Invoke-Short plan-follow-up
        $rows = Import-Csv (Join-Path $run.Path 'audit.plan.csv') -Delimiter ';'
        $run.Text | Should -BeLike "*Actions: $($rows.Count)*"
        foreach ($person in $rows | Group-Object Responsible) { $run.Text | Should -Match "$($person.Count) +$($person.Name)" }
    }

    It 'custom-check.ps1 counts deals without an amount' {
        $run = Invoke-Short custom-check
        $run.Text | Should -Match "\d+ of $(@($bitrix.deals | Group-Object ID).Count), "
        (Import-CrmAuditResult (Join-Path $run.Path 'custom-check.json')).CheckId | Should -Contain Sales.NoAmount
    }

    It 'suppress.ps1 writes a decision that holds' {
        $run = Invoke-Short suppress
        $run.Text | Should -Match 'suppressions:'
        $run.Text | Should -Match 'Data\.DeadDeal'
        Test-CrmAuditConfig (Join-Path $run.Path 'suppressed.yaml') | Should -BeTrue
    }

    It 'for-an-outsider.ps1 names nobody' {
        $run = Invoke-Short for-an-outsider
        $run.Files | Should -Be 'outsider.html', 'outsider.json', 'outsider.xlsx'
        foreach ($file in 'outsider.html', 'outsider.json') {
            $text = Get-Content (Join-Path $run.Path $file) -Raw
            foreach ($name in 'Рогова', '+7 701 000 02 25', 'info@ortalyk-bel-snab.example.kz') { $text | Should -Not -BeLike "*$name*" }
        }
    }

    It 'deals-to-tasks.ps1 writes tasks, a calendar and deals that exist' {
        $run = Invoke-Short deals-to-tasks
        $run.Files | Should -Be 'audit.deals.bitrix24.csv', 'audit.ics', 'audit.tasks.bitrix24.csv'
        Get-Content (Join-Path $run.Path 'audit.ics') -Raw | Should -BeLike 'BEGIN:VCALENDAR*'
        @(Import-Csv (Join-Path $run.Path 'audit.deals.bitrix24.csv') -Delimiter ';' | Where-Object ID -in $bitrix.deals.ID).Count | Should -BeGreaterThan 0
    }

    It 'compare.ps1 says what became new' {
        $run = Invoke-Short compare
        $run.Files | Should -Be '2026-08.json', '2026-11.json'
        $run.Text | Should -Match '3 New'
    }

    It 'what-to-export.ps1 names what is missing' {
        (Invoke-Short what-to-export).Text | Should -Match 'amoCRM: .*\+\d+'
    }

    It 'preview-columns.ps1 shows what was not understood and the column said by hand' {
        $run = Invoke-Short preview-columns
        $run.Text | Should -Match 'Любимый праздник'
        $run.Text | Should -Match 'UtmSource'
    }

    It 'silent-channel.ps1 ends with 1: Kaspi is silent' {
        $run = Invoke-Short silent-channel
        $run.Code | Should -Be 1
        $run.Text | Should -Match 'Fail +Kaspi'
    }
}
