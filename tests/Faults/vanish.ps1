<#
.SYNOPSIS
    Takes a folder away while an audit reads from it or writes to it, as a share that is lost does.
.DESCRIPTION
    Audits a copy of the example company into four reports and a history. At a moment drawn from the length of a whole run the folder of the exports, or that of reports and history, is moved away; when the audit has ended it is
    moved back. The audit must have ended by itself and well, or have said what it could not read or write under one of its own error ids; reports and history of before must be there and whole.
.PARAMETER Module
    Manifest of the module.
.PARAMETER Rounds
    How often, half of them for each folder.
.PARAMETER Seed
    Seed of the moments.
.PARAMETER PowerShell
    The executable to start; default: that of this session, also where it runs as a .NET tool and the process is dotnet.
#>
param([Parameter(Mandatory)] [string] $Module, [int] $Rounds = 20, [int] $Seed = 1, [string] $PowerShell = (Get-Command (Join-Path $PSHOME pwsh), pwsh -CommandType Application -ErrorAction Ignore | Select-Object -First 1).Source)

$ErrorActionPreference = 'Stop'
$manifest = (Get-Item $Module).FullName
. "$PSScriptRoot/Audits.ps1"
Import-Module $manifest
$root = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "vanish-$PID")).FullName
$out = "$root/out"
$reports = 'audit.html', 'audit.xlsx', 'audit.json', 'audit.plan.csv' | ForEach-Object { "$out/$_" }
$command = "Import-Module '$manifest'; `$failed = `$null; try { Invoke-CrmAudit '$root/in/audit.yaml' -ReportPath $(($reports | ForEach-Object { "'$_'" }) -join ',') -HistoryPath '$out/history' -Force -ErrorVariable failed -ErrorAction SilentlyContinue -WarningAction Ignore -InformationAction Ignore | Out-Null } catch { `$failed = @(`$failed) + `$_ }; `$failed | ForEach-Object { `$_.FullyQualifiedErrorId } | Sort-Object -Unique"

try {
    Copy-Item -Recurse (Get-Item "$PSScriptRoot/../../examples").FullName "$root/in"
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $first = Start-Audit $PowerShell $command
    $null = $first.StandardOutput.ReadToEnd()
    $first.WaitForExit()
    $length = $watch.Elapsed.TotalMilliseconds
    $reports | Where-Object { -not (Test-Path $_) } | ForEach-Object { throw "An undisturbed audit wrote no $_." }
    $random = [Random]::new($Seed)
    $lost = @()
    $said = @{}
    foreach ($round in 1..$Rounds) {
        $folder = $round % 2 ? "$root/in/exports" : $out
        $process = Start-Audit $PowerShell $command
        $text = $process.StandardOutput.ReadToEndAsync()
        if (-not $process.WaitForExit($random.Next([int] ($length / 8), [int] $length))) { [IO.Directory]::Move($folder, "$folder.gone") }
        if (-not $process.WaitForExit(120000)) { $lost += "round ${round}: $folder went and the audit did not end"; $process.Kill($true); $process.WaitForExit() }
        foreach ($id in $text.Result -split '\r?\n' | Where-Object { $_ }) {
            $said[$id] = 1 + $said[$id]
            # An exception nobody expected has its own name for an id.
            if ($id -match 'Exception|^System\.') { $lost += "round ${round}: $folder went: $id" }
        }
        if (Test-Path "$folder.gone") {
            # A folder for reports is made where there is none: what was written there then is whole too.
            if (Test-Path $folder) {
                Get-ChildItem $folder -File | ForEach-Object { try { Test-Whole $_.FullName } catch { $lost += "round ${round}: new $($_.Exception.Message)" } }
                Remove-Item -Recurse -Force $folder
            }
            [IO.Directory]::Move("$folder.gone", $folder)
        }
        foreach ($report in $reports) { try { Test-Whole $report } catch { $lost += "round ${round}: $report : $_" } }
        $warnings = @()
        try { $null = Compare-CrmAudit -HistoryPath "$out/history" -WarningVariable warnings -WarningAction SilentlyContinue } catch { if ($_.FullyQualifiedErrorId -notlike 'Command.ShortHistory*') { $lost += "round ${round}: history : $_" } }
        $lost += $warnings | ForEach-Object { "round ${round}: history : $_" }
    }
    $last = Start-Audit $PowerShell $command
    $null = $last.StandardOutput.ReadToEnd()
    $last.WaitForExit()
    $stray = @(Get-ChildItem $root -Recurse -Hidden -Filter '.*.tmp').Count
    $lost
    $said.GetEnumerator() | Sort-Object Name | ForEach-Object { "said $($_.Value) times: $($_.Name)" }
    "$Rounds audits of $([int] $length) ms that lost a folder, $($lost.Count) losses, $stray temporary files after one more audit; seed $Seed"
    if ($lost.Count -gt 0 -or $stray -gt 0) { exit 1 }
}
finally {
    Remove-Item -Recurse -Force $root
}
