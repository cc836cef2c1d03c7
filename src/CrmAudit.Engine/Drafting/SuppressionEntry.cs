using System.Globalization;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Drafting;

/// <summary>What somebody decided about one finding, as the lines of an entry of suppressions.</summary>
/// <param name="Finding">The finding, known again by its fingerprint.</param>
/// <param name="Kind">acceptedRisk, falsePositive or planned.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who decided.</param>
/// <param name="Expires">Last day it holds.</param>
/// <param name="Ticket">Where it is tracked; null where nowhere.</param>
/// <param name="AcceptUpTo">Value past which it is a finding again, as it is to be written; null for none.</param>
internal sealed record SuppressionEntry(CrmFinding Finding, string Kind, string Reason, string Owner, DateOnly Expires, string? Ticket, string? AcceptUpTo)
{
    private const int LongestComment = 80;

    /// <summary>Id of the entry: check and subject, so that one finding has one.</summary>
    public string Id => $"{Finding.CheckId.Replace('.', '-').ToLowerInvariant()}-{Finding.Fingerprint[..6]}";

    /// <summary>The lines, two blanks deep as items of a section are.</summary>
    /// <param name="language">ru, kk or en: that of the comment, which says what the fingerprint stands for.</param>
    public IReadOnlyList<string> Lines(string language)
    {
        List<string> lines =
        [
            $"  - id: {YamlText.Of(Id)}",
            $"    check: {YamlText.Of(Finding.CheckId)}",
            $"    subjects: [{YamlText.Of(Finding.Fingerprint)}]  # {Comment(Finding.Subject.Render(TextCulture.Of(language)))}",
            $"    kind: {Kind}",
            $"    reason: {YamlText.Of(Reason)}",
            $"    owner: {YamlText.Of(Owner)}",
            $"    expires: {Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        ];
        if (Ticket is not null)
        {
            lines.Add($"    ticket: {YamlText.Of(Ticket)}");
        }
        if (AcceptUpTo is not null)
        {
            lines.Add($"    acceptUpTo: {AcceptUpTo}");
        }
        return lines;
    }

    /// <summary>One line that ends nothing and hides nothing.</summary>
    private static string Comment(string text)
    {
        var line = string.Concat(text.Select(static sign => char.IsControl(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.Surrogate ? ' ' : sign)).Trim();
        return line.Length > LongestComment ? line[..LongestComment] + "…" : line;
    }
}
