<#
.SYNOPSIS
How a list is read, what was not understood, and how to say it by hand.

.DESCRIPTION
    pwsh -File examples/preview-columns.ps1

.PARAMETER Exports
The file to read.
#>
#Requires -Version 7.6
param(
    [string] $Exports = "$PSScriptRoot/exports/bitrix24/contacts.csv"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$preview = Import-CrmExport $Exports -Preview
"$($preview.System) $($preview.Entity): $(@($preview.Columns | Where-Object Property).Count) columns understood, $(@($preview.Unmapped).Count) not"
$preview.Unmapped | Format-Table Header, Content, Nearest -AutoSize

# A column said by hand counts before every guess.
$mapped = Import-CrmExport $Exports -Preview -Column @{ 'Дополнительно об источнике' = 'UtmSource' }
$mapped.Columns | Where-Object Header -eq 'Дополнительно об источнике' | Format-Table Header, Property, Basis -AutoSize
