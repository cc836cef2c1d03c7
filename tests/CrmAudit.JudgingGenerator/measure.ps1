#!/usr/bin/env pwsh
<#
.SYNOPSIS
Measures duplicate detection on bases of the judging generator.
.EXAMPLE
pwsh -NoProfile -File measure.ps1 -Module /path/to/CrmAudit.psd1 -Seeds 1,2,3 -Size 20000 -Json out.json
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [string] $Seeds = '1,2,3',
    [int] $Size = 20000,
    [string[]] $Kinds = @(
        'contacts', 'contacts-with-employers', 'firms',
        'different-onefirm', 'different-manyfirms', 'different-onecity', 'different-onesource',
        'different-families', 'different-namesakes', 'different-lookalikes'),
    [string] $Work = (Join-Path ([IO.Path]::GetTempPath()) "crmaudit-judging-$PID"),
    [string] $Json,
    # Further parameters of Test-CrmDuplicates, for example @{ Property = 'Имя', 'Фамилия', 'Мобильный телефон' }.
    [hashtable] $Parameters = @{}
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# -File hands an array over as one string.
$seedList = $Seeds -split '[,;\s]+' | Where-Object { $_ } | ForEach-Object { [long] $_ }
$kindList = $Kinds | ForEach-Object { $_ -split '[,;\s]+' } | Where-Object { $_ }

$project = Join-Path $PSScriptRoot 'CrmAudit.JudgingGenerator.csproj'
$generator = Join-Path $PSScriptRoot 'bin/Release/net10.0/CrmAudit.JudgingGenerator.dll'

function Get-FirstProperty {
    # The first of the named properties an object has, or nothing.
    param($Object, [string[]] $Name)
    foreach ($one in $Name) {
        if ($Object -is [Collections.IDictionary]) {
            if ($Object.Contains($one)) { return $Object[$one] }
        } elseif ($null -ne $Object -and $Object.PSObject.Properties[$one]) {
            return $Object.PSObject.Properties[$one].Value
        }
    }
}

function Get-FoundRow {
    # ADAPT HERE: turns one finding of a group into rows of GroupId, CardId, Probability.
    param($Finding, [int] $GroupId)
    foreach ($row in $Finding.Evidence.Rows) {
        "$GroupId;$($row.RecordId);$($Finding.Confidence.ToString([cultureinfo]::InvariantCulture))"
    }
}

function Export-Found {
    param([string] $Cards, [string] $Found, [hashtable] $Parameters)
    $rows = [Collections.Generic.List[string]]::new()
    $rows.Add('groupId;cardId;probability')
    $group = 0
    Import-CrmExport $Cards | Test-CrmDuplicates @Parameters |
        Where-Object { $_.CheckId -eq 'Data.DuplicateGroup' -and "$($_.Status)" -in 'Fail', 'Warning' } |
        ForEach-Object {
            $group++
            foreach ($row in Get-FoundRow $_ $group) { $rows.Add($row) }
        }
    [IO.File]::WriteAllLines($Found, $rows)
}

& dotnet build $project -c Release -v quiet --nologo | Out-Host
if ($LASTEXITCODE) { throw 'The generator does not build.' }
Import-Module $Module -Force

$results = foreach ($kind in $kindList) {
    foreach ($seed in $seedList) {
        $folder = Join-Path $Work "$kind-$seed"
        & dotnet $generator --kind $kind --seed $seed --size $Size --out $folder | Out-Host
        if ($LASTEXITCODE) { throw "No base of kind $kind." }

        $found = Join-Path $folder 'found.csv'
        $watch = [Diagnostics.Stopwatch]::StartNew()
        Export-Found (Join-Path $folder 'cards.csv') $found $Parameters
        $watch.Stop()

        $scoreFile = Join-Path $folder 'score.json'
        & dotnet $generator --score $found --truth (Join-Path $folder 'truth.csv') --json $scoreFile |
            Set-Content (Join-Path $folder 'score.txt')
        if ($LASTEXITCODE) { throw "No score for $folder." }
        $score = Get-Content $scoreFile -Raw | ConvertFrom-Json
        [pscustomobject]@{
            Kind            = $kind
            Seed            = $seed
            Precision       = [math]::Round($score.Precision, 4)
            Recall          = [math]::Round($score.Recall, 4)
            F1              = [math]::Round($score.F1, 4)
            Groups          = $score.Groups
            FalseGroups     = $score.FalseGroups
            FalsePer10000   = [math]::Round($score.FalseGroupsIn10000, 2)
            Seconds         = [math]::Round($watch.Elapsed.TotalSeconds, 1)
            Score           = $score
        }
    }
}

$inTable = 'Kind', 'Seed',
    @{ Name = 'Precision'; Expression = { '{0:0.0000}' -f $_.Precision } },
    @{ Name = 'Recall'; Expression = { '{0:0.0000}' -f $_.Recall } },
    @{ Name = 'F1'; Expression = { '{0:0.0000}' -f $_.F1 } },
    'Groups', 'FalseGroups', 'FalsePer10000', 'Seconds'
$results | Format-Table $inTable -AutoSize | Out-String -Width 160 | Write-Host

$told = $results.Score.Reliability | Where-Object { $_ } | Group-Object Range | ForEach-Object {
    $cards = ($_.Group | Measure-Object Cards -Sum).Sum
    $trueCards = ($_.Group | Measure-Object True -Sum).Sum
    [pscustomobject]@{ Told = $_.Name; Cards = $cards; ShareTrue = '{0:0.0000}' -f ($trueCards / $cards) }
}
$told | Sort-Object { [int]($_.Told -split '-')[0] } | Format-Table -AutoSize | Out-String | Write-Host

if ($Json) {
    @($results) | ConvertTo-Json -Depth 6 | Set-Content $Json
}
Write-Host "Bases, found groups and full scores: $Work"
