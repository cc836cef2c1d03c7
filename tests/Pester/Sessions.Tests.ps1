BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $findings = Import-CrmExport $exports -AsDataset | ForEach-Object { $_ | Test-CrmDataQuality; $_ | Test-CrmDuplicates; $_ | Test-CrmPipeline }
    $example = Join-Path $repository examples

    # What a report of the findings holds, whoever writes it.
    function Get-Written {
        $path = Join-Path $TestDrive "$([guid]::NewGuid()).json"
        $input | Export-CrmAuditReport $path
        (Get-Content $path -Raw | ConvertFrom-Json -AsHashtable -DateKind String).findings | ConvertTo-Json -Depth 50 -Compress
    }
}

Describe 'Findings that leave the session' {
    It 'come whole out of Export-Clixml where PowerShell keeps its types elsewhere' {
        $copy = Join-Path $TestDrive elsewhere
        Copy-Item $packed $copy -Recurse
        $script = Join-Path $copy CrmAudit.psm1
        (Get-Content $script -Raw).Replace("'TypeTable'", "'NoSuchTable'") | Set-Content $script
        $path = Join-Path $TestDrive elsewhere.xml
        & $powershell -NoProfile -Command "Import-Module '$(Join-Path $copy CrmAudit.psd1)'; Import-CrmExport '$exports' | Test-CrmDataQuality | Export-Clixml '$path'; (Import-Clixml '$path')[0].GetType().Name; Remove-Module CrmAudit" | Should -Be CrmFinding
    }

    It 'come whole out of Export-Clixml' {
        $whole = @($findings) + (Invoke-CrmAudit (Join-Path $example audit.yaml) -ErrorAction Ignore)
        $path = Join-Path $TestDrive findings.xml
        $whole | Export-Clixml $path
        $again = Import-Clixml $path
        $again | Should -HaveCount $whole.Count
        ($again | ForEach-Object GetType).FullName | Sort-Object -Unique | Should -Be 'CrmAudit.CrmDuplicateGroup', 'CrmAudit.CrmFinding'
        $again | Get-Written | Should -Be ($whole | Get-Written)
    }

    It 'come whole out of a job' {
        $again = Start-Job { Import-Module $using:manifest; Import-CrmExport $using:exports | Test-CrmDataQuality } | Receive-Job -Wait -AutoRemoveJob
        $before = $findings | Where-Object CheckId -in $again.CheckId
        $again | ForEach-Object { $_ | Should -BeOfType CrmAudit.CrmFinding }
        ($again | Where-Object Status -EQ Fail).CheckId | Should -Be ($before | Where-Object Status -EQ Fail).CheckId
        $again.EvidenceHash | Should -Be $before.EvidenceHash
    }

    It 'are written also where the module came after they did' {
        $path = Join-Path $TestDrive later.xml
        $report = Join-Path $TestDrive later.json
        $findings | Export-Clixml $path
        & $powershell -NoProfile -Command "`$read = Import-Clixml '$path'; Import-Module '$manifest'; `$read | Export-CrmAuditReport '$report'"
        (Get-Content $report -Raw | ConvertFrom-Json).findings | Should -HaveCount $findings.Count
    }

    It 'show nothing of how they are kept' {
        $findings[0].PSObject.Properties.Name | Should -Not -Contain WholeFinding
        ($findings[0] | Select-Object *).PSObject.Properties.Name | Should -Not -Contain WholeFinding
        $findings[0] | Format-List * | Out-String | Should -Not -BeLike '*WholeFinding*'
        $findings[0] | ConvertTo-Csv | Select-Object -First 1 | Should -Not -BeLike '*WholeFinding*'
    }

    It 'that lost something are told from other objects' {
        $path = Join-Path $TestDrive foreign.xml
        (($findings[0] | ConvertTo-CliXml) -replace '<S N="WholeFinding">[^<]*</S>') | Set-Content $path
        { Import-Clixml $path | Export-CrmAuditReport (Join-Path $TestDrive x.json) } | Should -Throw '*CrmFinding*Export-Clixml*' -ErrorId 'Command.NotAFinding*'
    }

    It 'are findings, and records are told to stay' {
        $path = Join-Path $TestDrive records.xml
        Import-CrmExport $exports | Export-Clixml $path
        { Import-Clixml $path | Test-CrmDataQuality } | Should -Throw '*CrmContact*Export-Clixml*' -ErrorId 'Command.NotARecord*'
    }
}

