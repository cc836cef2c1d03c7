BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $records = Import-CrmExport $exports
    $people = @($records | Where-Object Entity -EQ Contact)
    # A Parquet file begins and ends with its mark.
    function Test-Parquet($Path) {
        $bytes = [IO.File]::ReadAllBytes($Path)
        [Text.Encoding]::ASCII.GetString($bytes[0..3]) -eq 'PAR1' -and [Text.Encoding]::ASCII.GetString($bytes[-4..-1]) -eq 'PAR1'
    }
}

Describe 'Export-CrmMatchTable' {
    BeforeEach { $folder = Join-Path $TestDrive ([guid]::NewGuid()) }

    It 'writes a file an entity and gives them' {
        $files = $records | Export-CrmMatchTable $folder
        $files | ForEach-Object { Test-Parquet $_.FullName } | Should -Not -Contain $false
        $files.Name | Should -Contain Contact.parquet
        (Get-ChildItem $folder -Force).Name | Should -Be $files.Name
    }

    It 'writes a dataset as well' {
        (Import-CrmExport $exports -AsDataset | Export-CrmMatchTable $folder).Name | Should -Contain Contact.parquet
    }

    It 'writes the entity asked for' {
        ($records | Export-CrmMatchTable $folder -Entity contact).Name | Should -Be Contact.parquet
        { $records | Export-CrmMatchTable $folder -Entity Deal } | Should -Throw -ErrorId 'Command.UnknownName*'
    }

    It 'is the same twice, and never under -Redact' {
        foreach ($n in 1, 2) {
            $null = $people | Export-CrmMatchTable "$folder/$n"
            $null = $people | Export-CrmMatchTable "$folder/redacted$n" -Redact
        }
        (Get-FileHash "$folder/1/Contact.parquet").Hash | Should -Be (Get-FileHash "$folder/2/Contact.parquet").Hash
        (Get-FileHash "$folder/redacted1/Contact.parquet").Hash | Should -Not -Be (Get-FileHash "$folder/redacted2/Contact.parquet").Hash
    }

    It 'says what it would write' {
        $records | Export-CrmMatchTable $folder -WhatIf | Should -BeNullOrEmpty
        $folder | Should -Not -Exist
    }

    It 'keeps a file under -NoClobber' {
        $null = $people | Export-CrmMatchTable $folder
        { $people | Export-CrmMatchTable $folder -NoClobber } | Should -Throw -ErrorId 'Export.FileExists*'
    }

    It 'tells that no card came, and leaves nothing' {
        { $records | Where-Object Entity -EQ Nobody | Export-CrmMatchTable $folder } | Should -Throw -ErrorId 'Command.NothingToMatch*'
        $folder | Should -Not -Exist
    }

    It 'leaves nothing where the pipeline ends before the last card' {
        { $people | ForEach-Object { $_; throw 'enough' } | Export-CrmMatchTable $folder } | Should -Throw enough
        $folder | Should -Not -Exist
    }
}
