namespace CrmAudit.Engine.Scheduling;

/// <summary>The script a scheduler runs: the module, one audit, a log beside it, and the exit code of the audit.</summary>
/// <param name="Module">Name or full path of the module.</param>
/// <param name="Config">Full path of audit.yaml.</param>
/// <param name="Reports">Full paths of the reports.</param>
/// <param name="History">Full path of the history.</param>
/// <param name="Language">ru, kk or en; that of the configuration when null.</param>
/// <param name="Log">Full path of the log, written anew by every run.</param>
internal sealed record RunScript(string Module, string Config, IReadOnlyList<string> Reports, string History, string? Language, string Log)
{
    /// <summary>The text of the script.</summary>
    public string Text() => $$"""
        # Written by Register-CrmAuditTask, which writes it anew when it is asked for again.
        # Exit codes: 0 nothing to report, 1 findings, 2 a part could not be evaluated, 3 the audit failed.
        Import-Module {{Quoted(Module)}} -ErrorAction Stop
        $global:LASTEXITCODE = 3
        Invoke-CrmAudit {{Quoted(Config)}} -ReportPath {{string.Join(", ", Reports.Select(Quoted))}} -HistoryPath {{Quoted(History)}} -Force{{(Language is null ? "" : " -Language " + Language)}} 2>&1 3>&1 6>&1 |
            Where-Object { $_ -isnot [CrmAudit.CrmFinding] } |
            ForEach-Object { "$_" } |
            Tee-Object -FilePath {{Quoted(Log)}}
        exit $LASTEXITCODE

        """.ReplaceLineEndings("\n");

    /// <summary>A text PowerShell takes as it is: it reads four signs as the quote that ends one.</summary>
    private static string Quoted(string text) => "'" + string.Concat(text.Select(static sign => sign is '\'' or '\u2018' or '\u2019' or '\u201a' or '\u201b' ? $"{sign}{sign}" : $"{sign}")) + "'";
}
