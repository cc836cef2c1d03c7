<#
.SYNOPSIS
    What the faults of a run have in common: an audit in a process of its own, and a look at whether a report is whole.
#>

# Starts an audit in a PowerShell of its own.
function Start-Audit([string] $PowerShell, [string] $Command) {
    $start = [Diagnostics.ProcessStartInfo]::new($PowerShell)
    foreach ($argument in '-NoProfile', '-NonInteractive', '-Command', $Command) { $start.ArgumentList.Add($argument) }
    $start.RedirectStandardOutput = $true
    [Diagnostics.Process]::Start($start)
}

# Throws where a report is half-written.
function Test-Whole([string] $Path) {
    switch ([IO.Path]::GetExtension($Path)) {
        '.json' { $null = Import-CrmAuditResult $Path }
        '.html' { if (-not [IO.File]::ReadAllText($Path).TrimEnd().EndsWith('</html>')) { throw 'The page has no end.' } }
        '.xlsx' { $archive = [IO.Compression.ZipFile]::OpenRead($Path); try { $null = $archive.Entries.Count } finally { $archive.Dispose() } }
        '.csv' { if (-not (Get-Content $Path -Raw).EndsWith("`n")) { throw 'The last line has no end.' } }
    }
}
