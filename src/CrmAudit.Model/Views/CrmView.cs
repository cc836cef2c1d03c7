using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace CrmAudit;

/// <summary>Short texts for the table and list views of PowerShell. Not for scripts: those have the properties.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CrmView
{
    private const string Nothing = "";
    private const int LeastWidth = 20;
    private const int UsualWidth = 76;
    private const int UsualColumn = 60;
    private const int FindingTextLength = 160;
    private const int MostLines = 4;

    /// <summary>Name of the $PSStyle.Foreground colour of a status.</summary>
    public static string ColourOf(CrmStatus status) => status switch
    {
        CrmStatus.Pass => "Green",
        CrmStatus.Warning => "Yellow",
        CrmStatus.Fail => "BrightRed",
        CrmStatus.Error => "BrightMagenta",
        _ => "BrightBlack",
    };

    /// <summary>Name of the $PSStyle.Foreground colour of a change.</summary>
    public static string ColourOf(CrmBaseline change) => change switch
    {
        CrmBaseline.New or CrmBaseline.Worse or CrmBaseline.Reopened => "BrightRed",
        CrmBaseline.Better or CrmBaseline.Resolved => "Green",
        CrmBaseline.CheckChanged or CrmBaseline.NotComparable => "Yellow",
        _ => "BrightBlack",
    };

    /// <summary>A value in its unit, in the current culture: 4.1 %, 12 days, 340.</summary>
    public static string Value(double? value, CrmUnit? unit) => value is not { } number ? Nothing : unit switch
    {
        CrmUnit.Share => number.ToString("P1", CultureInfo.CurrentCulture),
        CrmUnit.Days or CrmUnit.Hours or CrmUnit.Minutes => string.Create(CultureInfo.CurrentCulture, $"{number:#,0.#} {UnitName.Of(unit.Value)[0]}"),
        CrmUnit.Count or CrmUnit.Amount => number.ToString("N0", CultureInfo.CurrentCulture),
        _ => number.ToString("#,0.##", CultureInfo.CurrentCulture),
    };

    /// <summary>The norm in its unit with its direction: ≤ 5.0 %, &lt; 5.0 %, 3 … 9.</summary>
    public static string Norm(CrmThreshold? threshold, CrmUnit? unit) => threshold switch
    {
        null => Nothing,
        { Direction: CrmThresholdDirection.Range } => $"{Value(threshold.Norm, unit)} … {Value(threshold.NormHigh, unit)}",
        { Norm: null } => Nothing,
        _ => $"{Sign(threshold.Direction == CrmThresholdDirection.LowerIsBetter, threshold.NormInclusive)} {Value(threshold.Norm, unit)}",
    };

    /// <summary>The red line in its unit with its direction: &gt; 15.0 %.</summary>
    public static string Red(CrmThreshold? threshold, CrmUnit? unit) => threshold switch
    {
        null => Nothing,
        { Direction: CrmThresholdDirection.Range, Red: not null } => $"< {Value(threshold.Red, unit)}, > {Value(threshold.RedHigh, unit)}",
        { Red: null } => Nothing,
        _ => $"{Sign(threshold.Direction != CrmThresholdDirection.LowerIsBetter, threshold.RedInclusive)} {Value(threshold.Red, unit)}",
    };

    /// <summary>What a finding says in one line: its message, or why there is none.</summary>
    public static string Message(CrmFinding? finding) => OneLine(finding is null ? null : finding.StatusReason is { Length: > 0 } reason && finding.Message.Length == 0 ? reason : finding.Message);

    /// <summary>
    /// A finding in the column a table has left for it: what it is about and what it says. A narrow column takes up to four lines, a wide one
    /// takes one, so that about the same is told at every width.
    /// </summary>
    /// <param name="finding">The finding.</param>
    /// <param name="width">Width of the column in characters; hosts that know no width give less than a line can be, and that of a usual console is taken.</param>
    public static string FindingText(CrmFinding? finding, int width)
    {
        if (finding is null)
        {
            return Nothing;
        }
        width = width < LeastWidth ? UsualColumn : width;
        var message = Message(finding);
        var name = (finding.Subject with { Scope = null }).Render();
        var text = finding.Subject.Type == CrmSubjectType.Check || message.Contains(name, StringComparison.CurrentCultureIgnoreCase) ? message : $"{finding.Subject.Render()}: {message}";
        var lines = Wrapped(text, width).Split(Environment.NewLine);
        var most = Math.Clamp(FindingTextLength / width, 1, MostLines);
        if (lines.Length <= most)
        {
            return string.Join(Environment.NewLine, lines);
        }
        var last = lines[most - 1];
        lines[most - 1] = (last.Length < width ? last : last[..(width - 1)]) + "…";
        return string.Join(Environment.NewLine, lines[..most]);
    }

    /// <summary>
    /// A text in lines broken between words; PowerShell does so itself in English, German, French, Italian and Spanish only and cuts the words of
    /// all other languages.
    /// </summary>
    /// <param name="text">Text.</param>
    /// <param name="width">Longest line, in characters; hosts that know no width give less than a line can be, and 76 is taken.</param>
    public static string Wrapped(string? text, int width)
    {
        width = width < LeastWidth ? UsualWidth : width;
        var (wrapped, length) = (new StringBuilder(), 0);
        foreach (var word in (text ?? Nothing).Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0 && length + 1 + word.Length > width)
            {
                wrapped.Append(Environment.NewLine);
                length = 0;
            }
            wrapped.Append(length > 0 ? " " : Nothing).Append(word);
            length += (length > 0 ? 1 : 0) + word.Length;
        }
        return wrapped.ToString();
    }

    /// <summary>Money with its currency.</summary>
    public static string Money(decimal? amount, string? currency) =>
        amount is null ? Nothing : string.Create(CultureInfo.CurrentCulture, $"{amount:#,0.##} {currency}").TrimEnd();

    /// <summary>A day; with the time where it is not midnight.</summary>
    public static string Moment(DateTimeOffset? moment) =>
        moment is not { } time ? Nothing : time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How many records of each kind a dataset holds.</summary>
    public static string Counts(CrmDataset? data) => data is null ? Nothing : string.Join(", ", CrmSchema.Entities
        .Select(entity => (Entity: entity, data.Of(entity).Count))
        .Where(static pair => pair.Count > 0)
        .Select(static pair => string.Create(CultureInfo.CurrentCulture, $"{pair.Entity} {pair.Count:N0}")));

    /// <summary>File name, with the sheet or entry inside it.</summary>
    public static string FileName(CrmImportFile? file) =>
        file is null ? Nothing : file.Part is null ? Path.GetFileName(file.Path) : $"{Path.GetFileName(file.Path)} [{file.Part}]";

    private static string Sign(bool less, bool inclusive) => (less, inclusive) switch
    {
        (true, true) => "≤",
        (true, false) => "<",
        (false, true) => "≥",
        _ => ">",
    };

    private static string OneLine(string? text) => text is null ? Nothing : text.ReplaceLineEndings(" ");
}
