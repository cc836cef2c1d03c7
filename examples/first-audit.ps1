<#
.SYNOPSIS
Audits the example company and writes the report as HTML, XLSX and JSON.

.DESCRIPTION
    pwsh -File examples/first-audit.ps1

On a machine that has only the .NET SDK:

    dotnet run --project src/CrmAudit.Shell -- -File examples/first-audit.ps1

.PARAMETER Path
Folder for the report; made if it is not there. The folder out beside this script by default.

.PARAMETER Config
The audit to run.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Config = "$PSScriptRoot/audit.yaml"
)
$ErrorActionPreference = 'Stop'

if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) {
    Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1"
}
$reports = 'audit.html', 'audit.xlsx', 'audit.json' | ForEach-Object { Join-Path $Path $_ }

# -Force: makes the folder, and a second run replaces the first. What cannot be read is told and does not stop the audit.
# The summary with the first things to do is shown as the audit ends.
$findings = Invoke-CrmAudit $Config -ReportPath $reports -Force -ErrorAction SilentlyContinue -ErrorVariable unread

'Not read as it stands:'
$unread | ForEach-Object { "  $_" }

$findings | Group-Object Status -NoElement | Sort-Object Count -Descending | Format-Table -AutoSize

'Why reports differ from the records:'
$findings | Where-Object { $_.CheckId -eq 'Report.MismatchCause' -and $_.Status -in 'Warning', 'Indeterminate' } | ForEach-Object { "  $($_.Message)" }
