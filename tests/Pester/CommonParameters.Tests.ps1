BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
    $bad = Join-Path $TestDrive 'bad.csv'
    Set-Content $bad "ID;Имя;Фамилия`n1;Айгуль;Сейтова`n2;Иван;Петров;лишнее`n3;Динара;Омарова"
    $findings = Import-CrmExport $exports | Test-CrmDataQuality
}

Describe 'Errors' {
    It 'go on and are told with -ErrorAction Continue' {
        $records = Import-CrmExport nowhere.csv, $bad, $exports -ErrorVariable wrong -ErrorAction Continue 2>&1
        $records | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] } | Should -HaveCount 11
        $records | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { $_.FullyQualifiedErrorId.Split(',')[0] } | Should -Be 'Command.NothingMatches', 'Import.WrongColumnCount'
        $wrong | Should -HaveCount 2
    }

    It 'go on in silence with -ErrorAction SilentlyContinue and stand in -ErrorVariable and $Error' {
        $Error.Clear()
        Import-CrmExport $bad -ErrorAction SilentlyContinue -ErrorVariable wrong 2>&1 | Should -HaveCount 2
        $wrong | Should -HaveCount 1
        $Error | Should -HaveCount 1
    }

    It 'leave no trace in $Error with -ErrorAction Ignore' {
        $Error.Clear()
        Import-CrmExport $bad -ErrorAction Ignore | Should -HaveCount 2
        $Error | Should -HaveCount 0
    }

    It 'end the import with -ErrorAction Stop' {
        { Import-CrmExport $bad -ErrorAction Stop } | Should -Throw -ErrorId 'Import.WrongColumnCount*'
    }

    It 'obey $ErrorActionPreference' {
        $ErrorActionPreference = 'Stop'
        { Import-CrmExport $bad } | Should -Throw -ErrorId 'Import.WrongColumnCount*'
    }

    It 'are added to a variable with +' {
        Import-CrmExport $bad -ErrorAction Ignore -ErrorVariable wrong
        Get-CrmAuditCheck Nothing.Here -ErrorAction SilentlyContinue -ErrorVariable +wrong
        $wrong.FullyQualifiedErrorId | ForEach-Object { $_.Split(',')[0] } | Should -Be 'Command.UnknownCheck'
    }

    It 'that end <Command> have an id, a category and leave nothing behind' -ForEach @(
        @{ Command = 'Export-CrmAuditReport'; Run = { $findings | Export-CrmAuditReport (Join-Path $TestDrive 'x.unknown') }; Id = 'Export.UnknownFormat'; Category = 'InvalidArgument' }
        @{ Command = 'Export-CrmMatchTable'; Run = { 'text' | Export-CrmMatchTable (Join-Path $TestDrive m) }; Id = 'Command.NotARecord'; Category = 'InvalidType' }
        @{ Command = 'Get-CrmAuditCheck'; Run = { Get-CrmAuditCheck -Config nowhere.yaml }; Id = 'Config.FileNotFound'; Category = 'ObjectNotFound' }
        @{ Command = 'Get-CrmExportGuide'; Run = { Get-CrmExportGuide Sugar }; Id = 'Command.UnknownName'; Category = 'InvalidArgument' }
        @{ Command = 'Import-CrmExport'; Run = { Import-CrmExport $exports -Entity Nobody }; Id = 'Command.UnknownName'; Category = 'InvalidArgument' }
        @{ Command = 'Invoke-CrmAudit'; Run = { Invoke-CrmAudit nowhere.yaml }; Id = 'Config.FileNotFound'; Category = 'ObjectNotFound' }
        @{ Command = 'New-CrmAuditConfig'; Run = { New-CrmAuditConfig $exports -OutputPath $config }; Id = 'Command.ConfigExists'; Category = 'ResourceExists' }
        @{ Command = 'New-CrmAuditInterview'; Run = { $there = New-Item (Join-Path $TestDrive "$([guid]::NewGuid()).xlsx"); New-CrmAuditInterview $there }; Id = 'Command.InterviewExists'; Category = 'ResourceExists' }
        @{ Command = 'New-CrmFinding'; Run = { New-CrmFinding 'no id' Title -Area Data }; Id = 'Command.BadCheckId'; Category = 'InvalidArgument' }
        @{ Command = 'Register-CrmAuditTask'; Run = { Register-CrmAuditTask nowhere.yaml }; Id = 'Config.FileNotFound'; Category = 'ObjectNotFound' }
        @{ Command = 'Save-CrmExport'; Run = { Save-CrmExport Sugar (Join-Path $TestDrive s) }; Id = 'Fetch.unknownSystem'; Category = 'InvalidArgument' }
        @{ Command = 'Test-CrmDataQuality'; Run = { 'text' | Test-CrmDataQuality }; Id = 'Command.NotARecord'; Category = 'InvalidType' }
        @{ Command = 'Test-CrmDuplicates'; Run = { 'text' | Test-CrmDuplicates }; Id = 'Command.NotARecord'; Category = 'InvalidType' }
        @{ Command = 'Test-CrmIntegration'; Run = { 'text' | Test-CrmIntegration }; Id = 'Command.NotARecord'; Category = 'InvalidType' }
        @{ Command = 'Test-CrmPipeline'; Run = { 'text' | Test-CrmPipeline }; Id = 'Command.NotARecord'; Category = 'InvalidType' }
        @{ Command = 'Test-CrmReport'; Run = { 'text' | Test-CrmReport }; Id = 'Command.NotARecord'; Category = 'InvalidType' }
    ) {
        # An error that ends a command ends it whatever -ErrorAction says.
        $ErrorActionPreference = 'SilentlyContinue'
        $thrown = $null
        $output = try { & $Run } catch { $thrown = $_ }
        $output | Should -BeNullOrEmpty
        $thrown.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $thrown.CategoryInfo.Category | Should -Be $Category
        $thrown.CategoryInfo.Activity | Should -Be $Command
    }
}

