<#
.SYNOPSIS
    What Import-Module adds to the start of PowerShell.
.DESCRIPTION
    Starts PowerShell by turns with nothing to do and with each module to import, and gives the median of the clock for each and what it is above the bare start.
.PARAMETER Module
    Manifests to compare.
.PARAMETER Times
    How often each is started.
.PARAMETER PowerShell
    The executable to start; default: that of this session. Where PowerShell runs as a .NET tool, that is dotnet, so name the tool.
#>
param([Parameter(Mandatory, Position = 0, ValueFromRemainingArguments)] [string[]] $Module, [int] $Times = 11, [string] $PowerShell = [Environment]::ProcessPath)

$ErrorActionPreference = 'Stop'
$commands = [ordered]@{ 'bare start' = '$null' }
foreach ($manifest in $Module) { $commands[$manifest] = "Import-Module '$((Get-Item $manifest).FullName)'" }

$taken = @{}
foreach ($round in 1..$Times) {
    foreach ($name in $commands.Keys) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        & $PowerShell -NoProfile -NonInteractive -Command $commands[$name]
        if ($LASTEXITCODE -ne 0) { throw "$name did not start." }
        $taken[$name] += @($watch.Elapsed.TotalMilliseconds)
    }
}
$median = @{}
foreach ($name in $commands.Keys) {
    $median[$name] = ($taken[$name] | Sort-Object)[[int][math]::Floor($Times / 2)]
    [pscustomobject]@{ Started = $name; MedianMs = [math]::Round($median[$name]); AboveBareMs = [math]::Round($median[$name] - $median['bare start']) }
}
