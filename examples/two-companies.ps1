<#
.SYNOPSIS
Two companies side by side in one table: every figure of the one beside that of the other.

.DESCRIPTION
    pwsh -File examples/two-companies.ps1

Here the two bases of the example stand for the companies.

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER First
Exports of the first company.

.PARAMETER Second
Exports of the second company.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $First = "$PSScriptRoot/exports/bitrix24",
    [string] $Second = "$PSScriptRoot/exports/amocrm"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$null = New-Item $Path -ItemType Directory -Force

# Read apart: cards of different companies are never compared with each other.
$both = foreach ($folder in $First, $Second) {
    Import-CrmExport $folder -ErrorAction SilentlyContinue | Test-CrmDataQuality | Where-Object { $_.Subject.Type -eq 'Entity' } |
        Select-Object @{ Name = 'Company'; Expression = { Split-Path $folder -Leaf } }, CheckId, Title, @{ Name = 'List'; Expression = { $_.Subject.Id } }, Status, Measured, Unit
}
$table = $both | Group-Object CheckId, List | Sort-Object Name | ForEach-Object {
    $row = [ordered]@{ Check = $_.Group[0].Title; List = $_.Group[0].List; Unit = $_.Group[0].Unit }
    foreach ($name in ($First, $Second | Split-Path -Leaf)) {
        $one = $_.Group | Where-Object Company -eq $name | Select-Object -First 1
        $row[$name] = if ($one) { $one.Measured }
        $row["$name status"] = if ($one) { $one.Status } else { 'NotEvaluated' }
    }
    [pscustomobject]$row
}
$table | Export-Csv (Join-Path $Path 'two-companies.csv') -Encoding utf8BOM
$table | Format-Table -AutoSize
