<#
.SYNOPSIS
    Runs two audits at once on one history and one report.
.DESCRIPTION
    Both write the same four reports and add to the same history. After every round the reports must be whole, and the history must have gained one run for each audit that ended well; an audit that could not
    write because the other did must have said so.
.PARAMETER Module
    Manifest of the module.
.PARAMETER Rounds
    How often.
.PARAMETER PowerShell
    The executable to start; default: that of this session, also where it runs as a .NET tool and the process is dotnet.
#>
param([Parameter(Mandatory)] [string] $Module, [int] $Rounds = 20, [string] $PowerShell = (Get-Command (Join-Path $PSHOME pwsh), pwsh -CommandType Application -ErrorAction Ignore | Select-Object -First 1).Source)

$ErrorActionPreference = 'Stop'
$manifest = (Get-Item $Module).FullName
Import-Module $manifest
$config = (Get-Item "$PSScriptRoot/../../examples/audit.yaml").FullName
$folder = (New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "two-$PID")).FullName
$command = "Import-Module '$manifest'; try { Invoke-CrmAudit '$config' -ReportPath '$folder/audit.html','$folder/audit.json' -HistoryPath '$folder/history' -Force -ErrorAction SilentlyContinue -WarningAction Ignore -InformationAction Ignore | Out-Null; exit 0 } catch { [Console]::Error.WriteLine(`$_.FullyQualifiedErrorId); exit 9 }"

function Start-Audit {
    $start = [Diagnostics.ProcessStartInfo]::new($PowerShell)
    foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', $command) { $start.ArgumentList.Add($argument) }
    $start.RedirectStandardError = $true
    [Diagnostics.Process]::Start($start)
}

try {
    $lost = @()
    $refused = @()
    $runs = 0
    foreach ($round in 1..$Rounds) {
        $both = @(Start-Audit; Start-Audit)
        foreach ($process in $both) {
            $said = $process.StandardError.ReadToEnd().Trim()
            $process.WaitForExit()
            if ($process.ExitCode -eq 0) { $runs++ } elseif ($said) { $refused += $said } else { $lost += "round ${round}: exit code $($process.ExitCode) without a word" }
        }
        try { $null = Import-CrmAuditResult "$folder/audit.json" } catch { $lost += "round ${round}: $_" }
        if (-not [IO.File]::ReadAllText("$folder/audit.html").TrimEnd().EndsWith('</html>')) { $lost += "round ${round}: the page has no end" }
    }
    $kept = @(Get-ChildItem "$folder/history" -Filter 'audit-*.json').Count
    if ($kept -lt $runs) { $lost += "$runs audits ended well, $kept runs are in the history" }
    $stray = @(Get-ChildItem $folder -Recurse -Hidden -Filter '.*.tmp').Count
    $lost
    "$Rounds rounds of two audits: $runs ended well, $($refused.Count) were refused ($(($refused | Sort-Object -Unique) -join ', ')), $kept runs in the history, $($lost.Count) losses, $stray temporary files"
    if ($lost.Count -gt 0 -or $stray -gt 0) { exit 1 }
}
finally {
    Remove-Item -Recurse -Force $folder
}
