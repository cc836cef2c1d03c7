<#
.SYNOPSIS
Puts a finding aside from the pipeline, in a copy of the configuration: who decided, why, until when.

.DESCRIPTION
    pwsh -File examples/suppress.ps1

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
$null = New-Item $Path -ItemType Directory -Force

$config = Join-Path $Path 'suppressed.yaml'
"exports:`n  - path: '$Exports'" | Set-Content $config

Import-CrmExport $Exports -ErrorAction SilentlyContinue | Test-CrmDataQuality | Where-Object { $_.CheckId -eq 'Data.DeadDeal' -and $_.Status -eq 'Fail' } | Select-Object -First 1 |
    New-CrmSuppression -Kind planned -Reason 'Cleaned after the move' -Owner 'Жанар Мұсабаева' -Expires (Get-Date).AddMonths(3) -Path $config
Get-Content $config
