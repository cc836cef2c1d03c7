BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'Invoke-CrmAudit' {
    It 'answers every check of the catalogue' {
        $findings = Invoke-CrmAudit $config
        $findings.CheckId | Sort-Object -Unique | Should -Be ((Get-CrmAuditCheck).Id | Sort-Object)
        $findings | Where-Object Status -EQ Error | Should -BeNullOrEmpty
    }

    It 'writes reports, and none with -WhatIf' {
        $report = Join-Path $TestDrive 'audit.html'
        Invoke-CrmAudit $config -ReportPath $report -WhatIf | Out-Null
        $report | Should -Not -Exist
        Invoke-CrmAudit $config -ReportPath $report | Out-Null
        $report | Should -Exist
    }

    It 'is the exit code of a scheduled script: <Code> <Why>' -ForEach @(
        @{ Code = 0; Why = 'when nothing is wrong'; Arguments = '-Tag secrets' }
        @{ Code = 3; Why = 'when nothing was asked'; Arguments = '-ExcludeCheck *' }
        @{ Code = 3; Why = 'when a tag is mistyped'; Arguments = '-Tag freshnes' }
        @{ Code = 3; Why = 'when the configuration is not there'; Arguments = '-Goal Overview'; Missing = $true }
    ) {
        $path = $Missing ? 'nowhere.yaml' : $config
        $script = Join-Path $TestDrive 'nightly.ps1'
        Set-Content $script "Import-Module '$manifest'; try { Invoke-CrmAudit '$path' $Arguments | Out-Null } catch { }; exit `$LASTEXITCODE"
        & $powershell -NoProfile -File $script
        $LASTEXITCODE | Should -Be $Code
    }

    It 'refuses a name nobody knows and tells the nearest: <Arguments>' -ForEach @(
        @{ Arguments = @{ Tag = 'freshnes' }; Id = 'Command.UnknownTag'; Nearest = 'freshness' }
        @{ Arguments = @{ Tag = 'tasks', 'lead' }; Id = 'Command.UnknownTag'; Nearest = 'leads' }
        @{ Arguments = @{ ExcludeCheck = 'Data.DuplicateRat' }; Id = 'Command.UnknownCheck'; Nearest = 'Data.DuplicateRate' }
    ) {
        { Invoke-CrmAudit $config @Arguments } | Should -Throw -ErrorId "$Id,*" -ExpectedMessage "*$Nearest*"
    }

    It 'refuses a selection that leaves no check: <_>' -ForEach @(
        @{ ExcludeCheck = '*' }
        @{ Tag = 'tasks'; ExcludeCheck = 'Pipeline.*', 'Audit.*' }
        @{ Tag = 'probe'; Goal = 'Adoption' }
    ) {
        { Invoke-CrmAudit $config @_ } | Should -Throw -ErrorId 'Command.NothingSelected,*'
    }

    Context 'the summary' {
        It 'is shown as Write-Host shows text and is no output' {
            $all = Invoke-CrmAudit $config -Tag secrets 6>&1
            $shown = @($all | Where-Object { $_ -is [System.Management.Automation.InformationRecord] -and $_.Tags -contains 'Summary' })
            $shown | Should -HaveCount 1
            $shown[0].Tags | Should -Contain 'PSHOST'
            $all[-1] | Should -Be $shown[0] -Because 'it comes last'
            Invoke-CrmAudit $config -Tag secrets 6>$null | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        }

        It 'is quiet with -InformationAction Ignore and kept with -InformationVariable' {
            Invoke-CrmAudit $config -Tag secrets -InformationAction Ignore 6>&1 | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
            Invoke-CrmAudit $config -Tag secrets -InformationVariable kept 6>$null | Out-Null
            "$($kept | Where-Object Tags -Contain Summary)" | Should -BeLike '*ТОО «Пример»*'
        }

        It 'names the files written, or how to get one' {
            $report = Join-Path $TestDrive 'summary.md'
            "$(Invoke-CrmAudit $config -Tag secrets -ReportPath $report 6>&1)" | Should -BeLike "*$report*"
            "$(Invoke-CrmAudit $config -Tag secrets 6>&1)" | Should -BeLike '*-ReportPath*'
        }

        It 'speaks the language asked for, as errors do, and leaves that of the session' {
            $session = [cultureinfo]::CurrentUICulture.Name
            "$(Invoke-CrmAudit $config -Tag secrets -Language ru 6>&1)" | Should -BeLike '*Аудит CRM*'
            "$(Invoke-CrmAudit $config -Tag secrets -Language kk 6>&1)" | Should -BeLike '*CRM аудиті*'
            { Invoke-CrmAudit $config -Tag freshnes -Language ru } | Should -Throw -ExpectedMessage 'Метки*'
            { Invoke-CrmAudit $config -Tag freshnes -Language kk } | Should -Throw -ExpectedMessage '*белгі*'
            { 1 | Export-CrmAuditReport -Path (Join-Path $TestDrive 'x.html') -Language ru } | Should -Throw -ExpectedMessage 'Это Int32*'
            [cultureinfo]::CurrentUICulture.Name | Should -Be $session
        }
    }

    It 'emits what could not be evaluated last' {
        $statuses = (Invoke-CrmAudit $config -InformationAction Ignore).Status | ForEach-Object { $_ -eq 'NotEvaluated' }
        $statuses | Should -Be ($statuses | Sort-Object)
        $statuses | Should -Contain $true
    }

    It 'ends on a configuration that is wrong, with its place' {
        $wrong = Join-Path $TestDrive 'wrong.yaml'
        Set-Content $wrong "audti:`n  company: Demo"
        { Invoke-CrmAudit $wrong } | Should -Throw -ErrorId 'Config.UnknownKey*'
    }

    It 'asks live only with -Probe, and shows with -WhatIf what it would ask' {
        $path = Join-Path $TestDrive 'probe.yaml'
        Set-Content $path -Encoding utf8 "exports:`n  - path: '$exports'`nintegrations:`n  - { name: 1C, kind: accounting, endpoint: 'http://127.0.0.1:9/' }"
        function Get-Probe { Invoke-CrmAudit $path -Goal Migration @args -ErrorAction SilentlyContinue | Where-Object { $_.CheckId -eq 'Integration.Probe' -and -not $_.Subject.Scope } }
        (Get-Probe).Status | Should -Be NotEvaluated
        (Get-Probe -Probe -WhatIf).Status | Should -Be NotEvaluated
        (Get-Probe -Probe).Status | Should -Be Fail
    }
}

Describe 'The progress of Invoke-CrmAudit' {
    It 'is one bar from reading to the last report, which never goes back and is taken away' {
        $session = [powershell]::Create()
        try {
            $null = $session.AddScript("Import-Module '$manifest'; Invoke-CrmAudit '$exports' -ReportPath '$TestDrive/bar.html', '$TestDrive/bar.json' -InformationAction Ignore -ErrorAction Ignore").Invoke()
            $told = @($session.Streams.Progress)
        } finally { $session.Dispose() }
        $told.ActivityId | Sort-Object -Unique | Should -HaveCount 1
        $told.Activity | Sort-Object -Unique | Should -HaveCount 1
        $told.PercentComplete | Should -Be ($told.PercentComplete | Sort-Object)
        $told.StatusDescription | Should -Contain 'bar.html'
        $told[-1].RecordType | Should -Be Completed
        $told | Where-Object RecordType -EQ Completed | Should -HaveCount 1
    }
}
