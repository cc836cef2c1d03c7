using System.Globalization;

namespace CrmAudit.Engine.Text.Rendering;

/// <summary>Sheets of our workbooks have a title in the language of the book and an id that is the same in all: the id stands in a defined name, and books of before titles were worded have it as title.</summary>
internal static class SheetTitle
{
    /// <summary>The title in a language.</summary>
    public static string Of(string id, CultureInfo culture) => new CrmText("report.sheet.name." + id).Render(culture);

    /// <summary>Whether a title is that of a sheet, in whatever language.</summary>
    public static bool Is(string title, string id) => title == id || TextCatalogue.InEveryLanguage("report.sheet.name." + id).Contains(title, StringComparer.Ordinal);

    /// <summary>The defined name of the cells of a sheet.</summary>
    public static string NameOf(string id) => "CrmAudit_" + id;
}
