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
        # Moves of deals and of leads are two lists of one entity.
        foreach ($entity in $saved | Where-Object { $_.Entity -notin 'Codes', 'Field' } | Group-Object Entity) {
            @($records | Where-Object Entity -eq $entity.Name).Count | Should -Be ($entity.Group | Measure-Object Records -Sum).Sum -Because $entity.Name
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
        # What the settings of the portal tell, and which of its files does.
        $load = ($findings | Where-Object CheckId -eq Pipeline.RequiredLoad)[0]
        $load.Status, $load.Measured | Should -Be Indeterminate, 1
        $load.Evidence.Rows.File | Should -BeLike '*crm.deal.userfield.list.json'
        ($findings | Where-Object CheckId -eq Pipeline.AutomationInventory).Evidence.Rows.Name | Should -Contain 'Discount approval'
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
        $few.Entity | Sort-Object -Unique | Should -Be Codes, Field, Lead, User
        { Save-CrmExport Bitrix24 (New-Place) -Address env:CRMAUDIT_TEST_HOOK -Entity Invoice } | Should -Throw -ErrorId 'Fetch.unknownEntity,*'
    }
}

Describe 'Save-CrmExport from <System>' -ForEach @{ System = 'AmoCrm' }, @{ System = 'HubSpot' } {
    BeforeAll {
        $env:CRMAUDIT_TEST_TOKEN = 't0ken4tests'
        $log = Join-Path $TestDrive "$System.jsonl"
        $address = Start-Crm '--system', $System, '--deals', '260', '--secret', $env:CRMAUDIT_TEST_TOKEN, '--log', $log
        $path = New-Place
        $saved = Save-CrmExport $System $path -Address $address -Token env:CRMAUDIT_TEST_TOKEN 3> $null
    }

    AfterAll { Remove-Item Env:CRMAUDIT_TEST_TOKEN }

    It 'writes files an import reads, with stages and owners by name' {
        $saved | Where-Object Problem | Should -BeNullOrEmpty
        $records = Import-CrmExport $path -ErrorAction Stop
        $deals = @($records | Where-Object Entity -eq Deal)
        $deals | Should -HaveCount 260
        $deals.Owner | Should -Not -Contain $null
        $deals.Stage | Where-Object { $_ -match '^\d+$' } | Should -BeNullOrEmpty
        ($records | Where-Object Entity -eq StageChange | Group-Object DealId).Count | Should -BeGreaterThan 50
        foreach ($entity in 'User', 'Task', 'Contact', 'Company') { @($records | Where-Object Entity -eq $entity).Count | Should -Be ($saved | Where-Object Entity -eq $entity | Measure-Object Records -Sum).Sum }
    }

    It 'answers by the settings of the CRM what they tell' {
        $findings = Invoke-CrmAudit $path -AsOf 2026-07-01 6> $null 3> $null
        $unused = $findings | Where-Object { $_.CheckId -eq 'Data.UnusedField' -and $_.Subject.Id -eq 'Deal' }
        $unused.Denominator | Should -Be 2
        if ($System -eq 'AmoCrm') {
            $required = $findings | Where-Object { $_.CheckId -eq 'Pipeline.RequiredField' -and $_.Subject.Name -eq 'City' }
            $required.Message | Should -BeLike '*amocrm.leads.custom_fields.json*'
            $required.Evidence.Total | Should -BeGreaterThan 0
        }
        else {
            $unused.Evidence.Rows.Why | Should -BeLike '*2025*'
            ($findings | Where-Object CheckId -eq Pipeline.AutomationInventory).Evidence.Rows.Name | Should -Contain 'Welcome letter'
        }
    }

    It 'sends nothing but GET' {
        (Get-Content $log | ConvertFrom-Json).method | Sort-Object -Unique | Should -Be GET
    }

    It 'tells a key that does not work' {
        $env:CRMAUDIT_TEST_OTHER = 'wr0ng-t0ken'
        { Save-CrmExport $System (New-Place) -Address $address -Token env:CRMAUDIT_TEST_OTHER 3> $null } | Should -Throw -ErrorId 'Fetch.key,*'
        { Save-CrmExport $System (New-Place) -Address $address 3> $null } | Should -Throw -ErrorId 'Fetch.noToken,*'
    }
}

