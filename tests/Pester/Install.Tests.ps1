BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $package = Join-Path $repository "output/CrmAudit.$version.nupkg"
    $unzipped = Join-Path $TestDrive 'unzipped'
    [System.IO.Compression.ZipFile]::ExtractToDirectory((Join-Path $repository "output/CrmAudit-$version.zip"), $unzipped)

    # A process of its own; what it wrote, errors included, and its exit code.
    function Invoke-Process([string] $Command) {
        $text = & $powershell -NoProfile -NonInteractive -Command "`$ErrorActionPreference = 'Stop'; $Command" 2>&1 | Out-String
        [pscustomobject]@{ Text = $text.Trim(); Code = $LASTEXITCODE }
    }

    # Every file below a folder with what is in it.
    function Get-State([string] $Folder) {
        Get-ChildItem $Folder -Recurse -File | ForEach-Object { "$($_.FullName) $((Get-FileHash $_.FullName).Hash)" }
    }

    # The newer version, as a build of it would lay it.
    function Copy-NextVersion([string] $Destination) {
        Copy-Item $packed $Destination -Recurse
        $next = Join-Path $Destination CrmAudit.psd1
        (Get-Content $next -Raw).Replace("ModuleVersion        = '$version'", "ModuleVersion        = '99.0.0'") | Set-Content $next
    }
}

