<#
.SYNOPSIS
The same audit as a scheduled task: quiet, and the exit code tells the scheduler how it went.

.DESCRIPTION
    pwsh -NoProfile -File examples/nightly-audit.ps1 -Path /var/reports/crm

Exit codes: 0 nothing at or above the status of notifications.failOn; 1 findings; 2 a part could not be evaluated; 3 the
configuration is wrong or the run failed.

.PARAMETER Path
Folder for the reports.

.PARAMETER Config
The audit to run.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Config = "$PSScriptRoot/audit.yaml"
)
$ErrorActionPreference = 'Stop'

try {
    if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) {
        Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1"
    }
    $reports = 'nightly.html', 'nightly.json' | ForEach-Object { Join-Path $Path $_ }

    $findings = Invoke-CrmAudit $Config -ReportPath $reports -Force -ErrorAction SilentlyContinue -InformationAction Ignore
    $code = $LASTEXITCODE
    $red = @($findings | Where-Object { $_.Status -eq 'Fail' -and -not $_.Suppression })
    'CRM audit: {0} findings in the red, exit code {1}, report {2}' -f $red.Count, $code, $reports[0]
    exit $code
}
catch {
    # One line for the log of the scheduler, whatever went wrong.
    "CRM audit failed: $_"
    exit 3
}
