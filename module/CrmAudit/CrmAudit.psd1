@{
    RootModule           = 'CrmAudit.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = 'aebe9c99-f1aa-4f81-9849-15d9e8cf1f8f'
    Author               = 'CrmAudit'
    CompanyName          = 'CrmAudit'
    Copyright            = 'Copyright (c) 2026 CrmAudit contributors'
    Description          = 'Audits a CRM from its exports: data quality, duplicates, pipelines, reports and integrations. Reads files only; changes nothing in the CRM.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('CrmAudit.Format.ps1xml')
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Compare-CrmAudit'
        'Export-CrmAuditReport'
        'Export-CrmMatchTable'
        'Get-CrmAuditCheck'
        'Get-CrmExportGuide'
        'Import-CrmAuditResult'
        'Import-CrmExport'
        'Invoke-CrmAudit'
        'New-CrmAuditConfig'
        'New-CrmAuditInterview'
        'New-CrmFinding'
        'New-CrmSuppression'
        'Register-CrmAuditTask'
        'Save-CrmExport'
        'Test-CrmAuditConfig'
        'Test-CrmDataQuality'
        'Test-CrmDuplicates'
        'Test-CrmIntegration'
        'Test-CrmPipeline'
        'Test-CrmReport'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags = @('CRM', 'Audit', 'DataQuality', 'Duplicates', 'Bitrix24', 'amoCRM', '1C', 'Kazakhstan', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            # No ProjectUri and no IconUri: the project has no public address yet. The icon lies beside this file.
            LicenseUri = 'https://opensource.org/license/mit'
            # Those of CHANGELOG.md: dotnet build -t:PackModule writes them here.
            ReleaseNotes = ''
        }
    }
}