Describe 'Several at once' {
    It 'gives in parallel what it gives alone' {
        $expected = $findings.Fingerprint | Sort-Object
        $sets = 1..4 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module $using:manifest
            $data = Import-CrmExport $using:exports -AsDataset
            , @($data | Test-CrmDataQuality; $data | Test-CrmDuplicates; $data | Test-CrmPipeline)
        }
        $sets | Should -HaveCount 4
        foreach ($set in $sets) { $set.Fingerprint | Sort-Object | Should -Be $expected }
    }

    It 'shares records between runspaces' {
        $records = Import-CrmExport $exports
        $ids = $records | ForEach-Object -Parallel { "$($_.Entity) $($_.Id)" }
        $ids | Sort-Object | Should -Be ($records | ForEach-Object { "$($_.Entity) $($_.Id)" } | Sort-Object)
    }
}

Describe 'A job stopped in the middle' {
    BeforeAll {
        $big = Join-Path $TestDrive big.csv
        $block = (1..1000 | ForEach-Object { "$_;Айгуль;Сейтова;+77011234567;15.03.2026 10:00:00" }) -join "`n"
        $writer = [IO.StreamWriter]::new($big)
        $writer.WriteLine('ID;Имя;Фамилия;Мобильный телефон;Дата создания')
        foreach ($i in 1..1500) { $writer.WriteLine($block) }
        $writer.Dispose()
    }

    AfterAll { Remove-Item $big }

    It 'stops <Command> at once, and nothing is left of its output' -ForEach @(
        @{ Command = 'Import-CrmExport'; Script = { param($Manifest, $Big, $Out) Import-Module $Manifest; $null = Import-CrmExport $Big -AsDataset; Set-Content $Out 'read to the end' } }
        @{ Command = 'Invoke-CrmAudit'; Script = { param($Manifest, $Big, $Out) Import-Module $Manifest; Set-Content "$Big.yaml" "exports:`n  - path: '$Big'"; Invoke-CrmAudit "$Big.yaml" -ReportPath $Out } }
    ) {
        $out = Join-Path $TestDrive out.json
        $job = Start-Job $Script -ArgumentList $manifest, $big, $out
        $progress = $job.ChildJobs[0].Progress
        while ($job.State -in 'NotStarted', 'Running' -and -not ($progress.Count -gt 0 -and $progress[$progress.Count - 1].PercentComplete -gt 0)) { Start-Sleep -Milliseconds 50 }
        $job.State | Should -Be 'Running' -Because 'it has told how far it is'
        Stop-Job $job
        $job.State | Should -Be 'Stopped'
        $job.ChildJobs[0].Error | Should -BeNullOrEmpty
        $out | Should -Not -Exist
        Remove-Job $job
    }
}

Describe 'Set-StrictMode -Version Latest' {
    It 'of the caller changes nothing' {
        $script = Join-Path $TestDrive strict.ps1
        Set-Content $script -Encoding utf8 @"
`$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Import-Module '$manifest'
Import-Module '$manifest' -Force
`$data = Import-CrmExport '$exports' -AsDataset
`$findings = @(`$data | Test-CrmDataQuality) + @(`$data | Test-CrmDuplicates) + @(`$data | Test-CrmPipeline) + @(`$data | Test-CrmReport) + @(`$data | Test-CrmIntegration)
`$findings | Out-String | Out-Null
`$findings | Format-List * | Out-String | Out-Null
Get-CrmAuditCheck | Out-String | Out-Null
`$data | Out-String | Out-Null
Import-CrmExport '$exports' | Out-String | Out-Null
`$findings | Export-CrmAuditReport '$(Join-Path $TestDrive strict.html)'
Test-CrmAuditConfig '$config'
"@
        $output = & $powershell -NoProfile -File $script 2>&1
        "$output" | Should -Be 'True'
        $LASTEXITCODE | Should -Be 0
    }
}

