namespace CrmAudit.JudgingGenerator.Firms;

/// <summary>A Russian adjective from its stem; "!" marks a stressed ending (большой), "!ь" a soft one (синий).</summary>
public static class Adjective
{
    public static string Inflect(string stem, char gender)
    {
        var soft = stem.EndsWith("!ь", StringComparison.Ordinal);
        var stressed = !soft && stem.EndsWith('!');
        var bare = soft ? stem[..^2] : stressed ? stem[..^1] : stem;
        return bare + gender switch
        {
            'f' => soft ? "яя" : "ая",
            'n' => soft ? "ее" : "ое",
            _ => soft ? "ий" : stressed ? "ой" : bare[^1] is 'к' or 'г' or 'х' or 'щ' ? "ий" : "ый",
        };
    }
}
