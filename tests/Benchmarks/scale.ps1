#!/usr/bin/env pwsh
<#
.SYNOPSIS
What a user waits for: a base of contacts from file to reports, through the cmdlets, each step with its time and the peak of memory so far, Import-Csv of the same file as the yardstick.
.DESCRIPTION
The contacts are those of the judging generator, a fifth of them copies. Import-Csv runs last, so that its memory is in no other figure.
.EXAMPLE
pwsh -NoProfile -File tests/Benchmarks/scale.ps1 -Module output/CrmAudit/0.1.0 -Size 1000000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [int] $Size = 1000000,
    [long] $Seed = 77,
    [string] $Work = (Join-Path ([IO.Path]::GetTempPath()) "crmaudit-scale-$PID")
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$generator = Join-Path $PSScriptRoot '../CrmAudit.JudgingGenerator/CrmAudit.JudgingGenerator.csproj'
$null = New-Item $Work -ItemType Directory -Force
try {
    & dotnet run --project $generator -c Release -- --kind contacts-with-employers --seed $Seed --size $Size --out $Work
    $file = Join-Path $Work cards.csv
    $process = [Diagnostics.Process]::GetCurrentProcess()
    '{0:N0} contacts, {1:N0} MB, {2} cores' -f $Size, ((Get-Item $file).Length / 1MB), [Environment]::ProcessorCount

    function Show-Step($Name, [double] $Seconds, $Path) {
        $process.Refresh()
        $size = if ($Path) { '{0,8:N1} MB' -f ((Get-Item $Path).Length / 1MB) } else { '' }
        '{0,-24} {1,7:N1} s   peak {2,6:N0} MB  {3}' -f $Name, $Seconds, ($process.PeakWorkingSet64 / 1MB), $size
    }

    Import-Module (Join-Path (Resolve-Path $Module) CrmAudit.psd1)
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $data = Import-CrmExport $file -AsDataset
    Show-Step 'Import-CrmExport' $watch.Elapsed.TotalSeconds
    $watch.Restart()
    $findings = @(Test-CrmDuplicates -InputObject $data)
    Show-Step 'Test-CrmDuplicates' $watch.Elapsed.TotalSeconds
    $watch.Restart()
    $findings += Test-CrmDataQuality -InputObject $data
    Show-Step 'Test-CrmDataQuality' $watch.Elapsed.TotalSeconds
    foreach ($ending in 'json', 'json.gz', 'csv', 'html', 'xlsx') {
        $path = Join-Path $Work "out.$ending"
        $watch.Restart()
        $findings | Export-CrmAuditReport $path
        Show-Step ".$ending" $watch.Elapsed.TotalSeconds $path
    }
    $watch.Restart()
    $again = Import-CrmAuditResult (Join-Path $Work out.json)
    Show-Step 'Import-CrmAuditResult' $watch.Elapsed.TotalSeconds
    if ($again.Count -ne $findings.Count) { throw "$($again.Count) of $($findings.Count) findings came back." }
    $groups = @($findings | Where-Object CheckId -EQ 'Data.DuplicateGroup').Count
    $data = $findings = $again = $null
    [GC]::Collect()
    $watch.Restart()
    Import-Csv $file -Delimiter ';' | Out-Null
    Show-Step 'Import-Csv' $watch.Elapsed.TotalSeconds
    '{0:N0} groups of duplicates' -f $groups
}
finally {
    Remove-Item $Work -Recurse -Force
}
