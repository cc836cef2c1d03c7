namespace CrmAudit.Engine.Reporting.View;

/// <summary>A value of a series as it is drawn.</summary>
/// <param name="Label">Label, in the language of the report.</param>
/// <param name="Value">Value, in the unit of the series.</param>
/// <param name="Parts">What the value is made up of, in the language of the report; none where it is whole.</param>
internal readonly record struct SeriesBar(string Label, double Value, IReadOnlyList<(string Kind, double Value)> Parts)
{
    /// <summary>The bars of a series, by its type; none of what is no chart.</summary>
    public static IEnumerable<SeriesBar> Of(CrmSeries series, ReportWords words) => series switch
    {
        CrmFunnel funnel => funnel.Steps.Select(step => Whole(words.Field(step.Stage), step.Count)),
        CrmStageTimes times => times.Stages.Select(stage => Whole(words.Field(stage.Stage), stage.Median)),
        CrmAgeing ageing => ageing.Stages.Select(stage => new SeriesBar(words.Field(stage.Stage), stage.Count, [.. stage.Bands.Select(band => (words.Field(band.Age), (double)band.Count))])),
        CrmRates rates => rates.Periods.Select(static period => Whole(period.Period, period.Share)),
        CrmBridge bridge => bridge.Steps.Select(step => Whole(Labelled(series, step.Label, CrmValueKind.Sentence, words), step.Value)),
        CrmTimeline timeline => timeline.Points.Select(point => Whole(Labelled(series, point.Label, CrmValueKind.Term, words), point.Value)),
        CrmDistribution distribution => distribution.Points.Select(point => Whole(Labelled(series, point.Label, distribution.Labels, words), point.Value)),
        _ => [],
    };

    private static SeriesBar Whole(string label, double value) => new(label, value, []);

    /// <summary>Words of the product and names of fields have captions; what stands in the data is shown as it is.</summary>
    private static string Labelled(CrmSeries series, object label, CrmValueKind kind, ReportWords words) => (label, kind) switch
    {
        (CrmText text, _) => words.Text(text),
        (string word, CrmValueKind.Term) => words.Word(series, word),
        (string field, CrmValueKind.Field) => words.Field(field),
        _ => (string)label,
    };
}
