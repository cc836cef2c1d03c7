<#
.SYNOPSIS
Every night: fetch fresh exports from the CRM, audit them, compare with the last night, and say what is new.

.DESCRIPTION
    pwsh -NoProfile -File nightly-fetch.ps1 -Config audit.yaml -Path /var/reports/crm

The configuration names the CRM, and keys by their names alone:

    source:
      system: Bitrix24
      address: env:BITRIX_WEBHOOK

A fetch that broke off (the power, the network, a restart) is gone on with the next time; until it is whole, the files of the last night stay. With notifications: in the configuration, what is new is sent
by mail or to a chat too.

Exit codes: 0 nothing at or above the status of notifications.failOn; 1 findings; 2 a part could not be evaluated; 3 nothing was fetched or audited.

.PARAMETER Config
The audit to run, with its source.

.PARAMETER Path
Folder for the reports and the history.
#>
#Requires -Version 7.6
param(
    [string] $Config = "$PSScriptRoot/audit.yaml",
    [string] $Path = "$PSScriptRoot/out"
)
$ErrorActionPreference = 'Stop'

try {
    if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) {
        Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1"
    }
    $history = Join-Path $Path history
    $reports = 'nightly.html', 'nightly.json' | ForEach-Object { Join-Path $Path $_ }

    $findings = Invoke-CrmAudit $Config -Fetch -HistoryPath $history -ReportPath $reports -Force -ErrorAction SilentlyContinue -InformationAction Ignore -WarningAction Ignore
    $code = $LASTEXITCODE
    $red = @($findings | Where-Object { $_.Status -eq 'Fail' -and -not $_.Suppression })
    'CRM audit: {0} findings in the red, exit code {1}, report {2}' -f $red.Count, $code, $reports[0]

    # Against the night before, where there is one.
    if (@(Get-ChildItem $history -File).Count -gt 1) {
        $news = @(Compare-CrmAudit -HistoryPath $history | Where-Object Change -in New, Worse, Reopened)
        'Since the last night: {0} new or worse' -f $news.Count
        $news | Where-Object { $_.After.Status -eq 'Fail' } | ForEach-Object { '  {0}: {1} {2}' -f $_.Change, $_.CheckId, $_.Subject }
    }
    exit $code
}
catch {
    # One line for the log of the scheduler, whatever went wrong.
    "CRM audit failed: $_"
    exit 3
}
