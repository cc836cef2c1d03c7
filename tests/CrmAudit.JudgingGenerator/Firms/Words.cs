namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>The same words in the three languages of a card base.</summary>
public sealed record Words(string Russian, string Kazakh, string English)
{
    public static Words Same(string text) => new(text, text, text);

    public string In(Language language) => language switch
    {
        Language.Russian => Russian,
        Language.Kazakh => Kazakh,
        _ => English,
    };
}
