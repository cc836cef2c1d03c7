#!/usr/bin/env pwsh
<#
.SYNOPSIS
How long Ctrl+C takes in every reader, while checks run and each report is written, and what it leaves behind.
.DESCRIPTION
Each command is started in a session of its own, stopped after several waits as a console stops it, and started again. Told are the longest time until it had stopped, and how much later nothing was left
in the folder of the report; a file that stays ends the measurement.
.PARAMETER Only
Readers, Checks, Reports; all without it.
.EXAMPLE
pwsh -NoProfile -File tests/Benchmarks/stop.ps1 -Module output/CrmAudit/0.1.0 -Size 100000
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Module,
    [int] $Size = 100000,
    [long] $Seed = 77,
    [ValidateSet('Readers', 'Checks', 'Reports')] [string[]] $Only = @('Readers', 'Checks', 'Reports'),
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
    if ($Only -ne 'Readers') {
        $data = Import-CrmExport $file -AsDataset
        $findings = @(Test-CrmDuplicates -InputObject $data) + @(Test-CrmDataQuality -InputObject $data)
    }
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

    # The same persons in every form a reader of its own takes.
    function New-List($Ending, [scriptblock] $Row, $Head = '', $Foot = '') {
        $path = Join-Path $Work "list$Ending"
        $writer = [IO.StreamWriter]::new($path)
        $writer.Write($Head)
        foreach ($number in 1..$Size) { $writer.Write((& $Row $number)) }
        $writer.Write($Foot)
        $writer.Dispose()
        $path
    }

    function New-Workbook {
        $sheet = New-List '.sheet' { param($i) "<row r=`"$($i + 1)`"><c r=`"A$($i + 1)`"><v>$i</v></c><c r=`"B$($i + 1)`" t=`"inlineStr`"><is><t>Dana Ospanova $i</t></is></c><c r=`"C$($i + 1)`" t=`"inlineStr`"><is><t>+7701$('{0:0000000}' -f $i)</t></is></c></row>" } `
            '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>Name</t></is></c><c r="C1" t="inlineStr"><is><t>Phone</t></is></c></row>' '</sheetData></worksheet>'
        $path = Join-Path $Work list.xlsx
        $archive = [IO.Compression.ZipFile]::Open($path, 'Create')
        foreach ($part in @{
                '[Content_Types].xml'        = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
                '_rels/.rels'                = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
                'xl/workbook.xml'            = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>'
                'xl/_rels/workbook.xml.rels' = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
            }.GetEnumerator()) {
            $writer = [IO.StreamWriter]::new($archive.CreateEntry($part.Key).Open())
            $writer.Write($part.Value)
            $writer.Dispose()
        }
        $null = [IO.Compression.ZipFileExtensions]::CreateEntryFromFile($archive, $sheet, 'xl/worksheets/sheet1.xml')
        $archive.Dispose()
        $path
    }

    if ('Readers' -in $Only) {
        $zip = Join-Path $Work list.zip
        $archive = [IO.Compression.ZipFile]::Open($zip, 'Create')
        $null = [IO.Compression.ZipFileExtensions]::CreateEntryFromFile($archive, $file, 'cards.csv')
        $archive.Dispose()
        $lists = @(
            $file
            New-List '.txt' { param($i) "$i`tDana Ospanova $i`t+7701$('{0:0000000}' -f $i)`n" } "ID`tName`tPhone`n"
            New-List '.json' { param($i) "$(if ($i -gt 1) { ',' }){`"id`":$i,`"name`":`"Dana Ospanova $i`",`"phone`":`"+7701$('{0:0000000}' -f $i)`"}" } '[' ']'
            New-List '.jsonl' { param($i) "{`"id`":$i,`"name`":`"Dana Ospanova $i`",`"phone`":`"+7701$('{0:0000000}' -f $i)`"}`n" }
            New-List '.html' { param($i) "<tr><td>$i</td><td>Dana Ospanova $i</td><td>+7701$('{0:0000000}' -f $i)</td></tr>" } '<html><body><table><tr><th>ID</th><th>Name</th><th>Phone</th></tr>' '</table></body></html>'
            New-List '.vcf' { param($i) "BEGIN:VCARD`r`nVERSION:3.0`r`nFN:Dana Ospanova $i`r`nTEL:+7701$('{0:0000000}' -f $i)`r`nEND:VCARD`r`n" }
            New-List '.log' { param($i) "2026-05-05 10:00:00 ERROR order $i has no phone`n" }
            New-Workbook
            $zip
        )
        foreach ($list in $lists) {
            Measure-Stop "Import-CrmExport $([IO.Path]::GetExtension($list))" { param($File) Import-CrmExport $File -AsDataset } 0.1, 0.3, 0.6, 1.2 @($list)
        }
    }
    if ('Checks' -notin $Only -and 'Reports' -notin $Only) { return }
    Measure-Stop 'Test-CrmDuplicates' { param($Data) Test-CrmDuplicates -InputObject $Data } 0.2, 0.6, 1.2, 2.4 @(, $data)
    Measure-Stop 'Test-CrmDataQuality' { param($Data) Test-CrmDataQuality -InputObject $Data } 0.2, 0.6, 1.2, 2.4 @(, $data)
    Measure-Stop 'Export-CrmMatchTable' { param($Data, $Out) Export-CrmMatchTable -Path $Out -InputObject $Data } 0.3, 0.8, 1.5, 3 $data, $out
    if ('Reports' -notin $Only) { return }
    foreach ($ending in 'html', 'xlsx', 'json', 'json.gz', 'csv', 'evidence.csv', 'md', 'sarif', 'xml', 'bitrix24.csv', 'archive.bitrix24.csv') {
        Measure-Stop ".$ending" { param($Findings, $Path) Export-CrmAuditReport -InputObject $Findings -Path $Path } 0.1, 0.3, 0.6, 1.2, 2.4, 4.8 $findings, (Join-Path $out "out.$ending")
    }
    Measure-Stop '.xlsx -Redact' { param($Findings, $Path) Export-CrmAuditReport -InputObject $Findings -Path $Path -Redact } 0.1, 0.6, 1.2, 2.4 $findings, (Join-Path $out out.xlsx)
}
finally {
    Remove-Item $Work -Recurse -Force
}
