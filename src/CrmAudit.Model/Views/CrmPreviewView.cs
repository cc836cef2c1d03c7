using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace CrmAudit;

/// <summary>The plan of a table as a screen shows it. Not for scripts: those have the properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CrmPreviewView
{
    private const int LeastWidth = 60;
    private const int UsualWidth = 80;
    private const int Field = 16;
    private const int Basis = 10;
    private const int Score = 5;

    /// <summary>Share of what the fixed columns leave that the headers take; the examples take the rest.</summary>
    private const double HeaderShare = 0.55;

    private const int MostNamed = 6;
    private const int MostProblems = 5;

    /// <summary>The plan in lines no longer than a width.</summary>
    /// <param name="preview">The plan.</param>
    /// <param name="width">Width of the screen in characters; hosts that know no width give less than a line can be, and 80 is taken.</param>
    public static string Text(CrmImportPreview preview, int width)
    {
        ArgumentNullException.ThrowIfNull(preview);
        width = width < LeastWidth ? UsualWidth : width - 1;
        var text = new StringBuilder();
        void Say(string id, params ReadOnlySpan<(string Name, object? Value)> args) => text.AppendLine(CrmView.Wrapped(new CrmText(id, args).Render(), width));

        var file = CrmView.FileName(preview.Table);
        Say(preview.Entity.Length > 0 ? "Command.Preview.Known" : "Command.Preview.Unknown", ("file", file), ("system", preview.System), ("entity", preview.Entity));
        Say(preview.HeaderLine > 0 ? "Command.Preview.Read" : "Command.Preview.Headerless", ("format", Format(preview.Table)), ("line", (long)preview.HeaderLine), ("n", preview.RowsRead));
        if (preview.Skipped.Count > 0)
        {
            Say("Command.Preview.Skipped", ("kinds", preview.Skipped.Select(static kind => string.Create(CultureInfo.CurrentCulture, $"{kind.Key} {kind.Value:N0}")).ToList()));
        }
        var header = (int)((width - Field - Basis - Score - 4) * HeaderShare);
        var example = width - header - Field - Basis - Score - 4;
        void Line(string first, string second, string third, string fourth, string last) => text
            .AppendLine($"{Cut(first, header)} {Cut(second, Field)} {Cut(third, Basis)} {fourth,Score} {Cut(last, example).TrimEnd()}".TrimEnd());

        text.AppendLine();
        Line("Column", "Field", "Why", "Score", "Example");
        Line(new('-', header), new('-', Field), new('-', Basis), new('-', Score), new('-', example));
        foreach (var column in preview.Columns)
        {
            Line(
                column.Header,
                column.Property ?? "-",
                column.Basis == CrmColumnBasis.None ? "" : column.Basis.ToString(),
                column.Property is null ? "" : column.Score.ToString("0.00", CultureInfo.CurrentCulture),
                preview.Example(column) ?? "");
        }
        var unmapped = preview.Unmapped;
        if (unmapped.Count > 0 && preview.Entity.Length > 0)
        {
            text.AppendLine();
            // A field that is read already is no advice: the second column would take the place of the first.
            var named = unmapped.FirstOrDefault(column => column.Nearest is { } near && !preview.Columns.Any(read => read.Property == near));
            List<string> columns = [.. unmapped.Take(MostNamed).Select(static column => column.Header), .. unmapped.Count > MostNamed ? (string[])["…"] : []];
            Say("Command.Preview.Unmapped", ("columns", columns));
            text.AppendLine(new CrmText("Command.Preview.Name", ("column", (named ?? unmapped[0]).Header), ("field", named?.Nearest ?? "…")).Render());
        }
        foreach (var problem in preview.Problems.Take(MostProblems))
        {
            text.AppendLine(CrmView.Wrapped(problem.Text.Render(), width));
        }
        return text.ToString().TrimEnd();
    }

    private static string Format(CrmImportFile file) => string.Join(' ', new[] { file.Format, file.Encoding, file.Delimiter is { } sign ? (sign == '\t' ? "tab" : $"“{sign}”") : "" }.Where(static part => part.Length > 0));

    /// <summary>A text on one line, cut or filled up to a length.</summary>
    private static string Cut(string text, int length)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= length ? text.PadRight(length) : text[..(length - 1)] + "…";
    }
}
