using System.Text.Json;
using CrmAudit.Engine.Fetching.Api;

namespace CrmAudit.Engine.Fetching;

/// <summary>One list of a system: how it is asked page by page, and what is written of a record.</summary>
/// <param name="name">Method or path.</param>
/// <param name="entity">What its records are.</param>
internal abstract class FetchList(string name, string entity)
{
    /// <summary>Method or path.</summary>
    public string Name => name;

    /// <summary>Method or path it is asked by; two lists may come from one.</summary>
    public virtual string Path => name;

    /// <summary>What its records are.</summary>
    public string Entity => entity;

    /// <summary>Name of its file.</summary>
    public abstract string FileName { get; }

    /// <summary>A small list of settings, written as one array; it is always fetched whole.</summary>
    public bool IsDirectory { get; init; }

    /// <summary>Columns with the names of what a record names by number.</summary>
    public IReadOnlyList<NamedColumn> Names { get; init; } = [];

    /// <summary>Whether records are known by id as pages may overlap.</summary>
    public virtual bool Overlaps => false;

    /// <summary>Where going through it again begins; null where once is enough.</summary>
    public virtual string? SecondLook => null;

    /// <summary>Whether a cursor is of the second time.</summary>
    public virtual bool IsSecondLook(string cursor) => false;

    /// <summary>The question for how many there are.</summary>
    /// <param name="upTo">Where the reading has ended; null for all.</param>
    /// <param name="since">Changes since.</param>
    /// <returns>Null where the system does not tell.</returns>
    public virtual ReadRequest? Count(string? upTo, DateTimeOffset? since) => null;

    /// <summary>How many an answer tells.</summary>
    public virtual long? Counted(JsonElement answer) => null;

    /// <summary>The question for the next records.</summary>
    /// <param name="cursor">Where the last page ended; empty at the beginning.</param>
    /// <param name="left">Records that are still to come; null where that is not known.</param>
    /// <param name="since">Changes since.</param>
    public abstract ReadRequest Next(string cursor, long? left, DateTimeOffset? since);

    /// <summary>The question for the ids alone of the next records, to find what is there no more; null where the system has none.</summary>
    /// <param name="cursor">Where the last page ended; empty at the beginning.</param>
    public virtual ReadRequest? Ids(string cursor) => null;

    /// <summary>Name of the list whose deleted records this one holds; null where it holds none.</summary>
    public string? ArchiveOf { get; init; }

    /// <summary>The records of an answer.</summary>
    /// <param name="answer">The answer; null for nothing.</param>
    /// <param name="cursor">Where the last page ended.</param>
    /// <exception cref="FetchException">It is not what the documents say.</exception>
    public FetchPage Page(JsonElement? answer, string cursor)
    {
        var page = Shaped(() => Read(answer, cursor));
        return page.Next == cursor ? throw new FetchException("Fetch.disorder", ("list", name)) : page;
    }

    /// <summary>The records of an answer, which may have any form.</summary>
    /// <param name="answer">The answer; null for nothing.</param>
    /// <param name="cursor">Where the last page ended.</param>
    protected abstract FetchPage Read(JsonElement? answer, string cursor);

    /// <summary>What a record is known by; null where it has no id.</summary>
    public abstract string? IdOf(JsonElement record);

    /// <summary>Writes a record as it is kept.</summary>
    /// <param name="record">As it came.</param>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="names">Names of users and fields.</param>
    /// <exception cref="FetchException">It is not what the documents say.</exception>
    public void Keep(JsonElement record, Utf8JsonWriter writer, NameBook names) => Shaped(() =>
    {
        Write(record, writer, names);
        return true;
    });

    /// <summary>Writes the properties of a record.</summary>
    /// <param name="record">As it came.</param>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="names">Names of users and fields.</param>
    protected virtual void Write(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        foreach (var property in record.EnumerateObject())
        {
            property.WriteTo(writer);
        }
    }

    /// <summary>The list as it is asked for once the lists before it are read: they may say what there is to ask for.</summary>
    /// <param name="names">Names of cards and fields.</param>
    public virtual FetchList Knowing(NameBook names) => this;

    /// <summary>Fields somebody added that are not asked for, as an address holds no more.</summary>
    public long LeftOut { get; init; }

    /// <summary>What its records are called where others name them by number.</summary>
    public virtual string NamedAs => entity;

    /// <summary>Number and name of a record as it was written, where others name it by number; null for any other record.</summary>
    public virtual (string Id, string Name)? NameOf(JsonElement record) => null;

    /// <summary>Writes a record of an earlier fetch anew: what it names by number may have another name now.</summary>
    /// <param name="record">As it was written.</param>
    /// <param name="writer">Stands inside an object.</param>
    /// <param name="names">The names of today.</param>
    public void Renew(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        var renewed = Names.Where(column => names.Of(column.Of, column.Id(record)) is not null).Select(static column => column.Column).ToList();
        foreach (var property in record.EnumerateObject().Where(property => !renewed.Contains(property.Name)))
        {
            property.WriteTo(writer);
        }
        WriteNames(record, writer, names);
    }

    /// <summary>A text where a number should be, or nothing where a list should be, ends the list with words and not the whole fetch without any.</summary>
    private T Shaped<T>(Func<T> take)
    {
        try
        {
            return take();
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or ArgumentException)
        {
            throw new FetchException("Fetch.shape", ("list", name));
        }
    }

    /// <summary>Writes the names of what a record names by number.</summary>
    protected void WriteNames(JsonElement record, Utf8JsonWriter writer, NameBook names)
    {
        foreach (var column in Names)
        {
            writer.Put(column.Column, names.Of(column.Of, column.Id(record)));
        }
    }
}
