BeforeDiscovery {
    # Every example of both languages, the same code once.
    $module = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'module/CrmAudit'
    $examples = foreach ($language in 'en-US', 'ru-RU') {
        $help = [xml](Get-Content (Join-Path $module "$language/CrmAudit.PowerShell.dll-Help.xml") -Raw)
        foreach ($command in $help.helpItems.command) {
            $number = 0
            foreach ($example in $command.examples.example) {
                $number++
                @{ Cmdlet = $command.details.name; Number = $number; Language = $language; Code = "$($example.code)" }
            }
        }
    }
    $examples = $examples | Group-Object { $_.Code } | ForEach-Object { $_.Group[0] }
}

BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $folder = Join-Path $TestDrive 'examples'
    $null = New-Item -ItemType Directory "$folder/history", "$folder/2026-06"
    Copy-Item $exports "$folder/exports" -Recurse
    Copy-Item "$exports/deals.csv" $folder
    # The columns the examples map by hand.
    $lines = Get-Content "$exports/contacts.csv"
    Set-Content "$folder/contacts.csv" (@($lines[0] + ';"Доп. связь";"Кто ведёт"') + ($lines | Select-Object -Skip 1 | ForEach-Object { $_ + ';"+77017654321";"Анна Ли"' }))
    Copy-Item "$exports/contacts.csv" "$folder/2026-06"
    Set-Content "$folder/audit.yaml" "exports:`n  - path: exports"
    Set-Content "$folder/people.csv" "given_name,surname,date_of_birth`nДинара,Омарова,1990-02-01`nДинара,Омарова,1990-02-01`nИван,Петров,1985-05-05"
    Set-Content "$folder/report.csv" "Отчет;Период;Группа;Показатель;Количество;Сумма`nПродажи;2026-05;Анна Ли;Сделки;0;0"
    Set-Content "$folder/history.csv" "Сделка;Воронка;Стадия;Дата`n1;Продажи;Новая;2026-03-01 10:00`n1;Продажи;Квалификация;2026-03-05 10:00`n1;Продажи;Сделка успешна;2026-03-09 10:00"
    # Findings past their norm, from the example company.
    $company = Join-Path $repository 'examples/exports'
    $found = @(Import-CrmExport "$company/mailing", "$company/bitrix24/contacts.csv", "$company/bitrix24/deals.csv" -ErrorAction Ignore |
        Test-CrmDataQuality -Check Data.BounceRate, Data.Stale* -AsOf 2026-05-29 | Where-Object Status -in Warning, Fail)
    $found.CheckId | Should -Contain Data.BounceRate
    $found.CheckId | Should -Contain Data.StaleDeal
    foreach ($name in 'january', 'july', 'audit', 'history/first', 'last', 'findings') { $found | Export-CrmAuditReport "$folder/$name.json" }
    $found | Export-CrmAuditReport "$folder/audit.json.gz"
    foreach ($day in '2026-05-01', '2026-06-01') { $null = Invoke-CrmAudit "$folder/audit.yaml" -AsOf $day -HistoryPath "$folder/runs" -ErrorAction Ignore -WarningAction Ignore -InformationAction Ignore }
    $found | Export-CrmAuditReport "$folder/audit.xlsx"
}

Describe 'The examples of the help' {
    # In a session of its own, at a copy of the files, with what an example takes for granted. Nothing is registered with the scheduler of the machine, no CRM is asked.
    It 'runs example <Number> of <Cmdlet> (<Language>)' -ForEach $examples {
        $own = Join-Path $TestDrive ([guid]::NewGuid())
        Copy-Item $folder $own -Recurse
        # One example writes what others start from, one reads a file of an old system.
        if ($Code -like 'New-CrmAuditConfig*' -and $Code -notlike '*-Update*') { Remove-Item "$own/audit.yaml" }
        if ($Code -like '*windows-1251*') {
            [System.IO.File]::WriteAllText("$own/contacts.csv", (Get-Content "$own/contacts.csv" -Raw), [System.Text.Encoding]::GetEncoding(1251))
        }
        $session = [powershell]::Create()
        try {
            $null = $session.AddScript("Set-Location '$own'; Import-Module '$manifest'; `$PSDefaultParameterValues['Register-CrmAuditTask:WhatIf'] = `$PSDefaultParameterValues['Save-CrmExport:WhatIf'] = `$true; `$env:BITRIX_WEBHOOK = 'https://crm.example/rest/1/n0tar3alk3y/'").Invoke()
            $session.Commands.Clear()
            $null = $session.AddScript("`$records = Import-CrmExport ./exports; `$findings = @(Import-CrmAuditResult ./findings.json)").Invoke()
            $session.Commands.Clear()
            $session.Streams.ClearStreams()
            $null = $session.AddScript($Code).Invoke()
            $session.Streams.Error | ForEach-Object { "$_" } | Should -BeNullOrEmpty
        } finally { $session.Dispose() }
    }
}
