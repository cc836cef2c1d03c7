<#
.SYNOPSIS
Has the scheduler of the machine run the audit every half year; shows what it would do until -Register is given.

.DESCRIPTION
    pwsh -File examples/half-yearly-task.ps1
    pwsh -File examples/half-yearly-task.ps1 -Scheduler Systemd

.PARAMETER Path
Folder for what is written; made if it is not there.

.PARAMETER Config
The audit to run.

.PARAMETER Scheduler
TaskScheduler (Windows), Systemd or Cron; that of this machine when absent.

.PARAMETER Register
Registers the task instead of showing it.
#>
#Requires -Version 7.6
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Config = "$PSScriptRoot/audit.yaml",
    [ValidateSet('TaskScheduler', 'Systemd', 'Cron')] [string] $Scheduler,
    [switch] $Register
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$reports = 'audit.html', 'audit.xlsx' | ForEach-Object { Join-Path $Path $_ }
$where = $Scheduler ? @{ Scheduler = $Scheduler } : @{}
Register-CrmAuditTask $Config @where -Schedule HalfYearly -TaskName CrmAuditHalfYear -ReportPath $reports -HistoryPath (Join-Path $Path history) -WhatIf:(-not $Register)
