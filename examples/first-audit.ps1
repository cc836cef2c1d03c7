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

# -Force: makes the folder, and a second run replaces the first. Cells that cannot be read do not stop the audit.
$findings = Invoke-CrmAudit $Config -ReportPath $reports -Force -ErrorAction SilentlyContinue -ErrorVariable unread

'Not read as they stand: {0}' -f $unread.Count
$unread | ForEach-Object { "  $_" }

$findings | Group-Object Status -NoElement | Sort-Object Count -Descending | Format-Table -AutoSize

'Critical and important, in the red; how many, and the first of each check:'
$findings | Where-Object { $_.Status -eq 'Fail' -and $_.Severity -in 'Critical', 'Important' -and -not $_.Suppression } |
    Group-Object CheckId |
    ForEach-Object { '  {0} ({1}): {2}' -f $_.Group[0].Title, $_.Count, $_.Group[0].Message }

''
'Why reports differ from the records:'
$findings | Where-Object { $_.CheckId -eq 'Report.MismatchCause' -and $_.Status -in 'Warning', 'Indeterminate' } | ForEach-Object { "  $($_.Message)" }

''
'The report:'
(Get-Item $reports).FullName
