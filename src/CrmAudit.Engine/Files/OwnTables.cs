using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Files;

/// <summary>
/// Knows the delimited tables the module writes by their header line, in whatever of the three languages it was written: lists to act on, plans and protocols lie where people work, and a list of deals
/// to close is no list of deals.
/// </summary>
internal static class OwnTables
{
    /// <summary>The mark of a task of the plan.</summary>
    public const string TaskTag = "CrmAudit";

    private const string Id = "ID";

    /// <summary>Captions that open a table of the module and nobody else's: the first columns, by their texts.</summary>
    private static readonly string[][] Openings =
    [
        ["report.col.actionId", "report.col.wave", "report.col.severity"],
        ["report.col.key", "report.col.check", "report.col.do", "report.col.expect"],
        ["report.col.entity", "report.col.record", "report.col.name", "report.col.owner", "report.col.newOwner"],
        [Id, "report.col.merges"],
    ];

    /// <summary>Captions that close a list of proposals, which begins with the id.</summary>
    private const string Proposal = "report.col.proposal";

    /// <summary>Columns a list of proposals has at most: an export of a CRM has more, and may have such a caption.</summary>
    private const int MostProposed = 8;

    /// <summary>Whether a table is one of the module's.</summary>
    /// <param name="head">The beginning of the file.</param>
    public static bool AreIn(string head)
    {
        var text = head.TrimStart('\uFEFF');
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        var cells = Array.ConvertAll(line.Split(line.Contains(';', StringComparison.Ordinal) ? ';' : ','), static cell => cell.Trim().Trim('"'));
        return line.StartsWith("CheckId,Area,Title,Status,", StringComparison.Ordinal)
            || Array.Exists(Openings, opening => opening.Length <= cells.Length && !opening.Where((id, at) => !Is(cells[at], id)).Any())
            || (cells.Length <= MostProposed && cells[0] == Id && Is(cells[^1], Proposal))
            || AreTasks(text.AsSpan(line.Length));
    }

    /// <summary>Whether every row is a task of the plan, which stands on one line: a record somebody marked so is no reason to leave the others out.</summary>
    private static bool AreTasks(ReadOnlySpan<char> body)
    {
        var rows = body.Trim().ToString().Split('\n');
        // The last line may be cut off by the end of what was looked at.
        return Array.TrueForAll(rows.Length > 1 ? rows[..^1] : rows, static row => row.Contains($"[*]{TaskTag}[*]", StringComparison.Ordinal));
    }

    private static bool Is(string cell, string id) => id == Id ? cell == Id : TextCatalogue.InEveryLanguage(id).Contains(cell, StringComparer.Ordinal);
}
