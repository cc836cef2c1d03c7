using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Logs;

/// <summary>
/// Finds the templates of masked lines: whatever the masks left that still varies becomes &lt;*&gt; too. Lines are compared with lines of as
/// many tokens. The words of a line that occur equally often at their places belong together; the largest such set is the line's root
/// (the longest common pattern of Brain: Yu et al., IEEE TSC 2023), and lines of one root form a group. A column of a group in which few words
/// alternate, each well supported, tells templates apart; one with many words is a variable part. Nothing depends on the order of the
/// lines.
/// </summary>
internal static class TemplateMiner
{
    /// <summary>More words than these in a column are values, not wordings.</summary>
    private const int MostWordings = 4;

    /// <summary>Lines each wording must have on average.</summary>
    private const int LeastSupport = 2;

    /// <summary>Words after which a name or value stands.</summary>
    private static readonly FrozenSet<string> Leads = Lexicon.Set("log.beforeName");

    /// <summary>The template of each masked form.</summary>
    public static Dictionary<string, string> Mine(IEnumerable<MaskedLine> lines)
    {
        var templates = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alike in lines.GroupBy(static line => line.Tokens.Length))
        {
            var same = alike.OrderBy(static line => line.Text, StringComparer.Ordinal).ToList();
            foreach (var group in ByRoot(same))
            {
                Settle(group, templates);
            }
        }
        return templates;
    }

    private static IEnumerable<List<MaskedLine>> ByRoot(List<MaskedLine> lines)
    {
        var often = new Dictionary<(int, string), int>();
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Tokens.Length; i++)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(often, (i, line.Tokens[i]), out _)++;
            }
        }
        return lines.GroupBy(line => Root(line, often), StringComparer.Ordinal).Select(static group => group.ToList());
    }

    /// <summary>The largest set of words that occur equally often, with their places; of equal sets the more frequent one.</summary>
    private static string Root(MaskedLine line, Dictionary<(int, string), int> often)
    {
        var words = Enumerable.Range(0, line.Tokens.Length).Where(i => line.Tokens[i] != LogMask.Any && !MaskedLine.IsSign(line.Tokens[i])).ToList();
        if (words.Count == 0)
        {
            return line.Text;
        }
        var root = words.GroupBy(i => often[(i, line.Tokens[i])]).OrderByDescending(static set => set.Count()).ThenByDescending(static set => set.Key).First();
        return string.Join(' ', root.Select(i => $"{i}{line.Tokens[i]}"));
    }

    private static void Settle(List<MaskedLine> group, Dictionary<string, string> templates)
    {
        var first = group[0];
        var varying = Enumerable.Range(0, first.Tokens.Length).Where(i => group.Exists(line => line.Tokens[i] != first.Tokens[i])).ToList();
        if (SplitAt(group, varying) is { } column)
        {
            foreach (var part in group.GroupBy(line => line.Tokens[column], StringComparer.Ordinal))
            {
                Settle([.. part], templates);
            }
            return;
        }
        var tokens = first.Tokens.ToArray();
        foreach (var i in varying)
        {
            tokens[i] = LogMask.Any;
        }
        var template = first.Join(tokens);
        foreach (var line in group)
        {
            templates[line.Text] = template;
        }
    }

    private static bool IsLed(MaskedLine line, int column) => column > 0 && Leads.Contains(line.Tokens[column - 1]);

    /// <summary>The column whose words tell templates apart; null when all that varies are values.</summary>
    private static int? SplitAt(List<MaskedLine> group, List<int> varying)
    {
        var lines = group.Sum(static line => line.Count);
        var best = (Column: -1, Words: int.MaxValue);
        foreach (var column in varying)
        {
            var words = group.Select(line => line.Tokens[column]).Distinct(StringComparer.Ordinal).ToList();
            var signs = words.Count(MaskedLine.IsSign);
            var tells = signs > 0 ? true : !IsLed(group[0], column) && !words.Contains(LogMask.Any) && words.Count <= MostWordings && lines >= LeastSupport * words.Count;
            if (tells && words.Count < best.Words)
            {
                best = (column, words.Count);
            }
        }
        return best.Column < 0 ? null : best.Column;
    }
}
