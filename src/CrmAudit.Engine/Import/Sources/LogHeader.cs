using System.Text.RegularExpressions;
using CrmAudit.Engine.Logs;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>What stands before the message of an entry: time, level, thread or process, component; in any usual order.</summary>
/// <param name="Time">Time as written; empty for none.</param>
/// <param name="Level">Level as written; empty for none.</param>
/// <param name="Component">Logger, process or part of a program; empty for none.</param>
/// <param name="Context">Thread, process number, request; empty for none.</param>
/// <param name="Code">HTTP status of an access log; empty for none.</param>
/// <param name="Message">The rest.</param>
internal readonly partial record struct LogHeader(string Time, string Level, string Component, string Context, string Code, string Message)
{
    /// <summary>Parts of a header at most; more brackets than these belong to the message.</summary>
    private const int MostParts = 7;

    /// <summary>Reads the beginning of a line; null when no entry starts here.</summary>
    public static LogHeader? Read(string line)
    {
        if (IsoLength(line) is var iso and > 0)
        {
            return Rest(line[iso..], line[..iso], "", isSyslog: false);
        }
        if (line.Contains('=', StringComparison.Ordinal) && KeyValues().IsMatch(line))
        {
            return OfKeyValues(line);
        }
        if (line.Contains(" [", StringComparison.Ordinal) && AccessLine().Match(line) is { Success: true } access)
        {
            return new(access.Groups["time"].Value, "", "", access.Groups["client"].Value, access.Groups["status"].Value, $"{access.Groups["request"].Value} {access.Groups["status"].Value}");
        }
        if (Start().Match(line) is { Success: true } start)
        {
            return Rest(line[start.Length..], start.Groups["time"].Value, start.Groups["level"].Value, char.IsAsciiLetterUpper(start.Groups["time"].ValueSpan[0]));
        }
        return LevelFirst().Match(line) is { Success: true } level
            ? new("", level.Groups["level"].Value, level.Groups["name"].Value, "", "", level.Groups["message"].Value.Trim())
            : null;
    }

    /// <summary>A line of key=value pairs (logfmt): time and level are taken out, the rest is the message.</summary>
    private static LogHeader OfKeyValues(string line)
    {
        var (time, level) = ("", "");
        var message = HeaderPair().Replace(line, pair =>
        {
            var value = pair.Groups["quoted"] is { Success: true } quoted ? quoted.Value : pair.Groups["plain"].Value;
            if (pair.Groups["time"].Success)
            {
                time = time.Length == 0 ? value : time;
            }
            else
            {
                level = level.Length == 0 ? value : level;
            }
            return "";
        });
        return new(time, level, "", "", "", message.Trim());
    }

    /// <summary>Length of the usual yyyy-MM-dd HH:mm:ss at the start, with its fraction; 0 for any other beginning, which the pattern looks at.</summary>
    private static int IsoLength(ReadOnlySpan<char> line)
    {
        const int Plain = 19;
        if (line.Length <= Plain || line[4] != '-' || line[7] != '-' || line[10] is not (' ' or 'T') || line[13] != ':' || line[16] != ':')
        {
            return 0;
        }
        for (var i = 0; i < Plain; i++)
        {
            if (i is not (4 or 7 or 10 or 13 or 16) && !char.IsAsciiDigit(line[i]))
            {
                return 0;
            }
        }
        var length = Plain;
        if (line[length] is '.' or ',')
        {
            length++;
            while (length < line.Length && char.IsAsciiDigit(line[length]))
            {
                length++;
            }
        }
        // An offset or a zone is left to the pattern.
        return length < line.Length && line[length] is ' ' or '\t' or '|' && !(length + 1 < line.Length && (line[length + 1] is '+' or 'Z' or 'U' or 'G' or '-' || line[(length + 1)..].StartsWith("MSK") || line[(length + 1)..].StartsWith("ALMT"))) ? length : 0;
    }

    private static LogHeader Rest(string line, string time, string level, bool isSyslog)
    {
        var (component, context, seen, dashed) = ("", "", false, false);
        var at = 0;
        if (line.StartsWith(": ", StringComparison.Ordinal) && InTime().Match(line) is { Success: true } inTime && LogLevels.IsLevel(inTime.Groups["level"].ValueSpan))
        {
            return new(time, inTime.Groups["level"].Value, inTime.Groups["name"].Value, "", "", line[inTime.Length..].Trim());
        }
        if (line.Contains("PHP ", StringComparison.Ordinal) && PhpLevel().Match(line) is { Success: true } php)
        {
            return new(time, php.Groups["level"].Value, "PHP", "", "", line[php.Length..].Trim());
        }
        for (var parts = 0; parts < MostParts; parts++)
        {
            var from = at;
            while (at < line.Length && line[at] is ' ' or '\t' or '-' or '|' or ',' or ';' or ':')
            {
                at++;
            }
            dashed = seen && line.AsSpan(from, at - from).Contains(" - ", StringComparison.Ordinal);
            var rest = line.AsSpan(at);
            if (rest.IsEmpty)
            {
                break;
            }
            if (level.Length == 0 && LevelLength(rest, out var word) is var length and > 0)
            {
                (level, seen, at) = (rest.Slice(word.Start.Value, word.End.Value - word.Start.Value).ToString(), true, at + length);
            }
            else if (rest[0] == '[' && Bracketed().Match(line, at, line.Length - at) is { Success: true } bracket)
            {
                var inside = bracket.Groups["inside"].Value;
                context = context.Length > 0 ? $"{context} {inside}" : inside;
                (seen, at) = (true, at + bracket.Length);
            }
            else if (seen && rest[0] == '<' && ProcessMark().Match(line, at, line.Length - at) is { Success: true } mark)
            {
                (context, at) = ($"{context} {mark.Groups["inside"].Value}".Trim(), at + mark.Length);
            }
            else if (level.Length == 0 && component.Length == 0 && ChannelLevel().Match(line, at, line.Length - at) is { Success: true } channel && LogLevels.IsLevel(channel.Groups["level"].ValueSpan))
            {
                (component, level, seen, at) = (channel.Groups["name"].Value, channel.Groups["level"].Value, true, at + channel.Length);
                break;
            }
            else if ((char.IsAsciiDigit(rest[0]) || rest[0] is '#' or '*') && Number().Match(line, at, line.Length - at) is { Success: true } number)
            {
                context = context.Length > 0 ? $"{context} {number.Groups["number"].Value}" : number.Groups["number"].Value;
                (seen, at) = (true, at + number.Length);
            }
            else if (seen && level.Length == 0 && rest.Length > 1 && rest[1] == ' ' && rest[0] is 'E' or 'F' or 'W' or 'I' or 'D' or 'V')
            {
                (level, at) = (LevelOfLetter(rest[0]), at + 1);
            }
            else if (component.Length == 0 && Column().Match(line, at, Math.Min(80, line.Length - at)) is { Success: true } column)
            {
                (component, seen, at) = (column.Groups["name"].Value, true, at + column.Length);
            }
            else
            {
                break;
            }
        }
        if (isSyslog && SyslogSource().Match(line, at, line.Length - at) is { Success: true } source)
        {
            (component, context, at) = (source.Groups["process"].Value, source.Groups["host"].Value, at + source.Length);
        }
        else if ((seen || level.Length > 0) && component.Length == 0 && !(context.Contains('@', StringComparison.Ordinal) && Located().IsMatch(context)) && Logger().Match(line, at, line.Length - at) is { Success: true } logger
            && IsLogger(logger.Groups["name"].Value) && !(dashed && line[at + logger.Groups["name"].Length] == ':'))
        {
            (component, at) = (logger.Groups["name"].Value, at + logger.Length);
            while (at < line.Length && line[at] == '[' && Bracketed().Match(line, at, line.Length - at) is { Success: true } request)
            {
                (context, at) = (context.Length > 0 ? $"{context} {request.Groups["inside"].Value}" : request.Groups["inside"].Value, Math.Min(line.Length, at + request.Length + 1));
            }
        }
        if (level.Length == 0 && LevelLength(line.AsSpan(at), out var late) is var lateLength and > 0)
        {
            (level, at) = (line[(at + late.Start.Value)..(at + late.End.Value)], at + lateLength);
        }
        return new(time, level, component, context, "", line[at..].TrimStart(' ', '\t', ':', '|').Trim());
    }

    /// <summary>A name of a part of a program; an address of a host or an identifier is what the message speaks of.</summary>
    private static bool IsLogger(string name)
    {
        if (LogMask.IsTopDomain(name.AsSpan(name.LastIndexOf('.') + 1)) && name.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }
        return !(name.Length >= 6 && name.Any(char.IsAsciiDigit) && name.All(char.IsAsciiHexDigit));
    }

    /// <summary>Length of a level with what closes it; 0 for none. A word in the middle of a sentence is not one: it is in capitals, or a sign or a gap follows it.</summary>
    private static int LevelLength(ReadOnlySpan<char> text, out Range word)
    {
        var from = !text.IsEmpty && text[0] is '[' or '(' or '<' ? 1 : 0;
        var to = from;
        while (to < text.Length && char.IsLetter(text[to]))
        {
            to++;
        }
        word = from..to;
        if (to - from < 3 || !LogLevels.IsLevel(text[from..to]))
        {
            return 0;
        }
        var rest = text[to..];
        if (from == 1)
        {
            rest = rest.TrimStart();
            return !rest.IsEmpty && rest[0] is ']' or ')' or '>' or ':' ? text.Length - rest.Length + 1 : 0;
        }
        if (rest.IsEmpty || rest[0] is ':' or '|' or '>' or ',' or ';' or '\t' or '[' or ']')
        {
            // The bracket belongs to what comes next, as in VERBOSE[1234].
            return !rest.IsEmpty && rest[0] == '[' ? to : Math.Min(text.Length, to + 1);
        }
        var isLoud = text[from..to].IndexOfAnyInRange('a', 'z') < 0 && text[from..to].IndexOfAnyInRange('а', 'я') < 0;
        return rest[0] == ' ' && (isLoud || (rest.Length > 1 && rest[1] is ' ' or '-' or '[' or '|')) ? to + 1 : 0;
    }

    private static string LevelOfLetter(char letter) => letter switch { 'E' or 'F' => "Error", 'W' => "Warning", 'I' => "Info", _ => "Debug" };

    [GeneratedRegex("^(?<client>\\S+) \\S+ \\S+ \\[(?<time>[^\\]]{10,40})\\] \"(?<request>[^\"]*)\" (?<status>\\d{3}) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AccessLine();

    [GeneratedRegex(
        """
        ^\s*(?:<\d{1,3}>(?:\d\ )?|[\w.-]+\.log[\w.:-]*\s+|\d{1,7}:(?=\d{8}:))?(?:(?<level>[A-Za-zА-Яа-яЁёІіҚқ]{3,14})\s*[:\]|-]?\s+)?[\[(]?
        (?<time>
          \d{4}[-/.]\d\d[-/.]\d\d(?:[T\ _-]|,\ ?|\ -\ )\d\d[:.]\d\d(?:[:.]\d\d(?:[.,:]\d{1,9})?)?(?:\s?(?:Z|UTC|GMT|MSK|ALMT|[+-]\d\d(?::?\d\d)?(?=[\s\])|,;]|$)))?
          | \d\d[./-]\d\d[./-]\d{4}(?:,?\s|\s-\s)\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:\s[AP]M)?
          | \d{1,2}[-\ ][A-Z][a-z]{2}[-\ ]\d{4}\s\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:\s(?:UTC|GMT|[A-Z][A-Za-z]+/[A-Za-z_/-]+|[+-]\d\d:?\d\d))?
          | \d\d/\d\d/\d\d\s\d\d:\d\d:\d\d
          | (?:[A-Z][a-z]{2}\s)?[A-Z][a-z]{2}\s+\d{1,2}\s(?:\d{4}\s)?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:\s\d{4})?
          | \d{1,2}/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d\s[+-]\d{4}
          | \d{1,2}\s[а-яәіңғүұқөһ]{3,10}\.?\s\d{4}(?:\sг\.?|\sж\.?)?,?\s\d\d:\d\d(?::\d\d)?
          | 1\d{9}(?:\.\d{1,9}|\d{3})?(?=[\s\])|,;])
          | \d{8}[-_T\ ]\d{1,2}:?\d{1,2}:?\d{1,2}(?:[.,:]\d{1,9})?
          | \d{8}:\d{6}\.\d{3,6}
          | \d{6}\s\d{6}(?=\s)
          | \d\d[-.]\d\d\s\d\d:\d\d:\d\d(?:[.,]\d{1,9})?
        )[\])]?(?=[\s,;:|\]-]|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:(?<level>CRITICAL|FATAL|ERROR|WARNING|WARN|INFO|DEBUG|TRACE):(?<name>[\w.]*):?\s*(?<message>.*)|(?<level>trce|dbug|info|warn|fail|crit):\s(?<name>[\w.`<>+-]+)\[-?\d+\]\s*(?<message>.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex LevelFirst();

    [GeneratedRegex("^(?:time|ts|timestamp|level|lvl|at|t)=\\S.* [a-z_]+=", RegexOptions.CultureInvariant)]
    private static partial Regex KeyValues();

    [GeneratedRegex("(?<=^| )(?:(?<time>time|ts|timestamp|t)|level|lvl)=(?:\"(?<quoted>[^\"]*)\"|(?<plain>\\S+)) ?", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPair();

    /// <summary>[time: LEVEL/process] as Celery writes it.</summary>
    [GeneratedRegex(@"^:\s(?<level>[A-Za-z]{3,9})/(?<name>[\w:.-]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex InTime();

    [GeneratedRegex(@"^\s*PHP\s+(?<level>[A-Z][a-z]+(?:\s[a-z]+)?):\s+", RegexOptions.CultureInvariant)]
    private static partial Regex PhpLevel();

    [GeneratedRegex(@"\G(?<name>[A-Za-z_][\w-]*)\.(?<level>[A-Z]{4,9}):\s", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelLevel();

    [GeneratedRegex(@"\G<(?<inside>\d[\d.]*)>(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ProcessMark();

    [GeneratedRegex(@":\w+@\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex Located();

    [GeneratedRegex(@"\G\[(?<inside>(?:[^\[\]]|\[[^\[\]]*\]){0,300})\](?=[\s:|,\[-]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\G(?<number>#?\d{1,10}(?:#\d+)?:?|\*\d+)(?=[\s|:])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?:(?<name>[A-Za-z_][\w.$]*)\s?\||(?<name>[\w.-]+\.(?:exe|dll|py|php|js|sh|ps1|service))(?:\s\*\d+)?\s-\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex(@"\G(?<host>[\w.:-]+)\s+(?<process>[\w./()+-][\w./()@ +-]{0,60}?)(?:\[\d+\])?(?:\s\([^)]{0,80}\))?:\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SyslogSource();

    [GeneratedRegex(@"\G(?:(?<name>[A-Za-z_][\w$]*(?:[.$/:-]+[\w$]+)*)(?:\[\d+\]|\(\d+\))?(?:\s+-|\s*:|\s*\|)\s+|(?<name>[A-Za-z_][\w$]*(?:\.[\w$]+){2,})\s+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Logger();
}
