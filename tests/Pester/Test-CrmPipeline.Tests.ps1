BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Test-CrmPipeline' {
    It 'gives findings only, of every check of its own' {
        $findings = Import-CrmExport $exports | Test-CrmPipeline
        $findings | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        $expected = Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmPipeline | ForEach-Object Id | Sort-Object
        $findings.CheckId | Sort-Object -Unique | Should -Be $expected
        $findings | Where-Object Status -EQ Error | Should -BeNullOrEmpty
    }

    It 'says why it could not tell where the exports have no answer' {
        $findings = @() | Test-CrmPipeline
        $findings | Where-Object Status -EQ NotEvaluated | ForEach-Object { $_.StatusReason | Should -Not -BeNullOrEmpty }
    }

    It 'takes a dataset as well as records' {
        $data = Import-CrmExport $exports -AsDataset
        ($data | Test-CrmPipeline).Fingerprint | Should -Be (Import-CrmExport $exports | Test-CrmPipeline).Fingerprint
    }

    It 'offers its own checks on Tab' {
        $offered = (TabExpansion2 'Test-CrmPipeline -Check ').CompletionMatches.ListItemText
        $offered | Should -Be (Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmPipeline | ForEach-Object Id)
    }

    It 'holds the exact figures of an event log in Data' {
        $path = Join-Path $TestDrive 'log.csv'
        Set-Content $path "Case ID,Activity,Complete Timestamp`n1,A,2026-01-05 00:00:00`n1,B,2026-01-07 00:00:00`n2,A,2026-01-05 00:00:00`n2,B,2026-01-09 00:00:00`n3,A,2026-01-05 00:00:00"
        $figures = (Import-CrmExport $path | Test-CrmPipeline -Check Pipeline.Transition).Data
        $figures.cases, $figures.events, $figures.variantCount | Should -Be 3, 5, 2
        $figures.meanDays, $figures.medianDays, $figures.longestDays | Should -Be 2, 2, 4
        $figures.variants[0].stages | Should -Be A, B
        $figures.variants[0].cases | Should -Be 2
        $figures.follows[0].from, $figures.follows[0].to, $figures.follows[0].count, $figures.follows[0].meanDays | Should -Be A, B, 2, 3
    }

    It 'says that an export has closed deals only, in <Check>' -ForEach @(
        @{ Check = 'Pipeline.StuckShare' }, @{ Check = 'Pipeline.NextStep' }, @{ Check = 'Pipeline.DeadZone' }, @{ Check = 'Pipeline.Bottleneck' }, @{ Check = 'Pipeline.StageCount' }
    ) {
        $path = Join-Path $TestDrive 'closed.csv'
        $rows = 1..40 | ForEach-Object { "$_;Поставка $_;Сделка успешна;1000;Анна;01.04.2026 10:00:00;20.05.2026 10:00:00;Да" }
        Set-Content $path (@('ID;Название сделки;Стадия сделки;Сумма;Ответственный;Дата создания;Дата изменения;Сделка закрыта') + $rows)
        $finding = Import-CrmExport $path | Test-CrmPipeline -Check $Check
        $finding.Status | Should -Be NotEvaluated
        $finding.StatusReason | Should -BeLike '*40*'
    }

    It 'finds the deal a task names by code, address or title in brackets' {
        $deals = Join-Path $TestDrive 'deals.csv'
        $rows = 1..4 | ForEach-Object { "$_;Поставка $_;Новая;1000;Анна;01.05.2026 10:00:00;20.05.2026 10:00:00;Нет" }
        Set-Content $deals (@('ID;Название сделки;Стадия сделки;Сумма;Ответственный;Дата создания;Дата изменения;Сделка закрыта') + $rows)
        $tasks = Join-Path $TestDrive 'tasks.csv'
        Set-Content $tasks @(
            'ID;Задача;Ответственный;Постановщик;Дата создания;Статус;Крайний срок;CRM'
            '1;Позвонить;Анна;Анна;19.05.2026 10:00:00;Выполняется;25.05.2026 10:00:00;D_1'
            '2;Позвонить;Анна;Анна;19.05.2026 10:00:00;Выполняется;25.05.2026 10:00:00;https://example.bitrix24.kz/crm/deal/details/2/'
            '3;Позвонить;Анна;Анна;19.05.2026 10:00:00;Выполняется;25.05.2026 10:00:00;[Сделка] Поставка 3')
        $finding = Import-CrmExport $deals, $tasks | Test-CrmPipeline -Check Pipeline.NextStep -AsOf 2026-05-20
        $finding.Evidence.Rows.RecordId | Should -Be 4
    }

    It 'refuses a check it does not have' {
        { @() | Test-CrmPipeline -Check Nothing.Here } | Should -Throw -ErrorId 'Command.UnknownCheck*'
    }
}
