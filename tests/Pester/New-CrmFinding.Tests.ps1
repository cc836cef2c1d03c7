BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"

    $deals = @(Import-CrmExport (Join-Path $exports deals.csv))
    $own = @{ CheckId = 'Sales.NoContract'; Title = 'Сделки без договора'; Area = 'Pipeline' }
    function New-Path($Extension) { Join-Path $TestDrive "$([guid]::NewGuid()).$Extension" }
}

Describe 'New-CrmFinding' {
    It 'makes a finding of a share of records, judged by norm and red line' {
        $finding = $deals | Select-Object -First 2 | New-CrmFinding @own -Denominator 40 -Norm 0.02 -Red 0.15
        $finding | Should -BeOfType CrmAudit.CrmFinding
        $finding.CheckId, $finding.Title, $finding.Status, $finding.Severity | Should -Be 'Sales.NoContract', 'Сделки без договора', 'Warning', 'Desirable'
        $finding.Measured, $finding.Numerator, $finding.Denominator, $finding.Unit | Should -Be 0.05, 2, 40, 'share'
        $finding.Subject.Type, $finding.Subject.Id | Should -Be Entity, Deal
        $finding.Evidence.Rows.RecordId | Should -Be 1, 2
        $finding.Evidence.Rows[0].Line | Should -Be 2
    }

    It 'counts the records where nothing else is measured' {
        ($deals | New-CrmFinding @own -Norm 0 -Red 3).Status | Should -Be Fail
        $none = @() | New-CrmFinding @own -Norm 0 -Red 3
        $none.Status, $none.Measured | Should -Be Pass, 0
        (New-CrmFinding @own).Threshold | Should -BeNullOrEmpty
    }

    It 'takes a value with its unit; norm and red line say which way is better' {
        $finding = New-CrmFinding @own -Measured 80 -Unit days -Norm 95 -Red 70 -Subject 'Анна Ли' -SubjectType Owner
        $finding.Status, $finding.Unit, $finding.Threshold.Direction, $finding.Subject.Name, $finding.Subject.Type | Should -Be Warning, days, HigherIsBetter, $null, Owner
        (New-CrmFinding @own -Measured 5 -Norm 10 -Direction HigherIsBetter).Status | Should -Be Warning
    }

    It 'takes a status somebody decided' {
        $finding = New-CrmFinding @own -Status Fail -Message 'Копии базы никто не восстанавливал.' -Recommendation 'Восстановить копию на стенде.' -Severity Critical -Work Setting
        $finding.Status, $finding.Severity, $finding.Message, $finding.Recommendation | Should -Be Fail, Critical, 'Копии базы никто не восстанавливал.', 'Восстановить копию на стенде.'
        $finding.Effort.Hours | Should -Be 2
        $open = New-CrmFinding @own -Status NotEvaluated -Message 'Нет списка договоров.'
        $open.StatusReason, $open.Recommendation | Should -Be 'Нет списка договоров.', ''
    }

    It 'does not tell what few records do not tell' {
        $deals | Select-Object -First 1 | New-CrmFinding @own -Denominator 5 -Norm 0.05 -Red 0.15 | ForEach-Object Status | Should -Be Indeterminate
        New-CrmFinding @own -Denominator 0 -Norm 0.05 | ForEach-Object Status | Should -Be NotEvaluated
    }

    It 'joins the score' {
        $findings = @(Invoke-CrmAudit $config -InformationAction Ignore)
        $json = New-Path json
        $findings | Export-CrmAuditReport $json
        $before = (Get-Content $json -Raw | ConvertFrom-Json).score
        @($findings) + ($deals | New-CrmFinding @own -Norm 0 -Red 3) | Export-CrmAuditReport $json -Force
        $after = Get-Content $json -Raw | ConvertFrom-Json
        $area = { $args[0].areas | Where-Object area -EQ Pipeline }
        (& $area $after.score).high | Should -BeLessThan (& $area $before).high
        ($after.checks | Where-Object id -EQ Sales.NoContract).severity | Should -Be Important
        $after.asOf | Should -Be $findings[0].AsOf
    }

    It 'joins every report: <_>' -ForEach 'html', 'xlsx', 'csv', 'md', 'json', 'sarif', 'junit.xml' {
        $path = New-Path $_
        @($deals | Test-CrmPipeline) + ($deals | New-CrmFinding @own -Norm 0 -Red 3 -Message 'Пять сделок без договора.') | Export-CrmAuditReport $path -Language kk
        if ($_ -eq 'xlsx') {
            $folder = Join-Path $TestDrive ([guid]::NewGuid())
            [IO.Compression.ZipFile]::ExtractToDirectory($path, $folder)
            $path = (Get-ChildItem $folder -Recurse -Filter *.xml).FullName
        }
        $text = (Get-Content -LiteralPath $path -Raw) -join ''
        $text | Should -BeLike '*Сделки без договора*'
        $text | Should -BeLike '*Пять сделок без договора*'
    }

    It 'outlives Export-Clixml' {
        $path = New-Path xml
        $deals | New-CrmFinding @own -Norm 0 | Export-Clixml $path
        $again = New-Path json
        Import-Clixml $path | Export-CrmAuditReport $again
        (Get-Content $again -Raw | ConvertFrom-Json).score.coverage | Should -Be 1
    }

    It 'is masked as other findings are, its id in place of the title' {
        $path = New-Path json
        New-CrmFinding @own -Status Fail -Message 'Позвонить Айгуль Сейтовой' -Subject 'Айгуль Сейтова' | Export-CrmAuditReport $path -Redact
        $text = Get-Content $path -Raw
        $text | Should -BeLike '*"text":"Sales.NoContract"*'
        $text | Should -Not -BeLike '*Сделки без договора*'
        $text | Should -Not -BeLike '*Сейтов*'
    }

    It 'refuses <Why>' -ForEach @(
        @{ Why = 'a check of the module'; Run = { New-CrmFinding data.duplicateRate x -Area Data }; Id = 'Command.CatalogueCheckId' }
        @{ Why = 'an id that is none'; Run = { New-CrmFinding 'a b' x -Area Data }; Id = 'Command.BadCheckId' }
        @{ Why = 'an id that would be markup'; Run = { New-CrmFinding 'a.<b>' x -Area Data }; Id = 'Command.BadCheckId' }
        @{ Why = 'a norm on the wrong side'; Run = { New-CrmFinding A.B x -Area Data -Norm 5 -Red 1 -Direction LowerIsBetter }; Id = 'Command.BadNorm' }
        @{ Why = 'a part that is more than the whole'; Run = { New-CrmFinding A.B x -Area Data -Numerator 5 -Denominator 4 }; Id = 'Command.BadShare' }
        @{ Why = 'what is no number'; Run = { New-CrmFinding A.B x -Area Data -Measured ([double]::NaN) }; Id = 'Command.BadShare' }
        @{ Why = 'what is no record'; Run = { 'text' | New-CrmFinding A.B x -Area Data }; Id = 'Command.NotARecord' }
    ) {
        $Run | Should -Throw -ErrorId "$Id,*"
    }
}
