BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $header = 'ID;Имя;Фамилия;Телефон'
}

Describe 'Hostile input' {
    BeforeEach {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))
    }

    It 'goes once through a list that stands in itself' {
        $list = [Collections.ArrayList]::new()
        $null = $list.AddRange(@(Import-CrmExport $exports))
        $null = $list.Add($list)
        (Test-CrmDataQuality -InputObject $list -Check Data.KeyFieldFill | Where-Object Subject -match Contact).Denominator | Should -Be (Import-CrmExport $exports | Test-CrmDataQuality -Check Data.KeyFieldFill | Where-Object Subject -match Contact).Denominator
        $findings = [Collections.ArrayList]::new()
        $null = $findings.AddRange(@($list | Test-CrmDataQuality))
        $null = $findings.Add($findings)
        @(Compare-CrmAudit -Reference $findings -Difference $findings).Count | Should -Be ($findings.Count - 1)
        Export-CrmAuditReport -InputObject $findings -Path (Join-Path $folder a.json)
        @(Import-CrmAuditResult (Join-Path $folder a.json)).Count | Should -Be ($findings.Count - 1)
    }

    It 'says what is wrong with thresholds that stand in themselves' {
        $threshold = @{ 'Data.InvalidPhone' = @{ norm = 0.01 } }
        $threshold['Data.InvalidPhone'].again = $threshold
        { Import-CrmExport $exports | Test-CrmDataQuality -Threshold $threshold } | Should -Throw '*-Threshold*'
    }

    It 'waits for no pipe and no device, and reads the files beside them' -Skip:$IsWindows {
        Set-Content (Join-Path $folder a.csv) "$header`n1;Иван;Петров;+77010000001"
        mkfifo (Join-Path $folder b.csv)
        $null = New-Item -ItemType SymbolicLink -Path (Join-Path $folder c.csv) -Target /dev/zero
        $records = Import-CrmExport $folder -ErrorVariable errors -ErrorAction SilentlyContinue
        $records | Should -HaveCount 1
        $errors.FullyQualifiedErrorId | Should -Be (@('Import.EmptyFile,CrmAudit.PowerShell.Commands.ImportCrmExportCommand') * 2)
    }

    It 'reads each real folder once where links go in circles' -Skip:$IsWindows {
        $below = New-Item -ItemType Directory (Join-Path $folder below)
        Set-Content (Join-Path $below a.csv) "$header`n1;Иван;Петров;+77010000001"
        $null = New-Item -ItemType SymbolicLink -Path (Join-Path $below up) -Target $folder
        $null = New-Item -ItemType SymbolicLink -Path (Join-Path $folder same) -Target $below
        try {
            Import-CrmExport $folder -Recurse | Should -HaveCount 1
        }
        finally {
            # Pester would go round in them.
            [IO.File]::Delete((Join-Path $below up))
            [IO.File]::Delete((Join-Path $folder same))
        }
    }

    It 'reads a file behind a link' -Skip:$IsWindows {
        Set-Content (Join-Path $folder a.csv) "$header`n1;Иван;Петров;+77010000001`n2;Анна;Ким;+77010000002"
        $null = New-Item -ItemType SymbolicLink -Path (Join-Path $folder link) -Target (Join-Path $folder a.csv)
        Import-CrmExport (Join-Path $folder link) | Should -HaveCount 2
    }

    It 'takes names as they are: <name>' -Skip:$IsWindows -ForEach @(
        @{ name = 'a[1].csv' }, @{ name = ' blanks .csv' }, @{ name = "new`nline.csv" }, @{ name = "tab`t'quote`".csv" }, @{ name = '-dash.csv' }, @{ name = '$(Get-Date).csv' }, @{ name = "$('я' * 120).csv" }
    ) {
        $path = Join-Path $folder $name
        [IO.File]::WriteAllText($path, "$header`n1;Иван;Петров;+77010000001")
        Import-CrmExport -LiteralPath $path | Should -HaveCount 1
        Import-CrmExport $folder | Should -HaveCount 1
    }

    It 'shows what a console would obey instead of saying it' -Skip:$IsWindows {
        $escape = [char]27
        $path = Join-Path $folder "a$escape[31m.csv"
        [IO.File]::WriteAllText($path, "$header`n1;Иван$escape]0,title$([char]7);Петров;+77010000001`n2;$escape[2JАнна;Ким;лишнее;$escape[5m")
        $data = Import-CrmExport $folder -AsDataset -ErrorVariable errors -ErrorAction SilentlyContinue -InformationVariable told -Verbose 4>&1
        $findings = $data | Where-Object { $_ -is [CrmAudit.CrmDataset] } | Test-CrmDataQuality
        $shown = @($errors | Out-String; $errors.Exception.Message; $data | Where-Object { $_ -isnot [CrmAudit.CrmDataset] } | Out-String; ($data | Where-Object { $_ -is [CrmAudit.CrmDataset] }).Contacts | Out-String; $findings.Message)
        $shown -join "`n" -replace "$escape\[[0-9;]*m" | Should -Not -Match "$escape|$([char]7)"
        $shown -join "`n" | Should -Match '␛'
    }

    It 'says what to install where the system has no cultures' {
        $env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'
        try {
            $said = & ([Environment]::ProcessPath) -NoProfile -NonInteractive -Command "Import-Module '$((Get-Module CrmAudit).Path)'" 2>&1 | Out-String
        }
        finally {
            $env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = $null
        }
        $said -replace '\x1b\[[0-9;]*m' -replace '[\s|]+', ' ' | Should -Match 'globalization-invariant mode. Install ICU'
    }
}
