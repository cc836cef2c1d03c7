<#
.SYNOPSIS
    Builds the module twice, in two folders, and compares every file.
.DESCRIPTION
    Takes the committed source twice into folders of different names and lengths (name one on another kind of disk to compare those too), packs the module in each and compares the files of the module, the package for a
    gallery and the zip byte by byte. The exit code is 1 where one differs.
.PARAMETER First
    A folder that is made for it and removed.
.PARAMETER Second
    Another.
.EXAMPLE
    pwsh -NoProfile -File tests/Faults/two-builds.ps1 -Second /dev/shm/build
#>
param([string] $First = (Join-Path ([IO.Path]::GetTempPath()) "build-$PID"), [string] $Second = (Join-Path ([IO.Path]::GetTempPath()) "build of the same, $PID"))

$ErrorActionPreference = 'Stop'
$repository = Resolve-Path "$PSScriptRoot/../.."
try {
    $sums = foreach ($place in $First, $Second) {
        $null = New-Item -ItemType Directory $place
        git -C $repository archive HEAD --output "$place/source.tar"
        tar -xf "$place/source.tar" -C $place
        Push-Location $place
        try { dotnet build src/CrmAudit.PowerShell -t:PackModule -v q --nologo | Out-Host } finally { Pop-Location }
        if ($LASTEXITCODE -ne 0) { throw "The build in $place failed." }
        $files = @{}
        foreach ($file in Get-ChildItem "$place/output" -File -Recurse) { $files[[IO.Path]::GetRelativePath("$place/output", $file.FullName)] = (Get-FileHash $file).Hash }
        , $files
    }
    $different = $sums[0].Keys + $sums[1].Keys | Sort-Object -Unique | Where-Object { $sums[0][$_] -ne $sums[1][$_] }
    $different | ForEach-Object { "differs: $_" }
    '{0} files, {1} differ' -f $sums[0].Count, @($different).Count
    if ($different -or $sums[0].Count -eq 0) { exit 1 }
}
finally {
    $First, $Second | Where-Object { Test-Path $_ } | Remove-Item -Recurse -Force
}
