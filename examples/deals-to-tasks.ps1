<#
.SYNOPSIS
The plan as tasks of Bitrix24 and a calendar, and the deals nobody works on as a list to import.

.DESCRIPTION
    pwsh -File examples/deals-to-tasks.ps1

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER Config
The audit to run.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Config = "$PSScriptRoot/audit.yaml"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$files = 'audit.tasks.bitrix24.csv', 'audit.ics', 'audit.deals.bitrix24.csv' | ForEach-Object { Join-Path $Path $_ }
$null = Invoke-CrmAudit $Config -ReportPath $files -Force -ErrorAction SilentlyContinue -InformationAction Ignore
$files
