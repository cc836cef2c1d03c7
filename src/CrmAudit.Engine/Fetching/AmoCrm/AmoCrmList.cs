using System.Globalization;
using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching.AmoCrm;

/// <summary>
/// A list of amoCRM, page by page. What is deleted meanwhile moves the pages behind it up, past the reader; so a list of several pages is gone through twice, and the second time finds what slipped
/// past the first.
/// </summary>
internal class AmoCrmList(string path, string entity, string items) : FetchList("api/v4/" + path, entity)
{
    private const string Again = "again ";

    /// <summary>Records a page: 250, of events and of users less.</summary>
    public int PageSize { get; init; } = 250;

    /// <summary>Parameters of every request.</summary>
    public IReadOnlyList<(string Name, string Value)> Fixed { get; init; } = [];

    /// <summary>The filter of the last change.</summary>
    public string? ChangedAt { get; init; }

    /// <summary>Whether pages come in the order of ids; else the newest come first, and new ones only bring some again.</summary>
    public bool IsOrdered { get; init; } = true;

    /// <inheritdoc/>
    public override string FileName => $"amocrm.{path.Replace('/', '.')}{(IsDirectory ? ".json" : ".jsonl")}";

    /// <inheritdoc/>
    public override bool Overlaps => true;

    /// <inheritdoc/>
    public override string? SecondLook => IsOrdered ? Again + "1" : null;

    /// <inheritdoc/>
    public override bool IsSecondLook(string cursor) => cursor.StartsWith(Again, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override ReadRequest Next(string cursor, long? left, DateTimeOffset? since) => new(Path,
    [
        .. Fixed, ("page", PageOf(cursor).ToString(CultureInfo.InvariantCulture)), ("limit", PageSize.ToString(CultureInfo.InvariantCulture)),
        .. IsOrdered && !IsDirectory ? [("order[id]", "asc")] : Array.Empty<(string, string)>(),
        .. since is { } moment && ChangedAt is not null ? [($"filter[{ChangedAt}][from]", moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))] : Array.Empty<(string, string)>(),
    ]);

    /// <inheritdoc/>
    protected override FetchPage Read(JsonElement? answer, string cursor)
    {
        var root = answer ?? default;
        // No answer at all (204) is documented as nothing found; an answer without the list is another thing.
        var records = answer is null ? [] : root.In("_embedded", items).Required(Name);
        var page = PageOf(cursor);
        if (root.In("_page").Text() is { } told && told != page.ToString(CultureInfo.InvariantCulture))
        {
            throw new FetchException("Fetch.otherPage", ("list", Name), ("page", (long)page), ("told", told));
        }
        if (records.Count > 0 && root.In("_links", "next", "href").Text() is not null)
        {
            return new(Rows(records), $"{(IsSecondLook(cursor) ? Again : "")}{(page + 1).ToString(CultureInfo.InvariantCulture)}");
        }
        return new(Rows(records), page > 1 && !IsSecondLook(cursor) && !IsDirectory ? SecondLook : null);
    }

    /// <inheritdoc/>
    public override string? IdOf(JsonElement record) => record.In("id").Text();

    /// <summary>What is written of the records of a page.</summary>
    protected virtual IReadOnlyList<JsonElement> Rows(IReadOnlyList<JsonElement> records) => records;

    private int PageOf(string cursor) => cursor.Length == 0 ? 1 : int.Parse(IsSecondLook(cursor) ? cursor[Again.Length..] : cursor, CultureInfo.InvariantCulture);
}
