<#
.SYNOPSIS
A check of one's own, in the same report and score: deals in work without an amount.

.DESCRIPTION
    pwsh -File examples/custom-check.ps1

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER Exports
The folder with the exports.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Exports = "$PSScriptRoot/exports/bitrix24"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$findings = @(Import-CrmExport $Exports -ErrorAction SilentlyContinue | Test-CrmPipeline)

$deals = @(Import-CrmExport "$Exports/deals.csv" -ErrorAction SilentlyContinue | Where-Object Entity -eq Deal)
$mine = $deals | Where-Object { -not $_.Amount } |
    New-CrmFinding Sales.NoAmount 'Deals without an amount' -Area Pipeline -Denominator $deals.Count -Norm 0.02 -Red 0.1 -Severity Important
"$($mine.Title): $($mine.Numerator) of $($mine.Denominator), $($mine.Status)"
$findings + $mine | Export-CrmAuditReport (Join-Path $Path 'custom-check.html'), (Join-Path $Path 'custom-check.json') -Force
