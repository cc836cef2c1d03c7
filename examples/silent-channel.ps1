<#
.SYNOPSIS
Ends with 1 when a channel has gone silent, for a watcher that reads exit codes.

.DESCRIPTION
    pwsh -File examples/silent-channel.ps1

Exit codes: 0 every channel speaks; 1 one is silent or late; 2 it cannot be told.

.PARAMETER Config
The audit to run.
#>
#Requires -Version 7.6
param(
    [string] $Config = "$PSScriptRoot/audit.yaml"
)
$ErrorActionPreference = 'Stop'
if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1" }
$channels = @(Invoke-CrmAudit $Config -Tag flow -ErrorAction SilentlyContinue -InformationAction Ignore | Where-Object CheckId -eq Integration.Silent)
$channels | ForEach-Object { '{0,-14} {1}' -f $_.Status, $_.Message }
$judged = @($channels | Where-Object Status -in Pass, Warning, Fail)
exit ($channels.Status -contains 'Fail' ? 1 : $judged.Count -lt [Math]::Max(1, $channels.Count) ? 2 : 0)
