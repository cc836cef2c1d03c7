BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Test-CrmDuplicates' {
    It 'gives findings only, of every check of its own' {
        $findings = Import-CrmExport $exports | Test-CrmDuplicates
        $findings | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        $expected = Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmDuplicates | ForEach-Object Id | Sort-Object
        $findings.CheckId | Sort-Object -Unique | Should -Be $expected
        $findings | Where-Object Status -EQ Error | Should -BeNullOrEmpty
    }

    It 'says why it could not tell where the exports have no answer' {
        $findings = @() | Test-CrmDuplicates
        $findings | Where-Object Status -EQ NotEvaluated | ForEach-Object { $_.StatusReason | Should -Not -BeNullOrEmpty }
    }

    It 'takes a dataset as well as records' {
        $data = Import-CrmExport $exports -AsDataset
        ($data | Test-CrmDuplicates).Fingerprint | Should -Be (Import-CrmExport $exports | Test-CrmDuplicates).Fingerprint
    }

    It 'offers its own checks on Tab' {
        $offered = (TabExpansion2 'Test-CrmDuplicates -Check ').CompletionMatches.ListItemText
        $offered | Should -Be (Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmDuplicates | ForEach-Object Id)
    }

    It 'refuses a check it does not have' {
        { @() | Test-CrmDuplicates -Check Nothing.Here } | Should -Throw -ErrorId 'Command.UnknownCheck*'
    }

    It 'compares any columns of any table' {
        $path = Join-Path $TestDrive 'people.csv'
        $given = 'asel', 'timur', 'dinara', 'marat', 'saule', 'ivan', 'pavel', 'olzhas', 'zhanna', 'rustam'
        $family = 'zhakypova', 'sabitov', 'dosova', 'eskendirov', 'nurpeisova', 'rogov', 'yudin', 'karimov', 'bekenova', 'omarov'
        $street = 'zavodskaya', 'stepnoy', 'skladskaya', 'arychnaya', 'topolinyi', 'vostochnyi', 'lugovaya'
        $lines = @('given_name,surname,born,street')
        foreach ($i in 0..99) {
            $lines += '{0},{1},{2}-{3:00}-{4:00},{5} {6}' -f $given[$i % 10], $family[[Math]::Floor($i / 10)], (1950 + $i % 47), (1 + $i % 12), (1 + $i % 28), $street[$i % 7], (100 + 37 * $i)
        }
        $lines += 'olga,krivtsova,1984-02-11,zelenaya 15', 'krivtsova,olga,1984-02-11,zelenaya 15'
        Set-Content $path $lines
        $groups = Import-CrmExport $path -Entity Contact | Test-CrmDuplicates -Check Data.DuplicateGroup -Property given_name, surname, born:date, street
        $groups.Count | Should -Be 1
        $groups[0].Members.Count | Should -Be 2
        { Import-CrmExport $path -Entity Contact | Test-CrmDuplicates -Property nothing } | Should -Throw -ErrorId 'Command.UnknownName*'
    }

    It 'shows what it takes each column for, and links two lists only across' {
        $path = Join-Path $TestDrive 'lists.csv'
        $given = 'asel', 'timur', 'dinara', 'marat', 'saule', 'ivan', 'pavel', 'olzhas', 'zhanna', 'rustam'
        $family = 'zhakypova', 'sabitov', 'dosova', 'eskendirov', 'nurpeisova', 'rogov', 'yudin', 'karimov', 'bekenova', 'omarov'
        $lines = @('given_name,surname,born,source')
        foreach ($i in 0..99) {
            $lines += '{0},{1},{2}-{3:00}-{4:00},{5}' -f $given[$i % 10], $family[[Math]::Floor($i / 10)], (1950 + $i % 47), (1 + $i % 12), (1 + $i % 28), ('site', 'fair')[$i % 2]
        }
        $lines += 'olga,krivtsova,1984-02-11,site', 'olga,krivtsova,1984-02-11,Site', 'zoya,lavrova,1971-05-02,site', 'zoya,lavrova,1971-05-02,fair'
        Set-Content $path $lines
        $all = Import-CrmExport $path -Entity Contact | Test-CrmDuplicates -Check Data.DuplicateGroup -Property given_name, surname, born:date, source:context
        $all.Count | Should -Be 2
        $across = Import-CrmExport $path -Entity Contact | Test-CrmDuplicates -Check Data.DuplicateGroup, Data.DuplicateRate -Property given_name, surname, born:date, source:context -Between source -Verbose 4>&1
        $groups = $across | Where-Object { $_ -is [CrmAudit.CrmDuplicateGroup] }
        $groups.Count | Should -Be 1
        $groups[0].Members.FirstName | Sort-Object -Unique | Should -Be 'zoya'
        ($across | Where-Object { $_ -is [Management.Automation.VerboseRecord] }).Message | Where-Object { $_ -like 'source: Context*' } | Should -Not -BeNullOrEmpty
        { Import-CrmExport $path -Entity Contact | Test-CrmDuplicates -Between nothing } | Should -Throw -ErrorId 'Command.UnknownName*'
    }

    It 'writes proposed merges in the import shape of a CRM' {
        $path = Join-Path $TestDrive 'merge.bitrix24.csv'
        Import-CrmExport "$PSScriptRoot/../../examples/exports/bitrix24/contacts.csv" -ErrorAction SilentlyContinue | Test-CrmDuplicates | Export-CrmAuditReport -Path $path
        $rows = Import-Csv $path -Delimiter ';'
        $rows.Count | Should -BeGreaterThan 0
        $rows[0].PSObject.Properties.Name | Should -Contain 'Рабочий телефон'
        # And the cards as they are, to undo a merge with.
        $cards = Import-Csv (Join-Path $TestDrive 'merge.before.bitrix24.csv') -Delimiter ';'
        $cards.Count | Should -BeGreaterThan $rows.Count
        $rows.ID | ForEach-Object { $cards.ID | Should -Contain $_ }
    }
}
