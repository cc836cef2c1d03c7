namespace CrmAudit.JudgingGenerator.Names;

/// <summary>Turkish, German and Czech letters as people without such a keyboard write them.</summary>
public static class LatinLetters
{
    private const string Accented = "şŞçÇöÖüÜıİğĞáÁéÉ";
    private const string Plain = "sScCoOuUiIgGaAeE";

    public static string WithoutAccents(string text, LatinStyle style) =>
        style.KeepsAccents
            ? text
            : string.Concat(text.Select(letter =>
                Accented.IndexOf(letter) is var at and >= 0 ? Plain[at] : letter));
}
