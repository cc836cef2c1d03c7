<#
.SYNOPSIS
What became of the findings: two audits side by side.

.DESCRIPTION
    pwsh -File examples/compare.ps1

The example has exports of August and November.

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER Then
Exports of the earlier day.

.PARAMETER Now
Exports of the later day.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Then = "$PSScriptRoot/half-year/2026-08.zip",
    [string] $Now = "$PSScriptRoot/half-year/2026-11.zip"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$reports = foreach ($exports in $Then, $Now) {
    $report = Join-Path $Path "$(Split-Path $exports -LeafBase).json"
    $null = Invoke-CrmAudit $exports -ReportPath $report -Force -ErrorAction SilentlyContinue -InformationAction Ignore
    $report
}
$changes = Compare-CrmAudit $reports[0] $reports[1]
$changes | Group-Object Change -NoElement | Sort-Object Name | Format-Table -AutoSize
$changes | Where-Object Change -in New, Worse, Reopened | Select-Object -First 10 | Format-Table Change, Title, Message -AutoSize
