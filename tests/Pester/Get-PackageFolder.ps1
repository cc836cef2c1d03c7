<#
.SYNOPSIS
    Where a package lies that the tests download and do not reference.
.PARAMETER Id
    Its name.
#>
param([Parameter(Mandatory)] [string] $Id)

$project = [xml](Get-Content "$PSScriptRoot/../CrmAudit.PowerShell.Tests/CrmAudit.PowerShell.Tests.csproj" -Raw)
$version = $project.SelectSingleNode("//PackageDownload[@Include='$Id']").Version.Trim('[', ']')
$packages = $env:NUGET_PACKAGES ?? (Join-Path $HOME '.nuget/packages')
(Get-Item (Join-Path $packages "$($Id.ToLowerInvariant())/$version")).FullName
