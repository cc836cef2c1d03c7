<#
.SYNOPSIS
    Kills audits at random moments and looks at what is left.
.DESCRIPTION
    Audits the example company into four reports and a history, again and again, each time in a process of its own that is killed (SIGKILL, or its like on Windows) at a moment drawn from the last four fifths of the length of a whole run.
    After every kill the reports of before must be there and whole, and every file of the history must be read. At the end one undisturbed audit must leave no temporary file.
.PARAMETER Module
    Manifest of the module.
.PARAMETER Kills
    How many audits are killed.
.PARAMETER Seed
    Seed of the moments.
.PARAMETER PowerShell
    The executable to start; default: that of this session, also where it runs as a .NET tool and the process is dotnet.
#>
param([Parameter(Mandatory)] [string] $Module, [int] $Kills = 200, [int] $Seed = 1, [string] $PowerShell = (Get-Command (Join-Path $PSHOME pwsh), pwsh -CommandType Application -ErrorAction Ignore | Select-Object -First 1).Source)

$ErrorActionPreference = 'Stop'
$manifest = (Get-Item $Module).FullName
. "$PSScriptRoot/Audits.ps1"
Import-Module $manifest
$config = (Get-Item "$PSScriptRoot/../../examples/audit.yaml").FullName
$folder = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "kills-$PID")).FullName
$reports = 'audit.html', 'audit.xlsx', 'audit.json', 'audit.plan.csv' | ForEach-Object { Join-Path $folder $_ }
$command = "Import-Module '$manifest'; Invoke-CrmAudit '$config' -ReportPath $(($reports | ForEach-Object { "'$_'" }) -join ',') -HistoryPath '$folder/history' -Force -ErrorAction SilentlyContinue -WarningAction Ignore -InformationAction Ignore | Out-Null"

try {
    (Start-Audit $PowerShell $command).WaitForExit()
    $reports | Where-Object { -not (Test-Path $_) } | ForEach-Object { throw "An undisturbed audit wrote no $_; what is killed would not be one." }
    $watch = [Diagnostics.Stopwatch]::StartNew()
    (Start-Audit $PowerShell $command).WaitForExit()
    $length = $watch.Elapsed.TotalMilliseconds
    $random = [Random]::new($Seed)
    $lost = @()
    $ended = 0
    $left = 0
    foreach ($kill in 1..$Kills) {
        $process = Start-Audit $PowerShell $command
        if ($process.WaitForExit($random.Next([int] ($length / 5), [int] $length))) { $ended++ } else { $process.Kill($true); $process.WaitForExit() }
        $process.Dispose()
        $left += @(Get-ChildItem $folder -Recurse -Hidden -Filter '.*.tmp').Count -gt 0 ? 1 : 0
        foreach ($report in $reports) {
            try { Test-Whole $report } catch { $lost += "kill ${kill}: $report : $_" }
        }
        $warnings = @()
        try { $null = Compare-CrmAudit -HistoryPath "$folder/history" -WarningVariable warnings -WarningAction SilentlyContinue } catch { if ($_.FullyQualifiedErrorId -notlike 'Command.ShortHistory*') { $lost += "kill ${kill}: history : $_" } }
        $lost += $warnings | ForEach-Object { "kill ${kill}: history : $_" }
    }
    $last = Start-Audit $PowerShell $command
    $last.WaitForExit()
    $stray = @(Get-ChildItem $folder -Recurse -Hidden -Filter '.*.tmp').Count
    $lost
    "$Kills audits of $([int] $length) ms, $ended of them ended before they were to be killed; after $left kills a temporary file was left; $($lost.Count) reports or runs lost; $stray temporary files after one more audit; seed $Seed"
    if ($lost.Count -gt 0 -or $stray -gt 0) { exit 1 }
}
finally {
    Remove-Item -Recurse -Force $folder
}
