<#
.SYNOPSIS
The orders of Kaspi alone: do they reach the CRM?

.DESCRIPTION
    pwsh -File examples/kaspi-only.ps1

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER Exports
The folder with the exports.

.PARAMETER Config
The configuration that names the channel and its registry.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Exports = "$PSScriptRoot/exports",
    [string] $Config = "$PSScriptRoot/audit.yaml"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$null = New-Item $Path -ItemType Directory -Force

# All files are read, because the orders of the registry are looked for among the deals.
$findings = @(Import-CrmExport $Exports -Recurse -ErrorAction SilentlyContinue | Test-CrmIntegration -Config $Config | Where-Object { $_.Subject.Id -like '*Kaspi*' })
$findings | ForEach-Object { '{0,-14} {1}' -f $_.Status, $_.Message }
$findings | Export-CrmAuditReport (Join-Path $Path 'kaspi.html'), (Join-Path $Path 'kaspi.evidence.csv') -Force
