<#
.SYNOPSIS
    Installs CrmAudit from the folder this script lies in, or takes it away again. Needs neither a gallery nor the network.
.DESCRIPTION
    Copies the folder CrmAudit to <Path>/CrmAudit/<version>, where PowerShell finds modules. An update is the same call: the new
    version lies beside the old one, and new sessions take the newest. Configurations, exports, reports and histories lie where you
    keep them; nothing here touches them, and the module writes nothing into its own folder.
.PARAMETER Scope
    CurrentUser (needs no rights) or AllUsers (needs those of an administrator). Default: CurrentUser.
.PARAMETER Path
    Another folder of modules. PowerShell finds it where it stands in $env:PSModulePath.
.PARAMETER Force
    Writes a version that is installed already anew.
.PARAMETER Uninstall
    Takes away every version of CrmAudit in that folder, and nothing else.
.EXAMPLE
    ./Install-CrmAudit.ps1
    For the user who runs it.
.EXAMPLE
    ./Install-CrmAudit.ps1 -Uninstall -WhatIf
    Shows what would be taken away.
.OUTPUTS
    The folder the module was installed to.
#>
[CmdletBinding(SupportsShouldProcess)]
[OutputType([System.IO.DirectoryInfo])]
param(
    [ValidateSet('CurrentUser', 'AllUsers')] [string] $Scope = 'CurrentUser',
    [ValidateNotNullOrEmpty()] [string] $Path,
    [switch] $Force,
    [switch] $Uninstall
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$source = Join-Path $PSScriptRoot CrmAudit
$manifest = Import-PowerShellDataFile (Join-Path $source CrmAudit.psd1)
if ($PSVersionTable.PSVersion -lt [version]$manifest.PowerShellVersion) {
    throw "CrmAudit needs PowerShell $($manifest.PowerShellVersion) or newer; this is $($PSVersionTable.PSVersion)."
}

# The folders PowerShell itself looks into.
if (-not $Path) {
    $Path = if ($Scope -eq 'CurrentUser') {
        $IsWindows ? [System.IO.Path]::Combine([Environment]::GetFolderPath('MyDocuments'), 'PowerShell', 'Modules')
                   : [System.IO.Path]::Combine($env:XDG_DATA_HOME ? $env:XDG_DATA_HOME : "$HOME/.local/share", 'powershell', 'Modules')
    } else {
        $IsWindows ? [System.IO.Path]::Combine($env:ProgramFiles, 'PowerShell', 'Modules') : '/usr/local/share/powershell/Modules'
    }
}
$root = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$module = Join-Path $root CrmAudit

if ($Uninstall) {
    if (-not (Test-Path -LiteralPath $module)) { throw "There is no CrmAudit in $root." }
    if ($PSCmdlet.ShouldProcess($module, 'Uninstall')) { Remove-Item -LiteralPath $module -Recurse -Force }
    return
}

$target = Join-Path $module $manifest.ModuleVersion
$installed = Test-Path -LiteralPath $target
if ($installed -and -not $Force) { throw "CrmAudit $($manifest.ModuleVersion) is installed already: $target. -Force writes it anew." }
if (-not $PSCmdlet.ShouldProcess($target, 'Install')) { return }

# Copied beside its place first, then moved into it: no session ever finds half a module.
$staged = Join-Path $root ".CrmAudit-$([guid]::NewGuid())"
try {
    $null = New-Item -ItemType Directory -Path $staged, $module -Force
    Copy-Item -Path (Join-Path $source *) -Destination $staged -Recurse
    if ($IsWindows) { Get-ChildItem -LiteralPath $staged -Recurse -File | Unblock-File }
    if ($installed) { Remove-Item -LiteralPath $target -Recurse -Force }
    Move-Item -LiteralPath $staged -Destination $target
} finally {
    if (Test-Path -LiteralPath $staged) { Remove-Item -LiteralPath $staged -Recurse -Force }
}

if ($root -notin $env:PSModulePath.Split([System.IO.Path]::PathSeparator).TrimEnd('/', '\')) {
    Write-Warning "PowerShell does not look into $root. Add it to PSModulePath, or import $(Join-Path $target CrmAudit.psd1) by its path."
}
Get-Item -LiteralPath $target
