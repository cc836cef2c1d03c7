<#
.SYNOPSIS
What is still missing in a folder, in the order of what it would answer.

.DESCRIPTION
    pwsh -File examples/what-to-export.ps1

.PARAMETER Exports
The folder with the exports.

.PARAMETER System
The system the exports come from.
#>
#Requires -Version 7.6
param(
    [string] $Exports = "$PSScriptRoot/exports/amocrm",
    [string] $System = 'AmoCrm'
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
Get-CrmExportGuide $System -Path $Exports