Describe 'The packed module' {
    It 'says of itself what a gallery shows' {
        $data = Import-PowerShellDataFile $manifest
        $data.PrivateData.PSData.ReleaseNotes | Should -BeLike '## *Unreleased*Added*'
        $data.PrivateData.PSData.LicenseUri | Should -Be 'https://opensource.org/license/mit'
        $data.PrivateData.PSData.Tags | Should -Contain 'PSEdition_Core'
        $data.CompatiblePSEditions | Should -Be 'Core'
        $data.FunctionsToExport + $data.AliasesToExport + $data.VariablesToExport | Should -BeNullOrEmpty
        $data.CmdletsToExport | Should -Not -Match '\*'
        'LICENSE', 'icon.png' | ForEach-Object { Join-Path $packed $_ | Should -Exist }
    }

    It 'has the release notes of the change log, every line' {
        $notes = (Import-PowerShellDataFile $manifest).PrivateData.PSData.ReleaseNotes.Split("`n").TrimEnd()
        $log = (Get-Content (Join-Path $repository CHANGELOG.md)).TrimEnd()
        $log[[array]::IndexOf($log, '## [Unreleased]')..($log.Count - 1)] | Select-Object -First $notes.Count | Should -Be $notes
    }

    It 'is described alike by the package' {
        $zip = [System.IO.Compression.ZipFile]::OpenRead($package)
        try {
            $reader = [System.IO.StreamReader]::new($zip.GetEntry('CrmAudit.nuspec').Open())
            $nuspec = ([xml]$reader.ReadToEnd()).package.metadata
            $files = $zip.Entries.FullName
            # Two builds of one source give the same bytes (tests/Faults/two-builds.ps1).
            $zip.Entries.LastWriteTime.Year | Select-Object -Unique | Should -Be 1980
        } finally { $zip.Dispose() }
        $data = Import-PowerShellDataFile $manifest
        $nuspec.version | Should -Be $data.ModuleVersion
        $nuspec.authors | Should -Be $data.Author
        $nuspec.description | Should -Be $data.Description
        $nuspec.copyright | Should -Be $data.Copyright
        $nuspec.tags -split ' ' | Should -Be (@('PSModule') + $data.PrivateData.PSData.Tags)
        $nuspec.releaseNotes.Replace("`r", '') | Should -Be $data.PrivateData.PSData.ReleaseNotes.Replace("`r", '')
        $own = Get-ChildItem $packed -Recurse -File -Name | ForEach-Object { $_.Replace('\', '/') }
        $own | Where-Object { $_ -notin $files } | Should -BeNullOrEmpty
    }
}

Describe 'Install-CrmAudit.ps1' {
    BeforeAll {
        $modules = Join-Path $TestDrive 'modules folder'
        $install = "& '$(Join-Path $unzipped Install-CrmAudit.ps1)' -Path '$modules'"
        $seen = "`$env:PSModulePath = '$modules' + [System.IO.Path]::PathSeparator + `$env:PSModulePath"
    }

    It 'writes nothing under -WhatIf' {
        (Invoke-Process "$install -WhatIf").Code | Should -Be 0
        $modules | Should -Not -Exist
    }

    It 'installs where PowerShell then finds the module, which audits and writes nothing into its own folder' {
        $run = Invoke-Process "$seen; ($install).FullName"
        $run.Text | Should -Be (Join-Path $modules "CrmAudit/$version")
        Get-ChildItem $modules -Recurse -Force -File | Should -HaveCount (Get-ChildItem $packed -Recurse -File).Count

        $before = Get-State $modules
        $out = Join-Path $TestDrive 'first.json'
        $run = Invoke-Process "$seen; Import-Module CrmAudit; (Get-Module CrmAudit).ModuleBase; `$null = Get-Help Import-CrmExport -Full; `$null = Invoke-CrmAudit '$config' -ReportPath '$out' -HistoryPath '$(Join-Path $TestDrive history)'; exit 0"
        $run.Text.Split("`n")[0].Trim() | Should -Be (Join-Path $modules "CrmAudit/$version")
        $run.Code | Should -Be 0
        $out | Should -Exist
        Get-State $modules | Should -Be $before
    }

    It 'says that a version is there already, and writes it anew under -Force' {
        $run = Invoke-Process $install
        $run.Code | Should -Be 1
        $run.Text | Should -BeLike '*is installed already*-Force*'
        Set-Content (Join-Path $modules "CrmAudit/$version/CrmAudit.psm1") 'throw "broken"'
        (Invoke-Process "$seen; $install -Force").Code | Should -Be 0
        (Invoke-Process "$seen; Import-Module CrmAudit; (Get-CrmAuditCheck Data.StaleCard).Id").Text | Should -Be 'Data.StaleCard'
    }

    It 'warns of a folder PowerShell does not look into' {
        (Invoke-Process "$install -Force").Text.ReplaceLineEndings(' ') | Should -BeLike '*PSModulePath*'
    }

    It 'lays an update beside the old version, takes both away and leaves everything else' {
        $newer = Join-Path $TestDrive newer
        $null = New-Item -ItemType Directory $newer
        Copy-Item (Join-Path $unzipped Install-CrmAudit.ps1) $newer
        Copy-NextVersion (Join-Path $newer CrmAudit)
        $update = "& '$(Join-Path $newer Install-CrmAudit.ps1)' -Path '$modules'"
        $null = New-Item -ItemType Directory (Join-Path $modules Other)
        $mine = Join-Path $modules 'Other/audit.yaml'
        Copy-Item $config $mine
        $before = Get-State (Join-Path $modules Other)

        (Invoke-Process "$seen; $update").Code | Should -Be 0
        (Invoke-Process "$seen; (Get-Module -ListAvailable CrmAudit | Where-Object ModuleBase -Like '$modules*').Version -join ' '").Text | Should -Be "99.0.0 $version"
        (Invoke-Process "$seen; $update -Uninstall").Code | Should -Be 0
        Join-Path $modules CrmAudit | Should -Not -Exist
        Get-State $modules | Should -Be $before
        $config | Should -Exist
        (Invoke-Process "$update -Uninstall").Text | Should -BeLike '*There is no CrmAudit*'
    }
}

Describe 'A gallery in a folder' {
    # PSResourceGet installs for the user who runs it; only where the environment says where that is can a test be nobody.
    if (-not $IsWindows) {
        It 'takes the package and the folder, and installs, updates and uninstalls the module' {
            $script = Join-Path $TestDrive gallery.ps1
            Set-Content $script @'
param($PSResourceGet, $Package, $Next, $Gallery)
$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue'
Import-Module $PSResourceGet
$null = New-Item -ItemType Directory $Gallery
Register-PSResourceRepository Folder -Uri $Gallery -Trusted
Publish-PSResource -NupkgPath $Package -Repository Folder
$found = Find-PSResource CrmAudit -Repository Folder
"found $($found.Name) $($found.Version) $($found.Type)"
Install-PSResource CrmAudit -Repository Folder
"installed $((Get-Module -ListAvailable CrmAudit | Where-Object ModuleBase -Like "$HOME*").Version)"
Publish-PSResource -Path $Next -Repository Folder
Update-PSResource CrmAudit -Repository Folder
"updated $((Get-InstalledPSResource CrmAudit).Version -join ' ')"
Uninstall-PSResource CrmAudit -Version '*'
"left $(@(Get-InstalledPSResource CrmAudit -ErrorAction Ignore).Count)"
'@
            $user = Join-Path $TestDrive user
            $null = New-Item -ItemType Directory "$user/.config", "$user/.local/share"
            $next = Join-Path $TestDrive 'next/CrmAudit'
            $null = New-Item -ItemType Directory (Split-Path $next)
            Copy-NextVersion $next
            $tool = Join-Path (& "$PSScriptRoot/Get-PackageFolder.ps1" PowerShell) 'tools/net10.0/any/unix/Modules/Microsoft.PowerShell.PSResourceGet'
            if (-not (Test-Path $tool)) { $tool = $tool.Replace('/unix/', '/win/') }
            $saved = $env:HOME, $env:XDG_DATA_HOME, $env:XDG_CONFIG_HOME, $env:XDG_CACHE_HOME
            try {
                $env:HOME = $user
                $env:XDG_DATA_HOME = $env:XDG_CONFIG_HOME = $env:XDG_CACHE_HOME = $null
                $text = & $powershell -NoProfile -NonInteractive -File $script $tool $package $next (Join-Path $TestDrive gallery) 2>&1 | Out-String
            } finally {
                $env:HOME, $env:XDG_DATA_HOME, $env:XDG_CONFIG_HOME, $env:XDG_CACHE_HOME = $saved
            }
            $text.Trim().Split("`n").Trim() | Should -Be "found CrmAudit $version Module", "installed $version", "updated 99.0.0 $version", 'left 0'
            $config | Should -Exist
        }
    }
}
