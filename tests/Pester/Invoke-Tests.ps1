<#
.SYNOPSIS
    Runs the Pester tests against the packed module.
.DESCRIPTION
    Exit code 0: all passed; 1: some failed; 10: there is no Pester 5 on this machine.
.PARAMETER SummaryPath
    File to write "passed failed" to.
#>
param([string] $SummaryPath)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module Pester -ListAvailable | Where-Object Version -GE '5.0')) {
    exit 10
}
Import-Module Pester -MinimumVersion 5.0

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.CIFormat = 'None'
$result = Invoke-Pester -Configuration $configuration

# A file or a block that breaks before its tests counts as a failure.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
if ($SummaryPath) {
    Set-Content -Path $SummaryPath -Value "$($result.PassedCount) $failed"
}
exit ($failed -gt 0 ? 1 : 0)
