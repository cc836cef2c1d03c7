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
        Get-Help about_CrmAudit | Should -Not -BeNullOrEmpty
    }
}
