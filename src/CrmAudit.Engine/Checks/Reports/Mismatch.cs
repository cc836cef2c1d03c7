using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Recount;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>
/// A reported figure against the recount, one finding a report. The measure is the largest of the differences in count, sum and value, each over the larger of the two
/// numbers; of a table the differences of all places over the total.
/// </summary>
internal sealed class Mismatch : ReportCheck
{
    public override string Id => "Report.Mismatch";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        foreach (var report in reports)
        {
            yield return report.Query is { } query
                ? Compare(context, report, report.Recount(context))
                : context.Finding(report.Subject).NotEvaluated(report.Problem!).Build();
        }
    }

    private static CrmFinding Compare(CheckContext context, ReportCase report, RecountResult result)
    {
        var places = Places(result);
        var wrong = places.Where(place => !result.Target.Fits(place.Cell, place.Actual, result.Target.Tolerance(1, 0))).ToList();
        var isTable = result.Target.Cells.Count > 1;
        // What agrees only where tenge and dollars are added up is a sum of nothing.
        var isMixed = result.Verdict == Verdict.Agrees && FigureTexts.ByCurrency(result).Count > 1;
        var difference = isMixed ? 1 : result.Verdict == Verdict.Agrees || result.AgreesAsRun ? 0 : Math.Max(Share(places), double.Epsilon);
        var finding = context.Finding(report.Subject)
            .Value(difference, CrmUnit.Share, result.Actual.Total.Count)
            .Message(isMixed ? "message.mixed" : result.AgreesAsRun ? "message.asRun" : result.Verdict == Verdict.Agrees ? "message" : isTable ? "message.table" : IsEmpty(result) ? "message.empty" : "message.differs")
            .Recommendation(isMixed ? "recommendation.mixed" : IsEmpty(result) ? "recommendation.empty" : "recommendation")
            .Arg("first", DayOf(result, days => days.Min())).Arg("last", DayOf(result, days => days.Max())).Arg("date", FieldName.Of(result.Query.Date))
            .Arg("report", report.Title)
            .Arg("run", report.Section.RunAt)
            .Arg("reported", FigureTexts.Reported(result))
            .Arg("actual", FigureTexts.Actual(result))
            .Arg("wrong", (long)wrong.Count)
            .Arg("places", (long)places.Count)
            .Data("reportedCount", result.Target.Count)
            .Data("reportedSum", result.Target.Sum)
            .Data("actualCount", result.Actual.Total.Count)
            .Data("actualSum", result.Actual.Total.Sum)
            .Data("withoutRate", FigureTexts.WithoutRate(result))
            .Evidence(isTable ? [.. wrong.Select(place => RowOf(result, report, place.Cell, place.Actual))] : [])
            .Impact(result.AgreesAsRun ? 0 : Math.Abs((result.Target.Count ?? result.Actual.Total.Count) - result.Actual.Total.Count))
            .Method("recount");
        if (result.Verdict != Verdict.Agrees && !result.AgreesAsRun && ShowsMore(result) && ReportCoverage.EndsWithin(context, report, result.Query) is { } last)
        {
            finding.Indeterminate(new CrmText("Report.Mismatch.unfinished", ("report", report.Title), ("last", last)));
        }
        return finding.Build();
    }

    /// <summary>Whether the report has more than the records, which records that came after the export would explain.</summary>
    private static bool ShowsMore(RecountResult result) => result.Target.Count > result.Actual.Total.Count || (result.Target.Count is null && result.Target.Sum > result.Actual.Total.Sum);

    /// <summary>Whether the records have nothing at all where the report shows something: the wrong period, or the wrong export.</summary>
    private static bool IsEmpty(RecountResult result) => result.Actual.Rows.Count == 0 && result.Query.HasPeriod;

    /// <summary>The day of one of the dates the report goes by; null where no record has one.</summary>
    private static DateTimeOffset? DayOf(RecountResult result, Func<IEnumerable<long>, long> choose)
    {
        var dated = result.SearchSpace.Rows.Dates(result.Query.Date).Where(static ticks => ticks != RecountRows.NoDate).ToList();
        return dated.Count == 0 ? null : new DateTimeOffset(new DateTime(choose(dated)).Date, TimeSpan.Zero);
    }

    /// <summary>Every place of the report, and those it does not show but the records have.</summary>
    private static List<(ReportedCell Cell, CellTotal Actual)> Places(RecountResult result)
    {
        var places = result.Target.Cells.Values.Select(cell => (cell, result.Actual.Cells.GetValueOrDefault(cell.Key))).ToList();
        foreach (var (key, total) in result.Actual.Cells.Where(pair => pair.Value.Count > 0 && !result.Target.Cells.ContainsKey(pair.Key)).OrderBy(static pair => pair.Key.Bucket).ThenBy(static pair => pair.Key.Group, StringComparer.Ordinal))
        {
            var names = result.SearchSpace.GroupKeys.Zip(result.SearchSpace.GroupNames).Where(pair => pair.First == key.Group).Select(static pair => pair.Second);
            places.Add((new(key, names.FirstOrDefault(key.Group), result.Target.Cells.Values.FirstOrDefault(cell => cell.Key.Bucket == key.Bucket)?.Period, 0, result.Target.Sum is null ? null : 0, null), total));
        }
        return places;
    }

    private static double Share(List<(ReportedCell Cell, CellTotal Actual)> places)
    {
        decimal countApart = 0, counts = 0, sumApart = 0, sums = 0;
        foreach (var (cell, actual) in places)
        {
            if (cell.Count is { } count)
            {
                (countApart, counts) = (countApart + Math.Abs(count - actual.Count), counts + Math.Max(count, actual.Count));
            }
            if (cell.Sum is { } sum)
            {
                (sumApart, sums) = (sumApart + Math.Abs(sum - actual.Sum), sums + Math.Max(Math.Abs(sum), Math.Abs(actual.Sum)));
            }
        }
        var shares = new[] { counts == 0 ? 0 : (double)(countApart / counts), sums == 0 ? 0 : (double)(sumApart / sums) };
        return shares.Max() is > 0 and var share ? Math.Min(1, share) : 1;
    }

    private static CrmEvidenceRow RowOf(RecountResult result, ReportCase report, ReportedCell cell, CellTotal actual) => new()
    {
        Entity = "ReportFigure",
        RecordId = cell.Period is null ? $"{report.Section.Name} / {cell.Group}" : $"{report.Section.Name} / {cell.Period} / {cell.Group}",
        Name = cell.Group,
        File = report.Section.File ?? "",
        Amount = cell.Sum is { } sum ? sum - actual.Sum : null,
        Reason = new("Report.Mismatch.why", ("reported", FigureTexts.Of(result, cell.Count, cell.Sum, cell.Value)), ("actual", FigureTexts.Of(result, cell.Count is null ? null : actual.Count, cell.Sum is null ? null : actual.Sum, cell.Value is null ? null : result.Target.ValueOf(actual)))),
    };
}
