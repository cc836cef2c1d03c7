using System.Globalization;
using System.Text;

namespace CrmAudit.Engine.Drafting;

/// <summary>
/// Lines of a commented YAML file. Three kinds: what counts; what is switched off, # right before it; words for a reader, # and one blank before them. Taking the #
/// away from lines of the second kind gives YAML again.
/// </summary>
/// <param name="culture">Language of the words.</param>
internal sealed class DraftText(CultureInfo culture)
{
    private const int Width = 110;

    private readonly StringBuilder _text = new();

    /// <summary>An empty line between sections.</summary>
    public void Gap() => _text.Append('\n');

    /// <summary>Words, broken into lines.</summary>
    public void Say(string indent, string id, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        foreach (var line in CrmView.Wrapped(Words(id, args), Width).Split(Environment.NewLine))
        {
            _text.Append(indent).Append("# ").Append(line.TrimStart()).Append('\n');
        }
    }

    /// <summary>A line that counts.</summary>
    public void On(string line, string? why = null) => Line("", line, why);

    /// <summary>A line that is switched off.</summary>
    /// <param name="indent">Blanks before the #.</param>
    /// <param name="line">The line, indented within what is switched off.</param>
    /// <param name="why">Words behind it.</param>
    public void Off(string indent, string line, string? why = null) => Line(indent + "#", line, why);

    /// <summary>A line that counts where a person said so, else is switched off.</summary>
    public void If(bool isOn, string indent, string line, string? why = null) => Line(isOn ? indent : indent + "#", line, why);

    /// <summary>A text in the language of the file, on one line.</summary>
    public string Words(string id, params ReadOnlySpan<(string Name, object? Value)> args) => OneLine(new CrmText(id, args).Render(culture));

    public override string ToString() => _text.ToString();

    private void Line(string start, string line, string? why)
    {
        _text.Append(start).Append(line.TrimEnd());
        if (why is not null)
        {
            _text.Append("  # ").Append(why);
        }
        _text.Append('\n');
    }

    /// <summary>Names of files and columns may hold anything; a comment ends with its line.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(static sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign));
}