Describe '-WhatIf and -Confirm' {
    BeforeEach { $report = Join-Path $TestDrive "$([guid]::NewGuid()).html" }

    It '-WhatIf writes nothing: <Command>' -ForEach @(
        @{ Command = 'Export-CrmAuditReport'; Run = { $findings | Export-CrmAuditReport $report -WhatIf } }
        @{ Command = 'Export-CrmAuditReport -Force, into a folder that is not there'; Run = { $findings | Export-CrmAuditReport (Join-Path $TestDrive no/folder/x.html) -Force -WhatIf } }
        @{ Command = 'Invoke-CrmAudit'; Run = { Invoke-CrmAudit $config -ReportPath $report -WhatIf } }
        @{ Command = 'New-CrmAuditConfig'; Run = { New-CrmAuditConfig $exports -OutputPath $report -WhatIf } }
        @{ Command = 'New-CrmAuditInterview'; Run = { New-CrmAuditInterview ($report = [IO.Path]::ChangeExtension($report, 'xlsx')) -WhatIf } }
        @{ Command = 'Export-CrmAuditReport with $WhatIfPreference'; Run = { $WhatIfPreference = $true; $findings | Export-CrmAuditReport $report } }
    ) {
        & $Run | Out-Null
        $report | Should -Not -Exist
        Join-Path $TestDrive no | Should -Not -Exist
    }

    It '-Confirm:$false asks nothing, also where $ConfirmPreference would' {
        $ConfirmPreference = 'Low'
        $findings | Export-CrmAuditReport $report -Confirm:$false
        $report | Should -Exist
    }

    It '-Confirm where nobody can be asked writes nothing and says so' {
        $script = Join-Path $TestDrive confirm.ps1
        Set-Content $script -Encoding utf8 "`$ErrorActionPreference = 'Stop'; Import-Module '$manifest'; Import-CrmExport '$exports' | Test-CrmDataQuality | Export-CrmAuditReport '$report' -Confirm; 'went on'"
        $output = & $powershell -NoProfile -NonInteractive -File $script 2>&1
        $LASTEXITCODE | Should -Be 1
        "$output" | Should -BeLike '*NonInteractive*'
        "$output" | Should -Not -BeLike '*went on*'
        $report | Should -Not -Exist
    }
}

Describe 'Streams' {
    It '-Verbose says what was recognised' { Import-CrmExport $exports -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | Should -Not -BeNullOrEmpty }

    It '-WarningVariable, -InformationVariable and -OutVariable are filled' {
        $nested = New-Item -ItemType Directory (Join-Path $TestDrive nested/deep) -Force
        Copy-Item (Join-Path $exports contacts.csv) $nested
        Copy-Item (Join-Path $exports contacts.csv) $nested.Parent
        Import-CrmExport $nested.Parent -WarningVariable told -WarningAction SilentlyContinue -InformationVariable tables -OutVariable read | Out-Null
        "$told" | Should -BeLike '*-Recurse*'
        $tables.MessageData.RowsRead | Should -Be 4
        $read | Should -HaveCount 4
    }

    It '-PipelineVariable names the record at hand' {
        Import-CrmExport $exports -PipelineVariable record | Select-Object -First 2 | ForEach-Object { $record.Id } | Should -Be '1', '2'
    }
}

Describe 'Select-Object -First' {
    It 'ends <Command> early without an error' -ForEach @(
        @{ Command = 'Get-CrmAuditCheck'; Run = { Get-CrmAuditCheck } }
        @{ Command = 'Import-CrmExport'; Run = { Import-CrmExport $exports } }
        @{ Command = 'Invoke-CrmAudit'; Run = { Invoke-CrmAudit $config } }
        @{ Command = 'Test-CrmDataQuality'; Run = { Import-CrmExport $exports | Test-CrmDataQuality } }
    ) {
        $Error.Clear()
        & $Run | Select-Object -First 1 | Should -HaveCount 1
        $Error | Should -HaveCount 0
    }

    It 'leaves report and exit code of the whole audit' {
        $report = Join-Path $TestDrive first.html
        $whole = Invoke-CrmAudit $config
        $code = $LASTEXITCODE
        $global:LASTEXITCODE = -1
        Invoke-CrmAudit $config -ReportPath $report | Select-Object -First 1 | Out-Null
        $whole | Should -Not -BeNullOrEmpty
        $LASTEXITCODE | Should -Be $code
        $report | Should -Exist
    }
}
