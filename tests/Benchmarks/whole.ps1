#!/usr/bin/env pwsh
<#
.SYNOPSIS
A whole audit of four lists from files, through Invoke-CrmAudit with a page, a workbook, a result file and a table: time, peak of memory, how both grow, and whether a limit of memory is kept.
.DESCRIPTION
Size is that of the contacts; with every ten of them go three deals, twenty moves between stages and ten tasks. Contacts are those of the judging generator with employers, a fifth copies; the rest is the base of the pipeline
benchmark. Each run has a process of its own, a tenth of the size first.
.EXAMPLE
pwsh -NoProfile -File tests/Benchmarks/whole.ps1 -Module output/CrmAudit/0.1.0 -Size 1000000
.EXAMPLE
pwsh -NoProfile -File tests/Benchmarks/whole.ps1 -Module output/CrmAudit/0.1.0 -Size 1000000 -HeapLimitMB 4000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [int] $Size = 1000000,
    [long] $Seed = 77,
    # One run more, in which .NET may hold no more than this.
    [int] $HeapLimitMB = 0,
    [string] $Work = (Join-Path ([IO.Path]::GetTempPath()) "crmaudit-whole-$PID")
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$manifest = Join-Path (Resolve-Path $Module) CrmAudit.psd1
$pwsh = Join-Path $PSHOME pwsh
$audit = {
    param($Manifest, $Exports, $Out)
    $ErrorActionPreference = 'Stop'
    Import-Module $Manifest
    $null = New-Item $Out -ItemType Directory -Force
    $paths = 'html', 'xlsx', 'json', 'csv' | ForEach-Object { Join-Path $Out "audit.$_" }
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $findings = @(Invoke-CrmAudit (Join-Path $Exports *.csv) -ReportPath $paths -AsOf 2026-06-01 -ErrorAction Continue -InformationAction Ignore)
    $watch.Stop()
    $process = [Diagnostics.Process]::GetCurrentProcess()
    $errors = @($findings | Where-Object Status -EQ Error)
    foreach ($failed in $errors) { Write-Warning "$($failed.CheckId): $($failed.StatusReason)" }
    "{0} {1} {2} {3}" -f [int] $watch.Elapsed.TotalMilliseconds, $process.PeakWorkingSet64, $findings.Count, $errors.Count
}

function Invoke-Whole([int] $Contacts, [int] $LimitMB) {
    $exports = Join-Path $Work "exports-$Contacts"
    if (-not (Test-Path $exports)) {
        & dotnet run --project (Join-Path $PSScriptRoot '../CrmAudit.JudgingGenerator/CrmAudit.JudgingGenerator.csproj') -c Release -- --kind contacts-with-employers --seed $Seed --size $Contacts --out $exports
        Remove-Item (Join-Path $exports truth.csv)
        Rename-Item (Join-Path $exports cards.csv) contacts.csv
        & dotnet run --project (Join-Path $PSScriptRoot 'CrmAudit.Benchmarks/CrmAudit.Benchmarks.csproj') -c Release -- files $exports ([int] ($Contacts * 0.3))
    }
    $out = Join-Path $Work "out-$Contacts-$LimitMB"
    $script = Join-Path $Work audit.ps1
    Set-Content $script $audit
    if ($LimitMB) { $env:DOTNET_GCHeapHardLimit = '0x{0:X}' -f ([long] $LimitMB * 1MB) }
    try { $told = & $pwsh -NoProfile -File $script $manifest $exports $out } finally { $env:DOTNET_GCHeapHardLimit = $null }
    if ($LASTEXITCODE -ne 0) { throw "The audit of $Contacts contacts ended with $LASTEXITCODE." }
    $told | Select-Object -SkipLast 1 | Out-Host
    $milliseconds, $bytes, $findings, $errors = "$($told | Select-Object -Last 1)" -split ' '
    $sizes = Get-ChildItem $out | ForEach-Object { '{0} {1:N1} MB' -f $_.Name, ($_.Length / 1MB) }
    $run = [pscustomobject]@{ Contacts = $Contacts; Seconds = [long] $milliseconds / 1000; PeakMB = [long] $bytes / 1MB }
    $limit = if ($LimitMB) { ", heap held to $LimitMB MB" } else { '' }
    '{0,10:N0} contacts{1}: {2:N1} s, peak {3:N0} MB, {4:N0} findings, {5} checks failed; files read {6:N0} MB; {7}' -f $Contacts, $limit, $run.Seconds, $run.PeakMB, [long] $findings, $errors, ((Get-ChildItem $exports | Measure-Object Length -Sum).Sum / 1MB), ($sizes -join ', ') | Out-Host
    Remove-Item $out -Recurse
    $run
}

$null = New-Item $Work -ItemType Directory -Force
try {
    "$([Environment]::ProcessorCount) cores"
    $tenth = Invoke-Whole ([int] ($Size / 10)) 0
    $whole = Invoke-Whole $Size 0
    'growth with the size: time ^{0:N2}, memory ^{1:N2}' -f [Math]::Log10($whole.Seconds / $tenth.Seconds), [Math]::Log10($whole.PeakMB / $tenth.PeakMB)
    if ($HeapLimitMB) { $null = Invoke-Whole $Size $HeapLimitMB }
}
finally {
    Remove-Item $Work -Recurse -Force
}
