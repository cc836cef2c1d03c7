<#
.SYNOPSIS
Questions of one line each.

.DESCRIPTION
    pwsh -File examples/one-liners.ps1

.PARAMETER Exports
The folder with the exports.
#>
#Requires -Version 7.6
param(
    [string] $Exports = "$PSScriptRoot/exports"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
'Records by system and list:'
Import-CrmExport $Exports -Recurse -ErrorAction SilentlyContinue | Group-Object System, Entity -NoElement | Sort-Object Name | Format-Table -AutoSize

'The red ones of the data:'
Import-CrmExport "$Exports/bitrix24" -ErrorAction SilentlyContinue | Test-CrmDataQuality | Where-Object Status -eq Fail | Sort-Object CheckId | Format-Table CheckId, Measured, Numerator, Denominator -AutoSize

'Is the report right that says 79 deals won in April for 74 005 900?'
Import-CrmExport "$Exports/bitrix24/deals.csv" -ErrorAction SilentlyContinue | Test-CrmReport -Count 79 -Sum '74 005 900' -Period 2026-04 -Status won | ForEach-Object { "  $($_.Message)" }
