namespace CrmAudit.JudgingGenerator.Names;

/// <summary>Latin letters that look like Cyrillic ones and stand in their place.</summary>
public static class LookAlikeLetters
{
    private const string Cyrillic = "аеорсухАЕОРСХТНКМВі";
    private const string Latin = "aeopcyxAEOPCXTHKMBi";

    public static string In(string text) =>
        string.Concat(text.Select(letter => Cyrillic.IndexOf(letter) is var at and >= 0 ? Latin[at] : letter));
}
