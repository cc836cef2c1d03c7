#!/usr/bin/env pwsh
<#
.SYNOPSIS
How long Ctrl+C takes while exports are read, checks run and each report is written, and what it leaves behind.
.DESCRIPTION
Each command is started in a session of its own, stopped after several waits as a console stops it, and started again. Told are the longest time until it had stopped, and how much later nothing was left
in the folder of the report; a file that stays ends the measurement.
.EXAMPLE
pwsh -NoProfile -File tests/Benchmarks/stop.ps1 -Module output/CrmAudit/0.1.0 -Size 100000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [int] $Size = 100000,
    [long] $Seed = 77,
    [string] $Work = (Join-Path ([IO.Path]::GetTempPath()) "crmaudit-stop-$PID")
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$generator = Join-Path $PSScriptRoot '../CrmAudit.JudgingGenerator/CrmAudit.JudgingGenerator.csproj'
$out = Join-Path $Work out
$null = New-Item $out -ItemType Directory -Force
try {
    & dotnet run --project $generator -c Release -- --kind contacts-with-employers --seed $Seed --size $Size --out $Work
    $file = Join-Path $Work cards.csv
    $manifest = Join-Path (Resolve-Path $Module) CrmAudit.psd1
    Import-Module $manifest
    $data = Import-CrmExport $file -AsDataset
    $findings = @(Test-CrmDuplicates -InputObject $data) + @(Test-CrmDataQuality -InputObject $data)
    '{0:N0} contacts, {1} cores' -f $Size, [Environment]::ProcessorCount

    function Measure-Stop($Name, [scriptblock] $Script, [double[]] $Waits, [object[]] $Arguments) {
        [double] $longest = 0
        [double] $cleared = 0
        $stopped = 0
        foreach ($wait in $Waits) {
            $session = [powershell]::Create()
            $null = $session.AddScript("Import-Module '$manifest'").Invoke()
            $session.Commands.Clear()
            $null = $session.AddScript($Script)
            foreach ($argument in $Arguments) { $null = $session.AddArgument($argument) }
            $running = $session.BeginInvoke()
            if (-not $running.AsyncWaitHandle.WaitOne([int] ($wait * 1000))) {
                $stopped++
                $watch = [Diagnostics.Stopwatch]::StartNew()
                $session.Stop()
                $longest = [Math]::Max($longest, $watch.Elapsed.TotalSeconds)
                # What ends behind the scenes must not be measured with the next.
                $end = [Diagnostics.Stopwatch]::StartNew()
                while ((Get-ChildItem $out -Force) -and $end.Elapsed.TotalSeconds -lt 30) { Start-Sleep -Milliseconds 20 }
                if (Get-ChildItem $out -Force) { throw "$Name left $(Get-ChildItem $out -Force | ForEach-Object Name)." }
                $cleared = [Math]::Max($cleared, $end.Elapsed.TotalSeconds)
                Start-Sleep -Milliseconds 1500
            }
            Get-ChildItem $out -Force | Remove-Item
            $session.Dispose()
        }
        '{0,-28} stopped {1} times of {2}, longest {3:N2} s, its temporary file gone {4:N2} s later' -f $Name, $stopped, $Waits.Count, $longest, $cleared
    }

    Measure-Stop 'Import-CrmExport' { param($File) Import-CrmExport $File -AsDataset } 0.1, 0.3, 0.6 @($file)
    Measure-Stop 'Test-CrmDuplicates' { param($Data) Test-CrmDuplicates -InputObject $Data } 0.2, 0.6, 1.2, 2.4 @(, $data)
    Measure-Stop 'Test-CrmDataQuality' { param($Data) Test-CrmDataQuality -InputObject $Data } 0.2, 0.6, 1.2, 2.4 @(, $data)
    Measure-Stop 'Export-CrmMatchTable' { param($Data, $Out) Export-CrmMatchTable -Path $Out -InputObject $Data } 0.3, 0.8, 1.5, 3 $data, $out
    foreach ($ending in 'html', 'xlsx', 'json', 'json.gz', 'csv', 'evidence.csv', 'md', 'sarif', 'xml', 'bitrix24.csv', 'archive.bitrix24.csv') {
        Measure-Stop ".$ending" { param($Findings, $Path) Export-CrmAuditReport -InputObject $Findings -Path $Path } 0.1, 0.3, 0.6, 1.2, 2.4, 4.8 $findings, (Join-Path $out "out.$ending")
    }
    Measure-Stop '.xlsx -Redact' { param($Findings, $Path) Export-CrmAuditReport -InputObject $Findings -Path $Path -Redact } 0.1, 0.6, 1.2, 2.4 $findings, (Join-Path $out out.xlsx)
}
finally {
    Remove-Item $Work -Recurse -Force
}
