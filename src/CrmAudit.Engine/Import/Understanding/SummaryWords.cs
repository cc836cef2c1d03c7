using System.Reflection;
using System.Text.Json;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>Words of the headers of reports: figures about many records, and the periods they are of. The resource Understanding/Summaries.json.</summary>
internal static class SummaryWords
{
    private static readonly Lists Known = Load();

    private static readonly List<HeaderLexicon.Entry> Figures = Entries(Known.Figures);

    private static readonly List<HeaderLexicon.Entry> Periods = Entries(Known.Periods);

    /// <summary>Whether a header names a figure about many records: an average, a share, a plan.</summary>
    public static bool IsFigure(string header) => Holds(header, Figures);

    /// <summary>Whether a header names a period longer than a day.</summary>
    public static bool IsPeriod(string header) => Holds(header, Periods);

    private static bool Holds(string header, List<HeaderLexicon.Entry> entries)
    {
        var tokens = HeaderTokens.Of(header);
        for (var i = 0; i < tokens.Count; i++)
        {
            var at = i;
            if (entries.Exists(entry => entry.Fits(tokens, at)))
            {
                return true;
            }
        }
        return false;
    }

    private static List<HeaderLexicon.Entry> Entries(List<string> phrases) => phrases.ConvertAll(static phrase => new HeaderLexicon.Entry(phrase, HeaderWordRole.Ignored, ""));

    private static Lists Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Understanding/Summaries.json")!;
        return JsonSerializer.Deserialize<Lists>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed class Lists
    {
        public required List<string> Figures { get; init; }

        public required List<string> Periods { get; init; }
    }
}
