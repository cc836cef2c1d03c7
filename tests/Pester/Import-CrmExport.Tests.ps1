BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Import-CrmExport' {
    It 'reads a folder into typed records' {
        $records = Import-CrmExport $exports
        $records | Should -HaveCount 9
        ($records | Group-Object Entity | Sort-Object Name).Name | Should -Be 'Contact', 'Deal'
        $records[0] | Should -BeOfType CrmAudit.CrmContact
    }

    It 'takes the files of Get-ChildItem' {
        Get-ChildItem $exports -Filter *.csv | Import-CrmExport | Should -HaveCount 9
        (Get-ChildItem $exports -Filter contacts.csv).FullName | Import-CrmExport | Should -HaveCount 4
    }

    It 'stops as soon as the pipeline has enough' {
        $big = Join-Path $TestDrive 'big.csv'
        Copy-Item (Join-Path $exports 'contacts.csv') $big
        Add-Content $big (10..30000 | ForEach-Object { "`"$_`";`"`";`"Имя`";`"Фамилия`";`"`";`"`";`"`";`"`";`"`";`"`";`"`";`"`";`"`";`"`"" })
        $first = Import-CrmExport $big -InformationVariable finished | Select-Object -First 3
        $first | Should -HaveCount 3
        $finished | Should -BeNullOrEmpty -Because 'a table that was read to its end says so'
        Remove-Item $big
    }

    It 'gives one error with file and line for a bad row and goes on' {
        $path = Join-Path $TestDrive 'bad.csv'
        Set-Content $path "ID;Имя;Фамилия`n1;Айгуль;Сейтова`n2;Иван;Петров;лишнее`n3;Динара;Омарова"
        $records = Import-CrmExport $path -ErrorVariable bad -ErrorAction SilentlyContinue
        $records.Id | Should -Be '1', '3'
        $bad | Should -HaveCount 1
        $bad[0].FullyQualifiedErrorId | Should -BeLike 'Import.WrongColumnCount,*'
        $bad[0].TargetObject.File | Should -Be $path
        $bad[0].TargetObject.Line | Should -Be 3
    }

    Context 'a column of bad cells' {
        BeforeAll {
            $path = Join-Path $TestDrive 'born.csv'
            Set-Content $path (@('ID;Имя;Фамилия;Дата рождения;Дата создания') + (1..60 | ForEach-Object { "$_;Имя$_;Фамилия$_;$($_ % 2 ? '15.03.1990' : "скоро$($_ % 5)");16.03.2026" }))
        }

        It 'is one error with count and examples' {
            $records = Import-CrmExport $path -ErrorVariable bad -ErrorAction SilentlyContinue
            $records | Should -HaveCount 60
            $bad | Should -HaveCount 1
            $bad[0].TargetObject.Count | Should -Be 30
            $bad[0].TargetObject.Line | Should -Be 3
            $bad[0].TargetObject.RawValue | Should -Be 'скоро2'
            "$bad" | Should -BeLike '*скоро2*29*скоро4*скоро1*'
        }

        It 'is told cell by cell with -Verbose and kept cell by cell in a dataset' {
            $told = Import-CrmExport $path -Verbose -ErrorAction SilentlyContinue 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] -and "$_" -like '*скоро*' }
            $told | Should -HaveCount 30
            (Import-CrmExport $path -AsDataset -ErrorAction SilentlyContinue).Errors | Should -HaveCount 30
        }

        It 'stops once with -ErrorAction Stop' {
            { Import-CrmExport $path -ErrorAction Stop } | Should -Throw -ErrorId 'Import.BadDate,*'
        }
    }

    It 'says what is wrong with <Parameter>' -ForEach @(
        @{ Parameter = 'Entity'; Value = 'Kontakt'; Id = 'Command.UnknownName*' }
        @{ Parameter = 'Encoding'; Value = 'no-such'; Id = 'Command.UnknownEncoding*' }
        @{ Parameter = 'Culture'; Value = 'xx-YY'; Id = 'ParameterArgumentTransformationError*' }
    ) {
        $arguments = @{ $Parameter = $Value }
        { Import-CrmExport $exports @arguments } | Should -Throw -ErrorId $Id
    }

    It 'takes a record once from a list downloaded twice, and says so' {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive 'twice')
        Copy-Item (Join-Path $exports 'contacts.csv') $folder
        Copy-Item (Join-Path $exports 'contacts.csv') (Join-Path $folder 'contacts (1).csv')
        $records = Import-CrmExport $folder -WarningVariable told -WarningAction SilentlyContinue
        $records | Should -HaveCount 4
        "$told" | Should -BeLike '*contacts.csv*contacts (1).csv*'
        ($records | Test-CrmDataQuality | Where-Object CheckId -eq Data.ImportOverlap).Numerator | Should -Be 4
    }

    It 'gives one dataset with -AsDataset' {
        $data = Import-CrmExport $exports -AsDataset
        $data | Should -BeOfType CrmAudit.CrmDataset
        $data.Count | Should -Be 9
    }

    It 'shows the plan with -Preview and takes columns by hand' {
        $plan = Import-CrmExport (Join-Path $exports 'contacts.csv') -Preview
        $plan | Should -BeOfType CrmAudit.CrmImportPreview
        $plan.Columns.Property | Should -Contain 'Phones'
        ($plan | Out-String -Width 80) | Should -BeLike '*Phones*'
        { Import-CrmExport $exports -Column @{ 'ID' = 'Nmae' } } | Should -Throw -ErrorId 'Command.UnknownField,*'
    }

    It 'reads the exports of a configuration' {
        Import-CrmExport -Config $config | Should -HaveCount 9
    }

    It 'completes entities and systems' {
        (TabExpansion2 'Import-CrmExport x -Entity Con').CompletionMatches.ListItemText | Should -Contain 'Contact'
        (TabExpansion2 'Import-CrmExport x -System Bit').CompletionMatches.ListItemText | Should -Contain 'Bitrix24'
    }
}
