<#
.SYNOPSIS
A report for an outside auditor: names, phones, addresses and numbers replaced by pseudonyms.

.DESCRIPTION
    pwsh -File examples/for-an-outsider.ps1

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
$reports = 'outsider.html', 'outsider.xlsx', 'outsider.json' | ForEach-Object { Join-Path $Path $_ }
$null = Invoke-CrmAudit $Config -ReportPath $reports -Redact -Force -ErrorAction SilentlyContinue -InformationAction Ignore
'Give these away; keep the exports:'
$reports
