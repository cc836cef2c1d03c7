using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Lexicons;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Says of a table nobody knows what it looks like and what to do about it.</summary>
internal static class UnreadTable
{
    private const int FewestFigures = 3;

    private static readonly System.Text.RegularExpressions.Regex Debit = WordPattern.In("turnover.debit");
    private static readonly System.Text.RegularExpressions.Regex Credit = WordPattern.In("turnover.credit");

    /// <summary>The message. Rows of a table without headers are somebody's data and are not shown.</summary>
    public static CrmText Describe(RawTable table)
    {
        var headers = table.Headers.Where(static header => header.Length > 0).ToList();
        var shown = ShownCaptions.Of(headers);
        if (shown.Count == 0)
        {
            return new("Import.NoHeader", ("columns", (long)table.Headers.Count));
        }
        var columns = TableColumns.Of(table);
        return headers.Exists(Debit.IsMatch) && headers.Exists(Credit.IsMatch) ? new("Import.LooksLikeTurnover", ("headers", shown))
            : EntityProof.AreTickets(columns, TableNoun.Of(table.File)) ? new("Import.LooksLikeTickets", ("headers", shown))
            : SummaryShape.IsOne(columns) || IsCrosstab(table) ? new("Import.LooksLikeCrosstab", ("headers", shown))
            : new("Import.NotRecognised", ("headers", shown));
    }

    /// <summary>One column of names and nothing but figures beside it.</summary>
    private static bool IsCrosstab(RawTable table)
    {
        var persons = new PersonNames(NameDictionary.GivenNames);
        var kinds = Enumerable.Range(0, table.Headers.Count).Select(i => ColumnContent.Of(table.Sample, i, persons)).Where(static content => content.Filled > 0).ToList();
        return kinds.Count > FewestFigures && kinds[0].Figures == 0 && kinds.Skip(1).All(static content => content.Kind is CrmColumnContent.Number or CrmColumnContent.Amount);
    }
}
