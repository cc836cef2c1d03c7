namespace CrmAudit.Engine.MatchExport;

/// <summary>A column of the table that is matched elsewhere, over the rows of one block.</summary>
/// <param name="Name">Its name: lower case, words joined by underscores, as SQL and data frames have them.</param>
internal abstract record MatchColumn(string Name);

/// <summary>One normalised text a card; null where it has none.</summary>
internal sealed record TextColumn(string Name, Func<int, string?> Of) : MatchColumn(Name);

/// <summary>Several normalised texts a card.</summary>
internal sealed record TextsColumn(string Name, Func<int, IEnumerable<string>> Of) : MatchColumn(Name);

/// <summary>The keys of a card by which a rule brings it together with others.</summary>
internal sealed record KeysColumn(string Name, Func<int, IEnumerable<string>> Of) : MatchColumn(Name);