Describe 'The culture of the session' {
    It 'changes words, never figures: <Culture>' -ForEach @(
        @{ Culture = 'ru-RU'; Title = 'Ключевые поля' }
        @{ Culture = 'kk-KZ'; Title = $null }
        @{ Culture = 'de-DE'; Title = 'Key fields' }
        @{ Culture = 'tr-TR'; Title = 'Key fields' }
    ) {
        $before = [cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture
        try {
            [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = $Culture
            $other = Import-CrmExport $exports -AsDataset | ForEach-Object { $_ | Test-CrmDataQuality; $_ | Test-CrmDuplicates; $_ | Test-CrmPipeline }
            $title = ($other | Where-Object CheckId -EQ Data.KeyFieldFill)[0].Title
            $other | ForEach-Object { $_.Message | Should -Not -BeNullOrEmpty }
            $asOf = (@() | Test-CrmReport -AsOf 2026-06-30)[0].AsOf
        } finally {
            [cultureinfo]::CurrentCulture, [cultureinfo]::CurrentUICulture = $before
        }
        $other.Fingerprint | Should -Be $findings.Fingerprint
        $other.Measured | Should -Be $findings.Measured
        $other.Status | Should -Be $findings.Status
        $asOf.ToString('yyyy-MM-dd') | Should -Be '2026-06-30'
        if ($Title) { $title | Should -Be $Title }
    }

    It 'does not read numbers: -Culture does' {
        $path = Join-Path $TestDrive numbers.csv
        Set-Content $path "ID;Название сделки;Сумма`n1;A;1.234`n2;B;5.678"
        (Import-CrmExport $path -Entity Deal -Culture de-DE).Amount | Should -Be 1234, 5678
        (Import-CrmExport $path -Entity Deal -Culture en-US).Amount | Should -Be 1.234, 5.678
    }
}

Describe 'Import-Module -Force' {
    It 'keeps objects, types and cmdlets' {
        $data = Import-CrmExport $exports -AsDataset
        Import-Module $manifest -Force
        Import-Module $manifest -Force
        ($data | Test-CrmDataQuality).Fingerprint | Should -Be ($findings | Where-Object CheckId -in (Get-CrmAuditCheck | Where-Object Command -EQ Test-CrmDataQuality).Id).Fingerprint
        $findings | Export-CrmAuditReport (Join-Path $TestDrive forced.json)
        ConvertFrom-CliXml ($findings[0] | ConvertTo-CliXml) | Should -BeOfType CrmAudit.CrmFinding
        (Get-Module CrmAudit).ModuleBase | Should -Be $packed
    }

    It 'after Remove-Module brings everything back' {
        Remove-Module CrmAudit
        Get-TypeData CrmAudit.CrmFinding | Should -BeNullOrEmpty
        Import-Module $manifest
        (Get-Command -Module CrmAudit).Count | Should -Be (Import-PowerShellDataFile $manifest).CmdletsToExport.Count
        ConvertFrom-CliXml ($findings[0] | ConvertTo-CliXml) | Should -BeOfType CrmAudit.CrmFinding
    }
}

Describe 'An audit elsewhere' {
    It 'finds the same on one processor, in another zone and another language of the system' {
        $paths = 'here', 'elsewhere' | ForEach-Object { Join-Path $TestDrive "$_.json" }
        $command = "Import-Module '$manifest'; Invoke-CrmAudit '$(Join-Path $example audit.yaml)' -ReportPath '{0}' -ErrorAction SilentlyContinue -WarningAction Ignore -InformationAction Ignore | Out-Null"
        & $powershell -NoProfile -Command ($command -f $paths[0])
        $kept = 'TZ', 'LANG', 'LC_ALL', 'DOTNET_PROCESSOR_COUNT' | ForEach-Object { @{ Name = $_; Value = [Environment]::GetEnvironmentVariable($_) } }
        try {
            $env:TZ = 'Pacific/Auckland'
            $env:LANG = $env:LC_ALL = 'tr_TR.UTF-8'
            $env:DOTNET_PROCESSOR_COUNT = '1'
            & $powershell -NoProfile -Command ($command -f $paths[1])
        }
        finally {
            $kept | ForEach-Object { [Environment]::SetEnvironmentVariable($_.Name, $_.Value) }
        }
        $here, $elsewhere = $paths | ForEach-Object { (Get-Content $_ -Raw | ConvertFrom-Json -AsHashtable -DateKind String).findings | ForEach-Object { $_.Remove('runId'); $_ } | ConvertTo-Json -Depth 50 -Compress }
        $elsewhere | Should -Be $here
    }
}
