BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $program = Get-ChildItem (Join-Path $repository 'tests/CrmAudit.ApiServers/bin') -Recurse -Filter CrmAudit.ApiServers.dll | Sort-Object LastWriteTime | Select-Object -Last 1
    $started = [Collections.Generic.List[System.Diagnostics.Process]]::new()

    # A server of its own on a free port; its first line is the address.
    function Start-Crm([string[]] $Option) {
        $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
        foreach ($part in @($program.FullName) + $Option) { $start.ArgumentList.Add($part) }
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $started.Add($process)
        $process.StandardOutput.ReadLine()
    }

    function New-Place { Join-Path $TestDrive ([guid]::NewGuid()) }
}

AfterAll { $started | ForEach-Object { if (-not $_.HasExited) { $_.Kill() } } }

Describe 'Save-CrmExport from Bitrix24' {
    BeforeAll {
        $log = Join-Path $TestDrive requests.jsonl
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--deals', '120', '--log', $log
        $key = ([uri] $env:CRMAUDIT_TEST_HOOK).Segments[-1].Trim('/')
        $path = New-Place
        $saved = Save-CrmExport Bitrix24 $path -Address env:CRMAUDIT_TEST_HOOK -Verbose 3> $TestDrive/warnings.txt 4> $TestDrive/verbose.txt
    }

    AfterAll { Remove-Item Env:CRMAUDIT_TEST_HOOK }

    It 'writes what the server counts' {
        $saved | Where-Object Problem | Should -BeNullOrEmpty
        ($saved | Where-Object Entity -eq Deal).Records | Should -Be 120
        $saved | Where-Object Told | ForEach-Object { $_.Told | Should -Be $_.Records }
    }

    It 'writes files an import reads' {
        $records = Import-CrmExport $path -ErrorAction Stop
        foreach ($list in $saved | Where-Object { $_.Entity -ne 'Codes' }) {
            @($records | Where-Object Entity -eq $list.Entity).Count | Should -Be $list.Records -Because $list.List
        }
        $records | Where-Object Entity -eq Deal | ForEach-Object Owner | Should -Not -Contain $null
    }

    It 'only reads' {
        Get-Content $log | ConvertFrom-Json | ForEach-Object { $_.method -eq 'GET' -or $_.path -like '*/batch*' | Should -BeTrue -Because $_.path }
    }

    It 'shows the key nowhere' {
        $key.Length | Should -BeGreaterThan 5
        Get-ChildItem $path -File | Get-Content -Raw | ForEach-Object { $_.Contains($key) | Should -BeFalse }
        Get-Content $TestDrive/warnings.txt, $TestDrive/verbose.txt | ForEach-Object { $_.Contains($key) | Should -BeFalse }
    }

    It 'audits what it wrote' {
        $findings = Invoke-CrmAudit $path -AsOf 2026-05-29 6> $null 3> $null
        ($findings | Where-Object CheckId -eq Pipeline.StageTime)[0].Status | Should -Not -Be NotEvaluated
    }

    It 'asks nothing with -WhatIf' {
        $before = (Get-Content $log).Count
        $place = New-Place
        Save-CrmExport Bitrix24 $place -Address env:CRMAUDIT_TEST_HOOK -WhatIf | Should -BeNullOrEmpty
        (Get-Content $log).Count | Should -Be $before
        Test-Path $place | Should -BeFalse
    }

    It 'takes the address by name only' {
        { Save-CrmExport Bitrix24 (New-Place) -Address $env:CRMAUDIT_TEST_HOOK } | Should -Throw -ErrorId 'Fetch.byNameOnly,*'
        { Save-CrmExport Bitrix24 (New-Place) -Address env:CRMAUDIT_NO_SUCH } | Should -Throw -ErrorId 'Fetch.secret.NotFound,*'
    }

    It 'fetches what is asked for alone' {
        $few = Save-CrmExport Bitrix24 (New-Place) -Address env:CRMAUDIT_TEST_HOOK -Entity lead 3> $null
        $few.Entity | Sort-Object -Unique | Should -Be Codes, Lead, User
        { Save-CrmExport Bitrix24 (New-Place) -Address env:CRMAUDIT_TEST_HOOK -Entity Invoice } | Should -Throw -ErrorId 'Fetch.unknownEntity,*'
    }
}
