<#
.SYNOPSIS
    Runs Pester tests against the packed module.
.DESCRIPTION
    By hand, after dotnet build:

        dotnet run --project src/CrmAudit.Shell -- -File tests/Pester/Invoke-Tests.ps1 Import-CrmExport

    Exit code: 0 when there were tests and every one passed, 1 otherwise.
.PARAMETER Name
    Names of the test files, without .Tests.ps1; wildcards are allowed.
.PARAMETER ResultPath
    File for the result of each test, as JSON.
#>
param(
    [Parameter(Position = 0, ValueFromRemainingArguments)]
    [string[]] $Name = '*',
    [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
Import-Module "$(& "$PSScriptRoot/Get-PackageFolder.ps1" Pester)/tools/Pester.psd1"

$configuration = New-PesterConfiguration
$configuration.Run.Path = (Get-Item ($Name | ForEach-Object { "$PSScriptRoot/$_.Tests.ps1" })).FullName
$configuration.Run.PassThru = $true
$configuration.Output.CIFormat = 'None'
$run = Invoke-Pester -Configuration $configuration

function Get-Text($Errors) {
    ($Errors | ForEach-Object { $_.DisplayErrorMessage, $_.DisplayStackTrace }) -join "`n"
}

function Get-Block($Block) {
    foreach ($inner in $Block.Blocks) { $inner; Get-Block $inner }
}

# A file or a block that breaks outside its tests is a result too, and so is a file without a test.
$results = @(
    foreach ($test in $run.Tests) {
        [pscustomobject]@{ Name = $test.ExpandedPath; Result = "$($test.Result)"; Message = Get-Text $test.ErrorRecord }
    }
    foreach ($container in $run.Containers) {
        $file = Split-Path $container.Item -Leaf
        $broken = @($container) + @(Get-Block $container) | Where-Object ErrorRecord
        foreach ($part in $broken) {
            [pscustomobject]@{ Name = "$file $($part.ExpandedPath)".Trim(); Result = 'Failed'; Message = Get-Text $part.ErrorRecord }
        }
        if (-not $broken -and $container.TotalCount -eq 0) {
            [pscustomobject]@{ Name = $file; Result = 'Failed'; Message = 'There is no test in this file.' }
        }
    }
)
if ($ResultPath) {
    ConvertTo-Json -InputObject $results | Set-Content $ResultPath -Encoding utf8
}
exit ($results.Count -eq 0 -or $results.Result -ne 'Passed' ? 1 : 0)
