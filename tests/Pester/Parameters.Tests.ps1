BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"

    # Parameters of a cmdlet, where one of their sets says so.
    function Get-Name($Cmdlet, [scriptblock] $Where) {
        $Cmdlet.Parameters.Values | Where-Object { $_.Attributes | Where-Object { $_ -is [Parameter] } | Where-Object $Where } | ForEach-Object Name | Sort-Object
    }
}

BeforeDiscovery {
    $cmdlets = @(
        @{ Name = 'Compare-CrmAudit'; Sets = 'History', 'Results'; Mandatory = 'Difference', 'HistoryPath', 'Reference'; Positional = 'Difference', 'Reference'; ByValue = 'Difference' }
        @{ Name = 'Export-CrmAuditReport'; Mandatory = 'InputObject', 'Path'; Positional = 'Path'; ByValue = 'InputObject'; Confirms = $true }
        @{ Name = 'Export-CrmMatchTable'; Mandatory = 'InputObject', 'Path'; Positional = 'Path'; ByValue = 'InputObject'; Confirms = $true }
        @{ Name = 'Get-CrmAuditCheck'; Positional = 'Id'; ByValue = 'Id'; ByName = 'Id' }
        @{ Name = 'Get-CrmExportGuide'; Positional = 'System' }
        @{ Name = 'Import-CrmAuditResult'; Sets = 'LiteralPath', 'Path'; Mandatory = 'LiteralPath', 'Path'; Positional = 'Path'; ByValue = 'Path'; ByName = 'LiteralPath' }
        @{ Name = 'Import-CrmExport'; Sets = 'LiteralPath', 'Path'; Mandatory = 'LiteralPath'; Positional = 'Path'; ByValue = 'Path'; ByName = 'LiteralPath' }
        @{ Name = 'Invoke-CrmAudit'; ByValue = 'AnswersFile'; ByName = 'AnswersFile'; Mandatory = 'Path'; Positional = 'Path'; Confirms = $true }
        @{ Name = 'New-CrmAuditConfig'; Sets = 'LiteralPath', 'Path'; Mandatory = 'LiteralPath', 'Path'; Positional = 'OutputPath', 'Path'; ByValue = 'Path'; ByName = 'LiteralPath'; Confirms = $true }
        @{ Name = 'New-CrmAuditInterview'; Positional = 'ExportPath', 'Path'; Confirms = $true }
        @{ Name = 'New-CrmFinding'; Sets = 'Count', 'Share', 'Status', 'Value'; Mandatory = 'Area', 'CheckId', 'Denominator', 'Measured', 'Message', 'Status', 'Title'; Positional = 'CheckId', 'Title'; ByValue = 'InputObject' }
        @{ Name = 'New-CrmSuppression'; Mandatory = 'Expires', 'InputObject', 'Kind', 'Owner', 'Reason'; ByValue = 'InputObject'; Confirms = $true }
        @{ Name = 'Register-CrmAuditTask'; Mandatory = 'Config'; Positional = 'Config'; Confirms = $true }
        @{ Name = 'Save-CrmExport'; Mandatory = 'Path', 'System'; Positional = 'Path', 'System'; Confirms = $true }
        @{ Name = 'Test-CrmAuditConfig'; Mandatory = 'Path'; Positional = 'Path'; ByValue = 'Path'; ByName = 'Path' }
        @{ Name = 'Test-CrmDataQuality'; Mandatory = 'InputObject'; ByValue = 'InputObject' }
        @{ Name = 'Test-CrmDuplicates'; Mandatory = 'InputObject'; ByValue = 'InputObject' }
        @{ Name = 'Test-CrmIntegration'; Mandatory = 'InputObject'; ByValue = 'InputObject'; Confirms = $true }
        @{ Name = 'Test-CrmPipeline'; Mandatory = 'InputObject'; ByValue = 'InputObject' }
        @{ Name = 'Test-CrmReport'; Mandatory = 'InputObject'; ByValue = 'InputObject' }
    )
}

Describe 'Parameters of <Name>' -ForEach $cmdlets {
    BeforeAll { $cmdlet = Get-Command $Name }

    It 'has the sets a script may choose from' {
        $cmdlet.ParameterSets.Name | Sort-Object | Should -Be ($Sets ?? '__AllParameterSets')
    }

    It 'asks for what it cannot do without' { Get-Name $cmdlet { $_.Mandatory } | Should -Be $Mandatory }

    It 'takes by position' { Get-Name $cmdlet { $_.Position -ge 0 } | Should -Be $Positional }

    It 'takes from the pipeline by value' { Get-Name $cmdlet { $_.ValueFromPipeline } | Should -Be $ByValue }

    It 'takes from the pipeline by property name' { Get-Name $cmdlet { $_.ValueFromPipelineByPropertyName } | Should -Be $ByName }

    It 'has -WhatIf and -Confirm where it writes or sends' { $cmdlet.Parameters.ContainsKey('WhatIf') -and $cmdlet.Parameters.ContainsKey('Confirm') | Should -Be ([bool] $Confirms) }

    It 'says what comes out' { $cmdlet.OutputType | Should -Not -BeNullOrEmpty }
}

