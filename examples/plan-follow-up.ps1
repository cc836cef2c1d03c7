<#
.SYNOPSIS
Who has how much to do: the plan of the audit, grouped by the one who answers.

.DESCRIPTION
    pwsh -File examples/plan-follow-up.ps1

A workbook is read the same way by Import-Excel of the module ImportExcel; the .plan.csv has the same rows and needs no other module.

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
$plan = Join-Path $Path 'audit.plan.csv'
$null = Invoke-CrmAudit $Config -ReportPath $plan -Language en -Force -ErrorAction SilentlyContinue -InformationAction Ignore

$rows = Import-Csv $plan -Delimiter ';'
"Actions: $(@($rows).Count)"
$rows | Group-Object Responsible -NoElement | Sort-Object Count -Descending | Format-Table -AutoSize
