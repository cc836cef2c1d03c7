using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>The debug log of Bitrix24 in a box: blocks of Host, Date, Module and a text, parted by a line of dashes.</summary>
internal static partial class BlockLog
{
    /// <summary>Whether the first lines are those of a block.</summary>
    public static bool IsOne(List<string> lines) => lines.Count > 1 && Host().IsMatch(lines[0]) && Date().IsMatch(lines[1]);

    /// <summary>The blocks with the line each starts at.</summary>
    public static IEnumerable<(int Line, LogHeader Entry)> Read(TextReader reader)
    {
        var (start, entry) = (0, default(LogHeader));
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (Host().Match(text) is { Success: true } host)
            {
                if (start > 0)
                {
                    yield return (start, entry);
                }
                (start, entry) = (line, new("", "", "", host.Groups["value"].Value, "", ""));
            }
            else if (start > 0 && entry.Time.Length == 0 && Date().Match(text) is { Success: true } date)
            {
                entry = entry with { Time = date.Groups["value"].Value };
            }
            else if (start > 0 && entry is { Component.Length: 0, Message.Length: 0 } && Module().Match(text) is { Success: true } module)
            {
                entry = entry with { Component = module.Groups["value"].Value };
            }
            else if (start > 0 && !string.IsNullOrWhiteSpace(text) && !Dashes().IsMatch(text))
            {
                entry = entry with { Message = entry.Message.Length == 0 ? text.Trim() : $"{entry.Message}\n{text.TrimEnd()}" };
            }
        }
        if (start > 0)
        {
            yield return (start, entry);
        }
    }

    [GeneratedRegex(@"^Host: ?(?<value>\S*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [GeneratedRegex(@"^Date: ?(?<value>\d.{9,25})$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^Module: ?(?<value>\S*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Module();

    [GeneratedRegex(@"^-{5,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();
}