Describe 'A server in trouble' {
    AfterAll { Remove-Item Env:CRMAUDIT_TEST_HOOK }

    It 'is asked again' {
        $faults = 'limit from=3 times=1', 'drop from=5 times=1', 'truncate from=7 times=1', 'status code=502 from=9 times=1', 'content-type value=text/plain from=2 times=all'
        $env:CRMAUDIT_TEST_HOOK = Start-Crm (@('--system', 'Bitrix24', '--deals', '120') + ($faults | ForEach-Object { '--fault', $_ }))
        $saved = Save-CrmExport Bitrix24 (New-Place) -Address env:CRMAUDIT_TEST_HOOK -Entity Deal 3> $null
        ($saved | Where-Object Entity -eq Deal).Records | Should -Be 120
    }

    It 'ends the fetch and leaves no file: <Fault>' -ForEach @(
        @{ Fault = 'expired from=5 times=all'; Id = 'Fetch.key' }
        @{ Fault = 'redirect to=https://elsewhere.example/ from=5 times=all'; Id = 'Fetch.redirect' }
        @{ Fault = 'endless from=5 times=all'; Id = 'Fetch.tooLong' }
        @{ Fault = 'wrong-total off=5 times=all path=crm.deal.list'; Id = 'Fetch.fewer' }
    ) {
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--deals', '120', '--fault', $Fault
        $place = New-Place
        { Save-CrmExport Bitrix24 $place -Address env:CRMAUDIT_TEST_HOOK -Entity Deal 3> $null } | Should -Throw -ErrorId "$Id,*"
        Test-Path $place | Should -BeFalse
    }

    It 'is refused where its certificate does not hold' {
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--deals', '10', '--self-signed'
        { Save-CrmExport Bitrix24 (New-Place) -Address env:CRMAUDIT_TEST_HOOK 3> $null } | Should -Throw -ErrorId 'Fetch.certificate,*'
    }

    It 'is left at once when the pipeline is stopped' {
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--deals', '10', '--fault', 'stall from=3 times=all'
        $place = New-Place
        $session = [powershell]::Create()
        $null = $session.AddScript("Import-Module '$manifest'; Save-CrmExport Bitrix24 '$place' -Address env:CRMAUDIT_TEST_HOOK 3> `$null").BeginInvoke()
        while (-not (Test-Path "$place.part/state.json")) { Start-Sleep -Milliseconds 50 }
        Start-Sleep -Milliseconds 500
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $session.Stop()
        # A second is what it takes at most; the rest is for a machine that does other work.
        Write-Host "Stopped within $($watch.ElapsedMilliseconds) ms"
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 5
        $session.InvocationStateInfo.State | Should -Be Stopped
        $session.Dispose()
    }

    It 'tells what was deleted meanwhile, and what has changed comes once' {
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--deals', '600', '--burst', '1000', '--fault', 'delete list=deals id=3 from=2 path=filter%5B%3EID%5D=500', '--fault', 'change list=deals id=5 field=TITLE value=Other from=2 path=crm.deal.list'
        $place = New-Place
        $saved = Save-CrmExport Bitrix24 $place -Address env:CRMAUDIT_TEST_HOOK -Entity Deal 3> $null
        $ids = Get-Content (Join-Path $place crm.deal.list.jsonl) | ForEach-Object { ($_ | ConvertFrom-Json).ID }
        $ids | Should -HaveCount (@($ids | Sort-Object -Unique).Count)
        $deals = $saved | Where-Object Entity -eq Deal
        $deals.Records - $deals.Deleted | Should -Be $deals.Told
    }
}

