using System.Collections.Frozen;
using System.Globalization;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>
/// The names a system gives its codes, by the lists it keeps them in: stages of each pipeline, statuses of leads, sources, pipelines. Bitrix24 writes them as
/// tables (crm.status.list, crm.category.list) whose rows are no records.
/// </summary>
internal sealed class CodeNames
{
    /// <summary>What the rows of such a table are called.</summary>
    public const string Entity = "Codes";

    private static readonly FrozenSet<string> Success = Lexicon.Set("semantics.won");
    private static readonly FrozenSet<string> Failure = Lexicon.Set("semantics.lost");

    private readonly Dictionary<(string List, string Code), CodeName> _names = [];
    private readonly List<Belonging> _belonging = [];
    private readonly Dictionary<string, CrmImportFile> _tables = new(StringComparer.Ordinal);

    /// <summary>The table that names the codes of a list; null without one.</summary>
    public CrmImportFile? Table(string list) => _tables.GetValueOrDefault(list);

    /// <summary>What the meaning of a stage or status, as Bitrix24 writes it, says of the outcome; Open for one that is neither.</summary>
    public static CrmDealStatus OutcomeOf(string meaning) => Success.Contains(meaning) ? CrmDealStatus.Won : Failure.Contains(meaning) ? CrmDealStatus.Lost : CrmDealStatus.Open;

    /// <summary>Takes the rows of a table, where they are names of codes.</summary>
    public void Add(RawTable table, CancellationToken cancel)
    {
        if (CodeTable.Of(table.Headers) is not { } form)
        {
            return;
        }
        var headers = table.Headers.ToList();
        var (list, code, name) = (Column(form.ListIn), headers.IndexOf(form.Code), headers.IndexOf(form.Name));
        var (owner, order) = (Column(form.OfIn), Column(form.Order));
        var meaning = form.Meaning.Select(header => headers.IndexOf(header)).FirstOrDefault(static index => index >= 0, -1);
        foreach (var row in table.Rows(static _ => { }, cancel))
        {
            var cells = row.Cells.Span;
            if (Cell(cells, name) is { Length: > 0 } text && Cell(cells, code) is { Length: > 0 } key)
            {
                var (of, number) = form.List is { } one ? (one, "") : ListOf(Cell(cells, list));
                var named = new CodeName(text, meaning < 0 ? null : OutcomeOf(Cell(cells, meaning)));
                _tables.TryAdd(of, table.File);
                _names.TryAdd((of, key), named);
                if ((number.Length > 0 ? number : form.Numbered ?? Cell(cells, owner)) is { Length: > 0 } parent)
                {
                    _belonging.Add(new(of, parent, key, decimal.TryParse(Cell(cells, order), NumberStyles.Number, CultureInfo.InvariantCulture, out var place) ? place : 0, named, table.File.Path));
                }
            }
        }

        int Column(string? header) => header is null ? -1 : headers.IndexOf(header);
    }

    /// <summary>The stages of every pipeline in their order; of codes whose pipeline nothing tells none.</summary>
    /// <param name="stages">The list of stages.</param>
    /// <param name="pipelines">The list of pipelines.</param>
    public IReadOnlyList<ToldStage> Stages(string stages, string pipelines) =>
    [
        .. _belonging.Where(stage => stage.List == stages).DistinctBy(static stage => (stage.Of, stage.Code)).OrderBy(static stage => stage.Of, StringComparer.Ordinal).ThenBy(static stage => stage.Order)
            .Select(stage => new ToldStage(Find(pipelines, stage.Of)?.Name ?? stage.Of, stage.Of, stage.Name.Name, stage.Name.Outcome, stage.File)),
    ];

    /// <summary>The name of a code; null where the list has none.</summary>
    public CodeName? Find(string list, string code) => _names.GetValueOrDefault((list, code));

    /// <summary>Every pipeline has a list of its own, numbered at the end; the codes in it carry the number too.</summary>
    private static (string List, string Number) ListOf(string list) =>
        list.TrimEnd("0123456789".AsSpan()) is var bare && bare.Length < list.Length && bare.EndsWith('_') ? (bare.TrimEnd('_').ToString(), list[bare.Length..]) : (list, "");

    private static string Cell(ReadOnlySpan<string> cells, int column) => column >= 0 && column < cells.Length ? cells[column] : "";

    /// <summary>A code that belongs to something, as a stage to a pipeline; two pipelines may have stages of one code.</summary>
    private sealed record Belonging(string List, string Of, string Code, decimal Order, CodeName Name, string File);
}