Describe 'The cmdlets above' -ForEach @{ Names = $cmdlets.Name } {
    It 'are those of the module' { (Get-Command -Module CrmAudit).Name | Should -Be $Names }
}

Describe 'Binding' {
    BeforeAll {
        $bracket = Join-Path $TestDrive '[1] contacts.csv'
        Copy-Item (Join-Path $exports contacts.csv) $bracket
        $data = Import-CrmExport $exports -AsDataset
        $records = Import-CrmExport $exports
        function Get-Fingerprint { process { "$($_.Fingerprint) $($_.Status) $($_.Measured)" } }
        $expected = $records | Test-CrmDataQuality | Get-Fingerprint
    }

    It 'finds the exports of <How>' -ForEach @(
        @{ How = 'a path'; Import = { Import-CrmExport $exports } }
        @{ How = 'a path from the pipeline'; Import = { $exports | Import-CrmExport } }
        @{ How = 'several paths'; Import = { Import-CrmExport (Get-ChildItem $exports).FullName } }
        @{ How = 'the files of Get-ChildItem'; Import = { Get-ChildItem $exports | Import-CrmExport } }
        @{ How = 'the folder as an object'; Import = { Get-Item $exports | Import-CrmExport } }
        @{ How = 'a property PSPath'; Import = { Get-ChildItem $exports | Select-Object PSPath | Import-CrmExport } }
        @{ How = 'a property FullName'; Import = { Get-ChildItem $exports | Select-Object FullName | Import-CrmExport } }
        @{ How = 'a property LiteralPath'; Import = { [pscustomobject]@{ LiteralPath = $exports } | Import-CrmExport } }
    ) {
        & $Import | Should -HaveCount 9
    }

    It 'takes brackets in a name literally where the name is one' {
        Get-Item -LiteralPath $bracket | Import-CrmExport | Should -HaveCount 4
        Import-CrmExport -LiteralPath $bracket | Should -HaveCount 4
        { Import-CrmExport $bracket -ErrorAction Stop } | Should -Throw -ErrorId 'Command.NothingMatches*'
    }

    It 'does not take a path and a literal path at once' {
        { Import-CrmExport -Path $exports -LiteralPath $exports } | Should -Throw -ErrorId 'AmbiguousParameterSet*'
    }

    It 'finds a check by <How>' -ForEach @(
        @{ How = 'its id'; Get = { 'Data.StaleCard' | Get-CrmAuditCheck } }
        @{ How = 'a property Id'; Get = { [pscustomobject]@{ Id = 'Data.StaleCard' } | Get-CrmAuditCheck } }
        @{ How = 'a property CheckId'; Get = { [pscustomobject]@{ CheckId = 'Data.StaleCard' } | Get-CrmAuditCheck } }
        @{ How = 'a check'; Get = { Get-CrmAuditCheck Data.StaleCard | Get-CrmAuditCheck } }
    ) {
        (& $Get).Id | Should -Be 'Data.StaleCard'
    }

    It 'finds a configuration by <How>' -ForEach @(
        @{ How = 'its path'; Test = { $config | Test-CrmAuditConfig } }
        @{ How = 'the file'; Test = { Get-Item $config | Test-CrmAuditConfig } }
        @{ How = 'a property Config'; Test = { [pscustomobject]@{ Config = $config } | Test-CrmAuditConfig } }
    ) {
        & $Test | Should -BeTrue
    }

    It 'judges the same records given as <How>' -ForEach @(
        @{ How = 'a dataset'; Test = { $data | Test-CrmDataQuality } }
        @{ How = 'a parameter'; Test = { Test-CrmDataQuality -InputObject $records } }
        @{ How = 'arrays'; Test = { , $records[0..3] + , $records[4..8] | Test-CrmDataQuality } }
        @{ How = 'what Where-Object lets through'; Test = { $records | Where-Object Id | Test-CrmDataQuality } }
        @{ How = 'what Sort-Object turned round'; Test = { $records | Sort-Object Entity, Id | Test-CrmDataQuality } }
    ) {
        & $Test | Get-Fingerprint | Sort-Object | Should -Be ($expected | Sort-Object)
    }

    It 'leaves the dataset of the caller as it was' {
        $data, $records[0] | Test-CrmDataQuality | Out-Null
        $data.Count | Should -Be 9
    }

    It 'writes findings given as a parameter as well as through the pipeline' {
        $findings = $records | Test-CrmDataQuality
        Export-CrmAuditReport -InputObject $findings -FilePath (Join-Path $TestDrive a.json)
        $findings | Export-CrmAuditReport (Join-Path $TestDrive b.json)
        $a, $b = 'a.json', 'b.json' | ForEach-Object { (Get-Content (Join-Path $TestDrive $_) -Raw | ConvertFrom-Json).findings | ConvertTo-Json -Depth 30 -WarningAction Ignore }
        $a | Should -Be $b
    }

    It 'knows every parameter by a clear beginning' {
        Import-CrmExport -LiteralPath (Join-Path $exports contacts.csv) -Ent Contact -Sys bitrix24 -Rec -AsData | ForEach-Object Count | Should -Be 4
    }
}
