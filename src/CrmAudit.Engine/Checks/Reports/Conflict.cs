using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Recount.Definition;
using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>Reports that claim to count the same and show values farther apart than they are rounded.</summary>
internal sealed class Conflict : ReportCheck
{
    public override string Id => "Report.Conflict";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, IReadOnlyList<ReportCase> reports)
    {
        var rows = new List<CrmEvidenceRow>();
        var (conflicts, compared) = (0, 0);
        foreach (var group in reports.Where(static report => report.Query is not null).GroupBy(static report => KeyOf(report.Query!), StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            var places = group.SelectMany(static report => report.Cells.Select(cell => (Report: report, Cell: cell))).GroupBy(static pair => pair.Cell.Key).Where(static place => place.Skip(1).Any()).ToList();
            compared += places.Count;
            var apart = places
                .Where(static place => Differ([.. place]))
                .SelectMany(static place => place)
                .ToList();
            conflicts += apart.Count > 0 ? 1 : 0;
            rows.AddRange(apart.Select(pair => Row(context, pair.Report, new("Report.Conflict.why", ("count", pair.Cell.Count), ("sum", pair.Cell.Sum)), pair.Cell.Period, pair.Cell.Group)));
        }
        var claimed = reports.Select(static report => report.Section.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var group in context.Data.ReportFigures.Where(figure => figure.Report is { } name && !claimed.Contains(name)).GroupBy(FigureKey, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            compared += group.Skip(1).Any() ? 1 : 0;
            var values = group.Select(static figure => (figure.Count, figure.Amount)).Distinct().Count();
            if (values > 1)
            {
                conflicts++;
                rows.AddRange(group.Select(static figure => CrmEvidenceRow.Of(figure, new("Report.Conflict.why", ("count", figure.Count), ("sum", figure.Amount)), "Amount", figure.AmountText)));
            }
        }
        if (compared == 0)
        {
            yield return context.Finding(Whole).NotEvaluated(new("Report.Conflict.nothing", ("reports", (long)reports.Count))).Build();
            yield break;
        }
        yield return context.Finding(Whole)
            .Count(conflicts, compared)
            .Message(conflicts == 0 ? "message" : "message.conflict")
            .Arg("names", rows.Select(static row => row.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
            .Evidence(rows)
            .Build();
    }

    private static bool Differ(IReadOnlyList<(ReportCase Report, ReportedCell Cell)> place) =>
        place.Select(static pair => pair.Cell.Count).OfType<long>().Distinct().Skip(1).Any()
        || AreApart(place, static cell => cell.Sum)
        || AreApart(place, static cell => cell.Value);

    /// <summary>Whether some two numbers cannot be one number, each rounded to the step its report states.</summary>
    private static bool AreApart(IReadOnlyList<(ReportCase Report, ReportedCell Cell)> place, Func<ReportedCell, decimal?> shown)
    {
        var ranges = place.Where(pair => shown(pair.Cell) is not null).Select(pair => (Shown: shown(pair.Cell)!.Value, Half: Math.Max(pair.Report.Query!.Rounding ?? 0, pair.Cell.Step) / 2)).ToList();
        return ranges.Count > 1 && ranges.Max(static range => range.Shown - range.Half) > ranges.Min(static range => range.Shown + range.Half);
    }

    /// <summary>Everything that decides what is counted; the step of rounding and the moment of the run are not part of it.</summary>
    private static string KeyOf(RecountQuery query) => string.Join('\n',
        query.Metric is "count" or "sum" ? "total" : query.Metric, query.Entity, query.Date, string.Join(';', query.Windows.Select(static window => string.Create(CultureInfo.InvariantCulture, $"{window.From}-{window.To}"))),
        query.Zone.Id, string.Join(',', query.Statuses.Order()), string.Join(';', query.Filters.OrderBy(static filter => filter.Field, StringComparer.OrdinalIgnoreCase).Select(static filter => $"{filter.Field.ToUpperInvariant()}={string.Join('|', filter.Values.Select(GroupKey.Of).Order(StringComparer.Ordinal))}")),
        query.GroupBy?.ToUpperInvariant(), query.Amount.ToUpperInvariant(), query.Currency, query.CountsTests.ToString(), query.Plan?.ToString(CultureInfo.InvariantCulture));

    private static string FigureKey(CrmReportFigure figure) => string.Join('\n', figure.Report?.Trim().ToUpperInvariant(), figure.Period?.Trim().ToUpperInvariant(), GroupKey.Of(figure.Group), figure.Metric?.Trim().ToUpperInvariant(), figure.Currency);
}
