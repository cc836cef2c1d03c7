#!/usr/bin/env pwsh
<#
.SYNOPSIS
How long Save-CrmExport takes for many deals, and how much memory.
.DESCRIPTION
Starts a server of tests/CrmAudit.ApiServers with the limits of its documents, fetches the deals with users and settings, and tells time, size of the files and the peak working set of this process. Start it in a
process of its own: the peak is that of everything the process did.
.EXAMPLE
pwsh -NoProfile -File tests/Benchmarks/fetch.ps1 -Module output/CrmAudit/0.1.0 -Deals 100000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [int] $Deals = 100000,
    [string] $Work = (Join-Path ([IO.Path]::GetTempPath()) "crmaudit-fetch-$PID")
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$program = Get-ChildItem (Join-Path $PSScriptRoot '../CrmAudit.ApiServers/bin') -Recurse -Filter CrmAudit.ApiServers.dll | Sort-Object LastWriteTime | Select-Object -Last 1
Import-Module (Join-Path (Resolve-Path $Module) CrmAudit.psd1)
$process = [Diagnostics.Process]::GetCurrentProcess()
$before = $process.PeakWorkingSet64
$start = [Diagnostics.ProcessStartInfo]::new('dotnet')
foreach ($argument in $program.FullName, '--system', 'Bitrix24', '--deals', "$Deals") { $start.ArgumentList.Add($argument) }
$start.RedirectStandardOutput = $true
$server = [Diagnostics.Process]::Start($start)
try {
    $env:CRMAUDIT_FETCH_HOOK = $server.StandardOutput.ReadLine()
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $saved = Save-CrmExport Bitrix24 $Work -Address env:CRMAUDIT_FETCH_HOOK -Entity Deal 3> $null
    $watch.Stop()
    $process.Refresh()
    '{0:N0} deals written, {1:N0} told, {2:N1} s, {3:N0} MB of files, peak working set {4:N0} MB ({5:N0} MB before)' -f ($saved | Where-Object Entity -eq Deal | Measure-Object Records -Sum).Sum,
        ($saved | Where-Object Entity -eq Deal | Measure-Object Told -Sum).Sum, $watch.Elapsed.TotalSeconds, ((Get-ChildItem $Work | Measure-Object Length -Sum).Sum / 1MB), ($process.PeakWorkingSet64 / 1MB), ($before / 1MB)
}
finally {
    $server.Kill()
    if (Test-Path $Work) { Remove-Item $Work -Recurse -Force }
}
