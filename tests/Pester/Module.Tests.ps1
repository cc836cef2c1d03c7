BeforeAll {
    . "$PSScriptRoot/Initialize-Test.ps1"
}

Describe 'CrmAudit module' {
    It 'has a valid manifest that asks for PowerShell 7.6' {
        $module = Test-ModuleManifest $manifest
        $module.PowerShellVersion | Should -Be '7.6'
        $module.ExportedCmdlets.Count | Should -BeGreaterThan 5
    }

    It 'keeps every cmdlet on a second import with -Force' {
        $before = (Get-Command -Module CrmAudit).Name
        Import-Module $manifest -Force
        Import-Module $manifest -Force
        (Get-Command -Module CrmAudit).Name | Should -Be $before
        Get-CrmAuditCheck | Should -Not -BeNullOrEmpty
    }

    It 'uses approved verbs' {
        $verbs = (Get-Verb).Verb
        (Get-Command -Module CrmAudit).Verb | ForEach-Object { $_ | Should -BeIn $verbs }
    }

    It 'lets scripts name the types of the model' {
        [CrmAudit.CrmFinding].IsPublic | Should -BeTrue
        [CrmAudit.CrmDataset]::new().Count | Should -Be 0
    }

    It 'has help with synopsis, description, an example and every parameter for each cmdlet' {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        foreach ($cmdlet in Get-Command -Module CrmAudit) {
            $help = Get-Help $cmdlet.Name -Full
            $help.Synopsis | Should -Not -BeNullOrEmpty
            $help.Description.Text | Should -Not -BeNullOrEmpty
            $help.Examples.Example.Count | Should -BeGreaterThan 0
            $own = $cmdlet.Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object
            $help.Parameters.Parameter.Name | Sort-Object | Should -Be $own -Because $cmdlet.Name
        }
    }

    It 'has the topic <_>' -ForEach 'about_CrmAudit', 'about_CrmAudit_Config', 'about_CrmAudit_Checks', 'about_CrmAudit_Scheduling', 'about_CrmAudit_Formats' {
        Get-Help $_ | Out-String | Should -BeLike "*$_*"
        foreach ($language in 'en-US', 'ru-RU', 'kk-KZ') { Join-Path $packed "$language/$_.help.txt" | Should -Exist }
    }

    It 'names in its topics no cmdlet that is not there' {
        $named = Get-ChildItem $packed -Recurse -Filter about_*.help.txt | Select-String '[A-Z][a-z]+-Crm[A-Za-z]+' -AllMatches | ForEach-Object { $_.Matches.Value } | Sort-Object -Unique
        $named | Where-Object { $_ -notin (Get-Command -Module CrmAudit).Name } | Should -BeNullOrEmpty
    }

    It 'shows in the help the default of every parameter that has one' {
        foreach ($language in 'en-US', 'ru-RU') {
            $help = [xml](Get-Content (Join-Path $packed "$language/CrmAudit.PowerShell.dll-Help.xml") -Raw)
            foreach ($command in $help.helpItems.command) {
                $cmdlet = Get-Command $command.details.name
                $made = [Activator]::CreateInstance($cmdlet.ImplementingType)
                foreach ($parameter in $command.parameters.parameter | Where-Object required -eq 'false') {
                    $value = $cmdlet.ImplementingType.GetProperty($parameter.name)?.GetValue($made)
                    if ($null -eq $value -or $value -is [switch] -or "$value" -eq '' -or ($value -is [ValueType] -and $value -eq [Activator]::CreateInstance($value.GetType()))) { continue }
                    "$($parameter.defaultValue)" | Should -Be "$($value -join ', ')" -Because "$language $($cmdlet.Name) -$($parameter.name)"
                }
            }
        }
    }

    It 'has no address for Get-Help -Online, and says so' {
        { Get-Help Import-CrmExport -Online -ErrorAction Stop } | Should -Throw
        Get-Help about_CrmAudit | Out-String | Should -BeLike '*-Online has nothing to open*'
    }
}
