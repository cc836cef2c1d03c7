using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CrmAudit.Engine.Reporting.Html;

/// <summary>Writes HTML from interpolated strings: what is literal is markup, what is filled in is encoded, so that forgetting it is not possible.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup with encoded values in it.</summary>
    public void Add(Handler markup) => output.Write(markup.Markup);

    /// <summary>Writes markup as it is.</summary>
    public void Raw(string markup) => output.Write(markup);

    [InterpolatedStringHandler]
    public readonly struct Handler(int literalLength, int formattedCount)
    {
        public StringBuilder Markup { get; } = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string markup) => Markup.Append(markup);

        public void AppendFormatted(string? text) => Markup.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(Markup markup) => Markup.Append(markup.Html);

        public void AppendFormatted(long number) => Markup.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number) => Markup.Append(number.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
