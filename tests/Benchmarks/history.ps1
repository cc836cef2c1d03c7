<#
.SYNOPSIS
    What a year of nightly runs adds to an audit.
.DESCRIPTION
    Audits the example company once into a history, copies that run to as many nights as asked, and gives the time that the audit and a comparison take with the history, the time
    without it, and the time System.Text.Json needs to parse the same files, one after the other.
.PARAMETER Module
    Manifest of the module.
.PARAMETER Runs
    How many runs the history holds.
.PARAMETER Times
    How often each is timed; the median is given, after one round that is not counted.
#>
param([Parameter(Mandatory)] [string] $Module, [int] $Runs = 366, [int] $Times = 5)

$ErrorActionPreference = 'Stop'
Import-Module (Get-Item $Module).FullName
$config = (Get-Item "$PSScriptRoot/../../examples/audit.yaml").FullName
$folder = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) "history-$PID")
try {
    $audit = @{ Path = $config; WarningAction = 'Ignore'; InformationAction = 'Ignore'; ErrorAction = 'SilentlyContinue' }
    $null = Invoke-CrmAudit @audit -HistoryPath $folder
    $first = Get-Item "$folder/audit-*.json"
    $text = [IO.File]::ReadAllText($first)
    $run = $text | ConvertFrom-Json -DateKind String
    $day = [DateTimeOffset]::Parse($run.asOf)
    Remove-Item $first
    foreach ($night in 1..$Runs) {
        $copy = $text.Replace($run.runId, [guid]::NewGuid().ToString()).Replace($run.asOf, $day.AddDays(-$night).ToString('o'))
        [IO.File]::WriteAllText("$folder/audit-$('{0:d4}' -f $night).json", $copy)
    }
    $files = Get-ChildItem $folder
    "$Runs runs of $([math]::Round(($files | Measure-Object Length -Average).Average / 1KB)) KB"

    $work = [ordered]@{
        'audit without history' = { $null = Invoke-CrmAudit @audit }
        'audit with history'    = { $null = Invoke-CrmAudit @audit -HistoryPath $folder -WhatIf }
        'comparison'            = { $null = Compare-CrmAudit -HistoryPath $folder }
        'parsing alone'         = { foreach ($file in $files) { [Text.Json.JsonDocument]::Parse([IO.MemoryStream]::new([IO.File]::ReadAllBytes($file.FullName))).Dispose() } }
    }
    $taken = @{}
    foreach ($round in 0..$Times) {
        foreach ($name in $work.Keys) {
            $seconds = (Measure-Command $work[$name]).TotalSeconds
            if ($round -gt 0) { $taken[$name] += @($seconds) }
        }
    }
    $median = @{}
    foreach ($name in $work.Keys) {
        $median[$name] = ($taken[$name] | Sort-Object)[[int][math]::Floor($Times / 2)]
        [pscustomobject]@{ Work = $name; MedianSeconds = [math]::Round($median[$name], 2) }
    }
    $added = $median['audit with history'] - $median['audit without history']
    "The history adds $([math]::Round($added, 2)) s, $([math]::Round($added / $median['parsing alone'], 1)) times what parsing its files takes."
}
finally {
    Remove-Item -Recurse $folder
}
