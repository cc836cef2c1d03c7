BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Test-CrmReport' {
    It 'gives findings only, of every check of its own' {
        $findings = Import-CrmExport $exports | Test-CrmReport
        $findings | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        $expected = Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmReport | ForEach-Object Id | Sort-Object
        $findings.CheckId | Sort-Object -Unique | Should -Be $expected
        $findings | Where-Object Status -EQ Error | Should -BeNullOrEmpty
    }

    It 'says why it could not tell where the exports have no answer' {
        $findings = @() | Test-CrmReport
        $findings | Where-Object Status -EQ NotEvaluated | ForEach-Object { $_.StatusReason | Should -Not -BeNullOrEmpty }
    }

    It 'takes a dataset as well as records' {
        $data = Import-CrmExport $exports -AsDataset
        ($data | Test-CrmReport).Fingerprint | Should -Be (Import-CrmExport $exports | Test-CrmReport).Fingerprint
    }

    It 'offers its own checks on Tab' {
        $offered = (TabExpansion2 'Test-CrmReport -Check ').CompletionMatches.ListItemText
        $offered | Should -Be (Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmReport | ForEach-Object Id)
    }

    It 'refuses a check it does not have' {
        { @() | Test-CrmReport -Check Nothing.Here } | Should -Throw -ErrorId 'Command.UnknownCheck*'
    }

    Context 'figures from a screen' {
        BeforeAll {
            $path = Join-Path $TestDrive 'deals.csv'
            @(
                'ID;Название сделки;Стадия сделки;Сумма;Валюта;Дата создания;Предполагаемая дата закрытия;Ответственный'
                '1;Заказ 1;Сделка успешна;100000;Тенге;03.05.2026 10:00:00;20.05.2026 12:00:00;Айгүл'
                '2;Заказ 2;Сделка успешна;250000;Тенге;25.04.2026 10:00:00;11.05.2026 12:00:00;Ерлан'
                '3;Заказ 3;Сделка успешна;417300;Тенге;17.05.2026 10:00:00;05.06.2026 12:00:00;Айгүл'
            ) | Set-Content $path -Encoding utf8
        }

        It 'agrees with the records' {
            $findings = Import-CrmExport $path -Entity Deal | Test-CrmReport -Count 2 -Sum '350 000' -Period 2026-05 -Status won
            $findings.CheckId | Should -Be 'Report.Mismatch', 'Report.MismatchCause'
            $findings.Status | Should -Be 'Pass', 'Pass'
        }

        It 'says by how much it differs' {
            $finding = Import-CrmExport $path -Entity Deal | Test-CrmReport -Count 2 -Sum 517300 -Period 2026-05 -Status won -Check Report.Mismatch
            $finding.Status | Should -Be 'Fail'
            $finding.Data['actualSum'] | Should -Be 350000
        }

        It 'answers in whole sentences' {
            $answer = Import-CrmExport $path -Entity Deal | Test-CrmReport -Count 2 -Sum 517300 -Period 2026-05 -Status won
            $shown = ($answer | Out-String -Width 2000) -replace '\s+', ' '
            foreach ($finding in $answer) {
                $shown | Should -BeLike ('*{0}*{1}*' -f [WildcardPattern]::Escape($finding.Title), [WildcardPattern]::Escape(($finding.Message -replace '\s+', ' ')))
            }
            ($answer | Format-Table Status, CheckId | Out-String) | Should -BeLike '*Report.MismatchCause*'
        }

        It 'agrees with no sum of currencies' {
            $path = Join-Path $TestDrive 'currencies.csv'
            $rows = 1..40 | ForEach-Object { "$_;Поставка $_;Сделка успешна;$(if ($_ % 2) { '100000;Тенге' } else { '200;Доллар США' });Анна;01.04.2026 10:00:00;12.05.2026 10:00:00;12.05.2026 12:00:00;Да" }
            Set-Content $path (@('ID;Название сделки;Стадия сделки;Сумма;Валюта;Ответственный;Дата создания;Дата изменения;Дата закрытия;Сделка закрыта') + $rows)
            $finding = Import-CrmExport $path | Test-CrmReport -Sum 2004000 -Period 2026-05 -Status won | Where-Object CheckId -EQ Report.Mismatch
            $finding.Status | Should -Be Fail
            $finding.Message | Should -BeLike '*USD*'
        }

        It 'refuses what is no figure' {
            { Import-CrmExport $path -Entity Deal | Test-CrmReport -Count '' } | Should -Throw
            { Import-CrmExport $path -Entity Deal | Test-CrmReport -Count '1,5' } | Should -Throw
        }
    }
}
