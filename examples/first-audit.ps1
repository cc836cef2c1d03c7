<#
.SYNOPSIS
Audits the example company and writes the report as HTML, XLSX and JSON.

.DESCRIPTION
Runs in pwsh and, on a machine that has only the .NET SDK, in the shell of the repository:

    dotnet run --project src/CrmAudit.Shell -- -File examples/first-audit.ps1

.PARAMETER Path
Folder for the report; made if it is not there. The folder out beside this script by default.

.PARAMETER Config
The audit to run.
#>
param(
    [string] $Path = "$PSScriptRoot/out",
    [string] $Config = "$PSScriptRoot/audit.yaml"
)
$ErrorActionPreference = 'Stop'

if (-not (Get-Command Invoke-CrmAudit -ErrorAction Ignore)) {
    Import-Module "$PSScriptRoot/../module/CrmAudit/CrmAudit.psd1"
}

$folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$null = [IO.Directory]::CreateDirectory($folder)
$reports = @('audit.html', 'audit.xlsx', 'audit.json' | ForEach-Object { [IO.Path]::Combine($folder, $_) })

# -Force: a second run replaces the first. Cells that cannot be read are one error each and do not stop the audit.
$findings = @(Invoke-CrmAudit -Path $Config -ReportPath $reports -Force -ErrorAction SilentlyContinue -ErrorVariable unread)

if ($unread.Count -gt 0) {
    ''
    'Not read as they stand ({0}):' -f $unread.Count
    foreach ($problem in $unread) { "  $problem" }
}

''
'Findings by status:'
foreach ($status in 'Fail', 'Warning', 'Pass', 'Indeterminate', 'NotEvaluated', 'Error') {
    $count = @($findings | Where-Object { $_.Status.ToString() -eq $status }).Count
    if ($count -gt 0) { '  {0,-13} {1,4}' -f $status, $count }
}

''
'Critical and important, in the red (the first finding of each check, the rest is in the report):'
$red = @($findings | Where-Object { $_.Status.ToString() -eq 'Fail' -and $_.Severity.ToString() -in 'Critical', 'Important' -and -not $_.Suppression })
$count = @{}
foreach ($finding in $red) { $count[$finding.CheckId]++ }
foreach ($finding in $red) {
    $more = $count[$finding.CheckId] - 1
    if ($more -lt 0) { continue }
    $tail = if ($more -gt 0) { ' (and {0} more)' -f $more } else { '' }
    '  {0}: {1}{2}' -f $finding.Title, $finding.Message, $tail
    $count[$finding.CheckId] = 0
}

$causes = @($findings | Where-Object { $_.CheckId -eq 'Report.MismatchCause' -and $_.Status.ToString() -in 'Warning', 'Indeterminate' })
if ($causes.Count -gt 0) {
    ''
    'Why reports differ from the records:'
    foreach ($cause in $causes) { '  {0}' -f $cause.Message }
}

''
'The report:'
foreach ($report in $reports) { "  $report" }
