using System.Collections.Frozen;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// The names a system gives its codes, by the lists it keeps them in: stages of each pipeline, statuses of leads, sources. Bitrix24 writes them as one table
/// (crm.status.list), whose rows are no records.
/// </summary>
internal sealed class CodeNames
{
    /// <summary>What the rows of such a table are called.</summary>
    public const string Entity = "Codes";

    private const string ListHeader = "ENTITY_ID";
    private const string CodeHeader = "STATUS_ID";
    private const string NameHeader = "NAME";

    private static readonly string[] MeaningHeaders = ["SEMANTICS", "EXTRA.SEMANTICS"];

    private readonly Dictionary<(string List, string Code), CodeName> _names = [];

    /// <summary>The table of the first name; null without any.</summary>
    public CrmImportFile? Table { get; private set; }

    /// <summary>Whether the rows of a table are names of codes.</summary>
    public static bool IsTable(IReadOnlyList<string> headers) => Find(headers, ListHeader) >= 0 && Find(headers, CodeHeader) >= 0 && Find(headers, NameHeader) >= 0;

    /// <summary>What the meaning of a stage or status, as Bitrix24 writes it, says of the outcome; Open for one that is neither.</summary>
    public static CrmDealStatus OutcomeOf(string meaning) => Success.Contains(meaning) ? CrmDealStatus.Won : Failure.Contains(meaning) ? CrmDealStatus.Lost : CrmDealStatus.Open;

    /// <summary>Takes the rows of a table.</summary>
    public void Add(RawTable table, CancellationToken cancel)
    {
        var (list, code, name) = (Find(table.Headers, ListHeader), Find(table.Headers, CodeHeader), Find(table.Headers, NameHeader));
        var meaning = MeaningHeaders.Select(header => Find(table.Headers, header)).FirstOrDefault(static index => index >= 0, -1);
        foreach (var row in table.Rows(static _ => { }, cancel))
        {
            var cells = row.Cells.Span;
            if (Cell(cells, name) is { Length: > 0 } text && Cell(cells, code) is { Length: > 0 } key)
            {
                Table ??= table.File;
                _names.TryAdd((ListOf(Cell(cells, list)), key), new(text, meaning < 0 ? null : OutcomeOf(Cell(cells, meaning))));
            }
        }
    }

    /// <summary>The name of a code; null where the list has none.</summary>
    public CodeName? Find(string list, string code) => _names.GetValueOrDefault((list, code));

    /// <summary>Every pipeline has a list of its own, numbered at the end; the codes in it carry the number too.</summary>
    private static string ListOf(string list) => list.TrimEnd("0123456789".AsSpan()) is var bare && bare.Length < list.Length && bare.EndsWith('_') ? bare.TrimEnd('_').ToString() : list;

    private static FrozenSet<string> Success { get; } = Lexicon.Set("semantics.won");

    private static FrozenSet<string> Failure { get; } = Lexicon.Set("semantics.lost");

    private static int Find(IReadOnlyList<string> headers, string header) => headers.ToList().FindIndex(item => item.Equals(header, StringComparison.OrdinalIgnoreCase));

    private static string Cell(ReadOnlySpan<string> cells, int column) => column >= 0 && column < cells.Length ? cells[column] : "";
}
