using System.Collections.Frozen;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import.Figures;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Reports;

/// <summary>The rows a report shows: typed into the configuration, or read from its file.</summary>
internal static class ReportedRows
{
    /// <summary>What reports call records that have no group.</summary>
    private static readonly FrozenSet<string> NoGroup = Lexicon.Set("group.none");

    private static readonly (string Property, WordList Words)[] GroupHeaders =
        [.. new[] { "LeadSource", "Stage", "Pipeline", "Product", "DealType", "Currency" }.Select(static property => (property, WordList.Of($"group.by.{property}")))];

    /// <summary>Figures typed in, or else those of the file; a total only where there is nothing but it.</summary>
    public static List<ReportedRow> Of(CheckContext context, ReportSection section)
    {
        List<ReportedRow> rows = [.. section.Values.Select(static row => new ReportedRow(row.Period, row.Group, row.Count, row.Sum, row.Value, 0))];
        if (section.Count is not null || section.Sum is not null || section.Value is not null)
        {
            rows.Add(new(null, null, section.Count, section.Sum, section.Value, 0));
        }
        if (rows.Count == 0)
        {
            rows.AddRange(Figures(context, section).Select(figure => RowOf(figure, section.Definition?.Metric)).Where(static row => row.Count is not null || row.Sum is not null || row.Value is not null));
        }
        var isTotal = rows.ConvertAll(static row => row.Group is { } group && FigureWords.IsTotal(group));
        return isTotal.Contains(false) ? [.. rows.Where((_, index) => !isTotal[index])] : rows.ConvertAll(static row => row with { Group = null });
    }

    /// <summary>Whether any row is of a group, if only of records without one.</summary>
    public static bool AreGrouped(IEnumerable<ReportedRow> rows) => rows.Any(static row => row.Group is not null);

    /// <summary>The group of a row; nothing where it says that there is none.</summary>
    public static string? GroupOf(ReportedRow row) => row.Group is { } group && NoGroup.Contains(group.Trim()) ? "" : row.Group;

    /// <summary>Property the header of the groups in the file means: owners unless it says otherwise; null without a file.</summary>
    public static string GroupedBy(CheckContext context, ReportSection section)
    {
        var header = Figures(context, section)
            .Select(static figure => figure.Origin?.Columns.FirstOrDefault(static column => column.Property == nameof(CrmReportFigure.Group))?.Header).OfType<string>().FirstOrDefault() ?? "";
        return GroupHeaders.FirstOrDefault(entry => entry.Words.Matches(header)).Property ?? "Owner";
    }

    /// <summary>The figures of a report; all there are where only one report is asked about and none names it.</summary>
    private static IReadOnlyList<CrmReportFigure> Figures(CheckContext context, ReportSection section)
    {
        var own = context.Run.Configured.Figures(section);
        return own.Count == 0 && section.File is null && context.Config.Reports.Count == 1 ? context.Data.ReportFigures : own;
    }

    /// <summary>A figure as the definition takes it: its average or its share, and what does not say what it measures as what is measured.</summary>
    private static ReportedRow RowOf(CrmReportFigure figure, string? metric)
    {
        var (count, sum) = (figure.Count, figure.Amount);
        var value = metric switch
        {
            "average" => figure.Average,
            "conversion" or "planFact" => figure.Share,
            _ => null,
        };
        if (figure.Number is { } number)
        {
            switch (metric)
            {
                case "count" when number == Math.Truncate(number):
                    count ??= (long)number;
                    break;
                case "average" or "conversion" or "planFact":
                    value ??= number;
                    break;
                case not "count":
                    sum ??= number;
                    break;
            }
        }
        return new(Blank(figure.Period), figure.Group?.Trim(), count, sum, value, sum is null ? 0 : figure.Step ?? 0);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
