namespace CrmAudit.Engine.Reporting.View;

/// <summary>A series that a report draws, with the finding it belongs to.</summary>
internal sealed record DrawnSeries(CrmFinding Finding, CrmSeries Series)
{
    private const int MostOfProcess = 16;
    private const int MostOthers = 12;

    /// <summary>Whether it shows how a process runs, and needs no finding to speak for it.</summary>
    public bool IsOfProcess => Place(Series) is not null;

    /// <summary>What a report has room for: what a process looks like, in the order a reader asks, then why a report is wrong, then what merely describes the data.</summary>
    public static IEnumerable<DrawnSeries> Of(ReportView view)
    {
        var all = view.Checks.SelectMany(static check => check.Subjects).Concat(view.Gaps)
            .SelectMany(static finding => finding.Series.Values.Where(static series => series is not CrmTable && series.Rows.Count > 1).Select(series => new DrawnSeries(finding, series)))
            .ToLookup(static drawn => drawn.IsOfProcess);
        return all[true].OrderBy(static drawn => drawn.Finding.Subject.Id, StringComparer.Ordinal).ThenBy(static drawn => Place(drawn.Series)).Take(MostOfProcess)
            .Concat(all[false].Where(static drawn => drawn.Finding.Status is not (CrmStatus.NotEvaluated or CrmStatus.Error)).OrderBy(static drawn => drawn.Series is CrmBridge ? 0 : 1).Take(MostOthers));
    }

    /// <summary>What it shows: of a process its subject says of what, of anything else the check does.</summary>
    public string Caption(ReportWords words)
    {
        var caption = $"{words.Subject(Finding.Subject)}: {words.Text(Series.MeaningText)}";
        return IsOfProcess ? caption : $"{words.Title(Finding)} — {caption}";
    }

    /// <summary>How many come how far, how long it takes, how old what is open is, what becomes of it; null of what is no process.</summary>
    private static int? Place(CrmSeries series) => series switch
    {
        CrmFunnel => 0,
        CrmStageTimes => 1,
        CrmAgeing => 2,
        CrmRates => 3,
        _ => null,
    };
}
