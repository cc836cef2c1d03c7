# Without the data of cultures there are neither languages nor currencies; better said here than by whatever needs them first.
try {
    $null = [System.Globalization.CultureInfo]::GetCultureInfo('kk-KZ')
}
catch [System.Globalization.CultureNotFoundException] {
    throw 'CrmAudit needs the cultures of the system, and this process runs in globalization-invariant mode. Install ICU (Debian and Ubuntu: apt-get install libicu-dev; Alpine: apk add icu-libs icu-data-full) and remove DOTNET_SYSTEM_GLOBALIZATION_INVARIANT from the environment.'
}

# LoadFrom instead of Add-Type: a hosted engine has no Utility module.
$bin = [System.IO.Path]::Combine($PSScriptRoot, 'bin')
$null = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($bin, 'CrmAudit.Model.dll'))

# The commands, the engine and its packages live in a load context of their own: other modules of the session may bring
# other versions of the same packages.
$commands = [CrmAudit.ModuleLoadContext]::LoadCommands($bin)
$inner = Import-Module -Assembly $commands -PassThru

# A second import finds the assembly cached and leaves this module without cmdlets
# (https://github.com/PowerShell/PowerShell/issues/20710), so they are added by hand; twice does no harm.
$add = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $inner.ExportedCmdlets.Values) {
    $null = $add.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
}

# Findings come back whole from Export-Clixml, jobs and other sessions. Told to the table of types itself: Update-TypeData would load the
# Utility module, which takes as long as all the rest, and a hosted engine may have none. It does it where PowerShell keeps the table elsewhere.
$types = $commands.GetType('CrmAudit.PowerShell.Serialization.FindingTypeData')
$hidden = [System.Reflection.BindingFlags]'Instance, NonPublic'
$context = [System.Management.Automation.Runspaces.Runspace].GetProperty('ExecutionContext', $hidden)
$table = $null
if ($context) {
    $context = $context.GetValue([runspace]::DefaultRunspace)
    $table = $context.GetType().GetProperty('TypeTable', $hidden)
}
if ($table) {
    $table = $table.GetValue($context)
    $types::AddTo($table)
    $ExecutionContext.SessionState.Module.OnRemove = { $types::RemoveFrom($table) }
}
else {
    Update-TypeData -TypeData $types::All -Force
    $ExecutionContext.SessionState.Module.OnRemove = { $types::All | Remove-TypeData }
}
