BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $config = Join-Path $TestDrive 'audit.yaml'
    Copy-Item $exports (Join-Path $TestDrive 'exports') -Recurse
    Set-Content $config "audit:`n  company: Test`nexports:`n  - path: exports`n"
    $plan = Join-Path $TestDrive 'exports/first.plan.csv'
    $null = Invoke-CrmAudit $config -ReportPath $plan -Language ru -ErrorAction Ignore 6> $null
}

Describe 'Invoke-CrmAudit -ActionPlan' {
    It 'judges a plan that comes back by the data' {
        $rows = Import-Csv $plan -Delimiter ';' -Encoding utf8
        $rows.Count | Should -BeGreaterThan 3
        $rows.Count | Should -BeLessThan 41
        $rows[0].'Состояние' = 'Сделано'
        $filled = Join-Path $TestDrive 'exports/filled.csv'
        $rows | Export-Csv $filled -Delimiter ';' -Encoding utf8BOM
        $findings = Invoke-CrmAudit $config -ActionPlan $filled -ErrorAction Ignore 6> $null
        $followUp = $findings | Where-Object CheckId -eq Audit.FollowUp
        $followUp.Status | Should -Be Fail
        $followUp.Evidence.Rows[0].RecordId | Should -Be $rows[0].'Код действия'
        ($findings | Where-Object CheckId -eq Audit.Plan).Status | Should -BeIn Pass, Warning, Fail
    }

    It 'tells what it does not understand with its place and ends' {
        $broken = Join-Path $TestDrive 'broken.csv'
        (Get-Content $plan -Raw) -replace 'Открыто', 'как-нибудь' | Set-Content $broken -Encoding utf8BOM
        { Invoke-CrmAudit $config -ActionPlan $broken -ErrorAction Ignore 6> $null } | Should -Throw -ErrorId 'Config.PlanWord,*'
        $global:LASTEXITCODE | Should -Be 3
    }

    It 'takes a plan as a workbook or a delimited text only' {
        { Invoke-CrmAudit $config -ActionPlan plan.txt } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'judges no plan where none is given' {
        (Invoke-CrmAudit $config -ErrorAction Ignore 6> $null | Where-Object CheckId -eq Audit.FollowUp).Status | Should -Be NotEvaluated
    }
}