Describe 'Save-CrmExport -Since against a server that lives on' {
    AfterAll { Remove-Item Env:CRMAUDIT_TEST_HOOK }

    It 'takes out what was deleted, renews what changed and adds what is new' {
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--deals', '120', '--burst', '1000'
        $place = New-Place
        $null = Save-CrmExport Bitrix24 $place -Address env:CRMAUDIT_TEST_HOOK 3> $null
        $control = [uri]::new([uri] $env:CRMAUDIT_TEST_HOOK, '/_control/faults')
        foreach ($change in 'delete list=deals id=3', 'change list=deals id=5 field=TITLE value=Renamed', 'change list=deals id=5 field=DATE_MODIFY value=2027-01-01T10:00:00+05:00', 'add list=deals like=5 id=121') {
            # What happens to a record happens before the next answer.
            $null = Invoke-RestMethod $control -Method Post -Body $change
            $null = Invoke-RestMethod ($env:CRMAUDIT_TEST_HOOK + 'scope.json')
        }
        $saved = Save-CrmExport Bitrix24 $place -Address env:CRMAUDIT_TEST_HOOK -Since 2026-12-31 3> $TestDrive/since.txt
        $deals = Import-CrmExport $place -ErrorAction Stop | Where-Object Entity -eq Deal
        $deals.Id | Sort-Object { [int] $_ } | Should -Be (@(1, 2) + 4..121)
        ($deals | Where-Object Id -in 5, 121).Name | Should -Be 'Renamed', 'Renamed'
        ($saved | Where-Object Entity -eq Deal).Deleted | Should -Be 1
        Get-Content $TestDrive/since.txt -Raw | Should -BeLike '*crm.deal.list*1*'
    }
}

Describe 'The example company, fetched and exported' {
    It 'is the same, record by record, where both have it' {
        $env:CRMAUDIT_TEST_HOOK = Start-Crm '--system', 'Bitrix24', '--example', '--burst', '1000'
        $place = New-Place
        $null = Save-CrmExport Bitrix24 $place -Address env:CRMAUDIT_TEST_HOOK 3> $null
        $fetched = @{}
        Import-CrmExport $place -ErrorAction Ignore | ForEach-Object { $fetched["$($_.Entity) $($_.Id)"] = $_ }
        # By the clock on the wall: the zone of Almaty was another before March 2024, and the server writes one offset for all times.
        function Get-Text($Value) { if ($Value -is [DateTimeOffset]) { $Value.DateTime.ToString('s') } else { "$Value" } }
        $compared = 0
        $different = foreach ($record in Import-CrmExport (Join-Path $repository examples/exports/bitrix24) -ErrorAction Ignore | Where-Object Entity -in Contact, Company, Lead, Deal, StageChange) {
            $other = $fetched["$($record.Entity) $($record.Id)"]
            if (-not $other) { "$($record.Entity) $($record.Id) is missing"; continue }
            foreach ($name in $record.PSObject.Properties.Name) {
                if ($name -in 'File', 'Line', 'Origin', 'Source', 'Fields', 'Lines' -or $name -like '*Text') { continue }
                # The exported history has codes of stages, the fetched one their names; words in place of an amount are nothing an interface can give.
                if ($record.Entity -eq 'StageChange' -and $name -in 'Stage', 'Pipeline', 'DisplayName') { continue }
                if ($name -eq 'Amount' -and $record.AmountText -notmatch '^[\d.]+$') { continue }
                $left, $right = (Get-Text $other.$name), (Get-Text $record.$name)
                if ($left -and $right) { $compared++; if ($left -ne $right) { "$($record.Entity) $($record.Id) ${name}: $left, $right" } }
            }
        }
        $compared | Should -BeGreaterThan 20000
        $different | Should -BeNullOrEmpty
    }

    AfterAll { Remove-Item Env:CRMAUDIT_TEST_HOOK }
}
