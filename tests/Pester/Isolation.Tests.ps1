BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    # As ImportExcel and powershell-yaml have them: in the context of the session, from a folder of their own.
    $foreign = New-Item -ItemType Directory (Join-Path $TestDrive 'foreign') | ForEach-Object FullName
    Get-ChildItem (Join-Path $packed bin) -Include EPPlus.dll, Microsoft.Extensions.*.dll -Recurse | Copy-Item -Destination $foreign
    Copy-Item "$(& "$PSScriptRoot/Get-PackageFolder.ps1" YamlDotNet)/lib/netstandard2.1/YamlDotNet.dll" $foreign
    # ImportExcel carries 4.5.3.2; the next release stands in for it under that number.
    $importExcel = New-Item -ItemType Directory (Join-Path $TestDrive 'ImportExcel') | ForEach-Object FullName
    Copy-Item (Join-Path $foreign '*.dll') $importExcel
    & "$PSScriptRoot/Set-AssemblyVersion.ps1" -Path (Join-Path $importExcel EPPlus.dll) -Version 4.5.3.2
    $older = "$(& "$PSScriptRoot/Get-PackageFolder.ps1" EPPlus)/lib/net40/EPPlus.dll"

    function Get-ExcelStep($assembly) {
        "
            `$null = [Reflection.Assembly]::LoadFrom('$assembly')
            `$book = [OfficeOpenXml.ExcelPackage]::new([IO.FileInfo]'$TestDrive/theirs.xlsx')
            if (-not `$book.Workbook.Worksheets['Sheet']) { `$null = `$book.Workbook.Worksheets.Add('Sheet') }
            `$book.Workbook.Worksheets['Sheet'].Cells['B2'].Value = 'text'
            `$book.Save()
            if ([OfficeOpenXml.ExcelPackage]::new([IO.FileInfo]'$TestDrive/theirs.xlsx').Workbook.Worksheets['Sheet'].Cells['B2'].Text -ne 'text') { throw 'EPPlus does not read.' }"
    }

    $steps = @{
        Ours = "
            Import-Module '$manifest'
            if (-not (Test-CrmAuditConfig '$config')) { throw 'The configuration was not understood.' }
            Import-CrmExport '$exports' | Test-CrmDataQuality | Export-CrmAuditReport ours.xlsx -Force
            if ((Get-Item ours.xlsx).Length -lt 1000) { throw 'There is no workbook.' }"
        Yaml = "
            `$null = [Reflection.Assembly]::LoadFrom('$foreign/YamlDotNet.dll')
            `$read = [YamlDotNet.Serialization.Deserializer]::new().Deserialize([IO.StringReader]'a: 1')
            if (`$read['a'] -ne '1') { throw 'YamlDotNet does not read.' }"
        Excel = Get-ExcelStep "$foreign/EPPlus.dll"
        ImportExcel = Get-ExcelStep "$importExcel/EPPlus.dll"
        OlderExcel = "
            `$null = [Reflection.Assembly]::LoadFrom('$older')
            if ([OfficeOpenXml.ExcelCellBase]::GetAddress(2, 2) -ne 'B2') { throw 'EPPlus does not work.' }"
        Versions = '
            $default = [Runtime.Loader.AssemblyLoadContext]::Default
            $loaded = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -in "YamlDotNet", "EPPlus", "CrmAudit.Engine", "CrmAudit.PowerShell" }
            $loaded | ForEach-Object { "{0} {1} {2}" -f $_.GetName().Name, $_.GetName().Version, ([Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_) -eq $default ? "session" : "own") } | Sort-Object'
    }
}

Describe 'CrmAudit beside other versions of its packages' {
    It 'works when <Order>' -ForEach @(
        @{ Order = 'YamlDotNet came before it'; Sequence = 'Yaml', 'Ours', 'Yaml'; Theirs = 'YamlDotNet 16.0.0.0 session' }
        @{ Order = 'YamlDotNet comes after it'; Sequence = 'Ours', 'Yaml', 'Ours'; Theirs = 'YamlDotNet 16.0.0.0 session' }
        @{ Order = 'the EPPlus of its own version came before it'; Sequence = 'Excel', 'Ours', 'Excel'; Theirs = 'EPPlus 4.5.3.3 session' }
        @{ Order = 'the EPPlus of its own version comes after it'; Sequence = 'Ours', 'Excel', 'Ours'; Theirs = 'EPPlus 4.5.3.3 session' }
        @{ Order = 'the EPPlus of ImportExcel came before it'; Sequence = 'ImportExcel', 'Ours', 'ImportExcel'; Theirs = 'EPPlus 4.5.3.2 session' }
        @{ Order = 'the EPPlus of ImportExcel comes after it'; Sequence = 'Ours', 'ImportExcel', 'Ours'; Theirs = 'EPPlus 4.5.3.2 session' }
        @{ Order = 'an older EPPlus came before it'; Sequence = 'OlderExcel', 'Ours', 'OlderExcel'; Theirs = 'EPPlus 4.1.1.0 session' }
        @{ Order = 'an older EPPlus comes after it'; Sequence = 'Ours', 'OlderExcel', 'Ours'; Theirs = 'EPPlus 4.1.1.0 session' }
        @{ Order = 'both came before it'; Sequence = 'Yaml', 'ImportExcel', 'Ours'; Theirs = 'EPPlus 4.5.3.2 session', 'YamlDotNet 16.0.0.0 session' }
    ) {
        $script = Join-Path $TestDrive 'order.ps1'
        Set-Content $script -Encoding utf8 (@('$ErrorActionPreference = "Stop"', "Set-Location '$TestDrive'") + ($Sequence + 'Versions' | ForEach-Object { $steps[$_] }))
        $output = & $powershell -NoProfile -File $script 2>&1
        $ours = 'CrmAudit.Engine', 'CrmAudit.PowerShell' | ForEach-Object { "$_ $version.0 own" }
        $expected = $ours + 'EPPlus 4.5.3.3 own' + 'YamlDotNet 18.0.0.0 own' + $Theirs | Sort-Object
        "$output" | Should -Be "$expected"
    }
}
