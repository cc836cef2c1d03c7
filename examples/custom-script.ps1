<#
.SYNOPSIS
A script of one's own: read once, ask several questions, keep what matters.

.PARAMETER Path
Folder for the reports.
#>
#Requires -Version 7.6
param([string] $Path = "$PSScriptRoot/out")
$ErrorActionPreference = 'Stop'

if (-not (Get-Command Import-CrmExport -ErrorAction Ignore)) {
    Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1"
}
$null = New-Item -ItemType Directory -Path $Path -Force

# What cannot be read is in the dataset, each with file, line, column and value.
$data = Import-CrmExport "$PSScriptRoot/exports" -Recurse -AsDataset -ErrorAction SilentlyContinue
"Rows and cells that could not be read: $($data.Errors.Count)"

$findings = @($data | Test-CrmDataQuality -Config "$PSScriptRoot/audit.yaml")

'What stands where:'
$findings | Group-Object Status -NoElement | Sort-Object Count -Descending | Format-Table -AutoSize

'The worst, with the figures:'
$findings | Where-Object Status -eq Fail | Sort-Object Severity, CheckId |
    Select-Object -First 15 CheckId, @{ Name = 'Subject'; Expression = { $_.Subject.Name ?? $_.Subject.Id } }, Measured, Numerator, Denominator |
    Format-Table -AutoSize

'Who owns deals nobody has touched for half a year:'
$dead = $findings | Where-Object CheckId -eq Data.DeadDeal
$ids = @($dead.Evidence.Rows.RecordId)
Import-CrmExport "$PSScriptRoot/exports/bitrix24/deals.csv" -ErrorAction SilentlyContinue |
    Where-Object Id -in $ids | Group-Object Owner -NoElement | Sort-Object Count -Descending | Format-Table -AutoSize

$findings | Where-Object Status -in Fail, Warning | Export-CrmAuditReport -Path "$Path/data-quality.csv" -Force
