<#
.SYNOPSIS
The groups of duplicates that hold a card of one manager, as a list to go through.

.DESCRIPTION
    pwsh -File examples/manager-duplicates.ps1

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER Exports
The folder with the exports.

.PARAMETER Manager
The manager, as the export names people.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Exports = "$PSScriptRoot/exports/bitrix24",
    [string] $Manager = 'Айгүл Сәрсенова'
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$null = New-Item $Path -ItemType Directory -Force

$rows = Import-CrmExport $Exports -ErrorAction SilentlyContinue | Test-CrmDuplicates |
    Where-Object { $_.CheckId -eq 'Data.DuplicateGroup' -and $_.Status -eq 'Fail' -and $Manager -in $_.Evidence.Rows.Owner } |
    ForEach-Object { $group = $_.GroupId; $_.Evidence.Rows | Select-Object @{ Name = 'Group'; Expression = { $group } }, Entity, RecordId, Name, Owner, Why }
$rows | Export-Csv (Join-Path $Path 'manager-duplicates.csv') -Encoding utf8BOM
"$Manager`: $(@($rows | Group-Object Entity, Group).Count) groups, $(@($rows).Count) cards"
