<#
.SYNOPSIS
The whole loop of half a year: a first audit, the plan filled in, two later audits, what became of it, and the message.

.DESCRIPTION
    pwsh -File examples/half-year.ps1

ТОО «Жетіқойма» is audited in May. Three deeds of the plan are said to be done; in August and in November new exports are audited by the same configuration, and the plan comes back with what the data say of it.

.PARAMETER Path
Folder for everything that is written: the exports of the day, the reports, the plan and the history.
#>
#Requires -Version 7.6
param([string] $Path = "$PSScriptRoot/out/half-year")
$ErrorActionPreference = 'Stop'

if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) {
    Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1"
}
$null = New-Item $Path -ItemType Directory -Force
$config = Copy-Item "$PSScriptRoot/half-year/audit.yaml" $Path -PassThru
$exports = Join-Path $Path exports
$audit = @{ Path = $config; HistoryPath = Join-Path $Path history; Force = $true; ErrorAction = 'SilentlyContinue' }
Remove-Item $exports, $audit.HistoryPath -Recurse -ErrorAction Ignore

'== May: the first audit, with a plan'
$null = New-Item $exports -ItemType Directory
Get-ChildItem "$PSScriptRoot/exports/bitrix24/*" -Include companies.csv, contacts.csv, deals.csv, leads.csv, tasks.xls | Copy-Item -Destination $exports
Copy-Item "$PSScriptRoot/exports/users.csv" $exports
$plan = Join-Path $Path 'may.plan.csv'
$null = Invoke-CrmAudit @audit -ReportPath (Join-Path $Path may.html), (Join-Path $Path may.json), $plan

'== What people say of the plan: all of it by the end of June; two deeds done, one dropped'
$rows = Import-Csv $plan -Delimiter ';'
$id, $due, $state, $note = $rows[0].PSObject.Properties.Name[0, 13, 14, 16]
foreach ($row in $rows) {
    $row.$due = '2026-06-30'
    switch ($row.$id) {
        'hand-over' { $row.$state = 'Сделано' }
        'input-formats' { $row.$state = 'Сделано' }
        'spare-fields' { $row.$state = 'Отменено'; $row.$note = 'Поля нужны бухгалтерии' }
    }
}
$rows | Export-Csv $plan -Delimiter ';' -UseQuotes AsNeeded -Encoding utf8BOM

foreach ($month in 'August', 'November') {
    "== $($month): new exports, the same configuration, the plan of May"
    Remove-Item $exports -Recurse
    $null = New-Item $exports -ItemType Directory
    Copy-Item "$PSScriptRoot/half-year/$(@{ August = '2026-08'; November = '2026-11' }[$month]).zip" $exports
    $name = Join-Path $Path $month.ToLowerInvariant()
    if ($month -eq 'November') {
        '== The message that would go out: what is new, worse, back or resolved, without names'
        $alert = Join-Path $Path 'alert.yaml'
        (Get-Content $config -Raw) + "`nnotifications:`n  telegram: { token: env:CRM_AUDIT_TOKEN, chat: `"-1001234567890`" }`n" | Set-Content $alert
        $null = Invoke-CrmAudit $alert -HistoryPath $audit.HistoryPath -WhatIf -ErrorAction SilentlyContinue -InformationAction Ignore
    }
    $findings = Invoke-CrmAudit @audit -ActionPlan $plan -ReportPath "$name.html", "$name.xlsx", "$name.json"
}

'== What became of the findings of May'
$changes = Compare-CrmAudit (Join-Path $Path may.json), (Join-Path $Path august.json) (Join-Path $Path november.json)
$changes | Group-Object Change -NoElement | Sort-Object Name | Format-Table -AutoSize
$changes | Where-Object { $_.Change -in 'Reopened', 'Resolved', 'Better' -and $_.Severity -ge 'Important' } | Format-Table Change, Title, Message -AutoSize

'== What became of the plan'
$findings | Where-Object CheckId -eq Audit.FollowUp | ForEach-Object Message
