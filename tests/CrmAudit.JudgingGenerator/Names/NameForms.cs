namespace CrmAudit.JudgingGenerator.Names;

/// <summary>One name in all its spellings: Kazakh Cyrillic, Russian Cyrillic with variants, and for foreigners the original Latin.</summary>
public sealed record NameForms(
    string Kazakh,
    IReadOnlyList<string> Russian,
    IReadOnlyList<string> Diminutives,
    string? Latin = null)
{
    public string Write(Script script, LatinStyle style, int spelling) => script switch
    {
        Script.Kazakh => Kazakh,
        Script.Russian => Spelled(spelling),
        _ => Latin is null ? Romanized(style, spelling) : LatinLetters.WithoutAccents(Latin, style),
    };

    public string Spelled(int spelling) => Russian[spelling % Russian.Count];

    public NameForms Map(Func<string, string> change) =>
        new(change(Kazakh), Russian.Select(change).ToList(), [], Latin);

    public IEnumerable<string> All()
    {
        IEnumerable<string> written = [Kazakh, .. Russian];
        return Latin is null ? written : written.Append(Latin);
    }

    private string Romanized(LatinStyle style, int spelling) =>
        style.ReadsKazakh ? Romanization.Write(Kazakh, style) : Romanization.Write(Spelled(spelling), style);
}
