using System.Globalization;
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

    /// <summary>As many hexadecimal letters and digits are an identifier, with a digit among them or without.</summary>
    private const int FewestOfHex = 6;

    /// <summary>Reads the beginning of a line; null when no entry starts here.</summary>
    public static LogHeader? Read(string line)
    {
        if (IsoLength(line) is var iso and > 0)
        {
            return Rest(line[iso..], line[..iso], "", isSyslog: false);
        }
        if (LogForms.Read(line) is { } form)
        {
            return form;
        }
        if (Start().Match(line) is { Success: true } start)
        {
            var time = start.Groups["time"].Value;
            var after = line[start.Length..];
            // The zone belongs to the time: 10:00:00 CEST.
            if (after.Length > 1 && after[0] == ' ' && LogZones.LengthAt(after.AsSpan(1)) is var zone and > 0)
            {
                (time, after) = ($"{time} {after[1..(zone + 1)]}", after[(zone + 1)..].TrimStart(']', ')'));
            }
            var level = start.Groups["level"].Value;
            if (start.Groups["priority"] is { Success: true } priority)
            {
                level = LogLevels.OfPriority(int.Parse(priority.ValueSpan, CultureInfo.InvariantCulture));
                if (start.Groups["version"].Success && Structured().Match(after) is { Success: true } structured)
                {
                    return new(time, level, structured.Groups["process"].Value, $"{structured.Groups["host"].Value} {structured.Groups["id"].Value}".Trim(), "", after[structured.Length..].TrimStart('\uFEFF').Trim());
                }
            }
            else if (start.Groups["open"].Success && !line[start.Length - 1].Equals(']') && Opened().Match(after) is { Success: true } opened)
            {
                // More than the time in one bracket: [time pid].
                return Rest(after[opened.Length..], time, level, isSyslog: false) is var rest ? rest with { Context = $"{opened.Groups["inside"].Value} {rest.Context}".Trim() } : null;
            }
            return Rest(after, time, level, char.IsLetter(time[0]));
        }
        return LevelFirst().Match(line) is { Success: true } first
            ? new("", first.Groups["level"].Value, first.Groups["name"].Value, "", "", first.Groups["message"].Value.Trim())
            : null;
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
        return length < line.Length && line[length] is ' ' or '	' or '|' && !(length + 1 < line.Length && (line[length + 1] is '+' or '-' or 'Z' || LogZones.LengthAt(line[(length + 1)..]) > 0)) ? length : 0;
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
        if (time.Length > 10 && time[10] == 'T' && IsoSource().Match(line) is { Success: true } iso)
        {
            (component, context, at, isSyslog) = (iso.Groups["process"].Value, iso.Groups["host"].Value, iso.Length, false);
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
                (level, at) = (LogLevels.OfLetter(rest[0]), at + 1);
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
        if (LogLevels.IsLevel(name) || LogSecrets.MayHold(name))
        {
            // What a key is called must stay beside it, or nobody sees that it is one.
            return false;
        }
        if (LogMask.IsTopDomain(name.AsSpan(name.LastIndexOf('.') + 1)) && name.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }
        return !(name.Length >= FewestOfHex && name.All(char.IsAsciiHexDigit));
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

    [GeneratedRegex(
        """
        ^\s*(?:<(?<priority>\d{1,3})>(?<version>\d\ )?|[\w.-]+\.log[\w.:-]*\s+|\d{1,7}:(?=\d{8}:))?(?:(?<level>[A-Za-zА-Яа-яЁёІіҚқ]{3,14})\s*[:\]|-]?\s+)?(?<open>[\[(])?
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
          | [а-яәіңғүұқөһ]{3,5}\.?\s+\d{1,2}\s\d\d:\d\d:\d\d
          | \d\d:\d\d:\d\d(?:[.,]\d{1,9})?
          | \d{6}\s\d{6}(?=\s)
          | \d\d[-.]\d\d\s\d\d:\d\d:\d\d(?:[.,]\d{1,9})?
        )[\])]?(?=[\s,;:|\[\]-]|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    /// <summary>Host, process, its number, kind of message and structured data behind the time of RFC 5424.</summary>
    [GeneratedRegex(@"^\s(?<host>\S+)\s(?<process>\S+)\s(?<id>\S+)\s\S+\s(?:-|(?:\[(?:[^\]\\]|\\.)*\])+)(?:\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Structured();

    [GeneratedRegex(@"^\s(?<inside>[^\[\]]{1,60})\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Opened();

    /// <summary>Host and numbered process behind an ISO time, as journalctl and rsyslog write them.</summary>
    [GeneratedRegex(@"\G\s(?<host>[\w.-]+)\s(?<process>[\w./@-]+)\[\d+\]:\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IsoSource();

    [GeneratedRegex(@"^(?:(?<level>CRITICAL|FATAL|ERROR|WARNING|WARN|INFO|DEBUG|TRACE):(?<name>[\w.]*):?\s*(?<message>.*)|(?<level>trce|dbug|info|warn|fail|crit):\s(?<name>[\w.`<>+-]+)\[-?\d+\]\s*(?<message>.*))$", RegexOptions.CultureInvariant)]
    private static partial Regex LevelFirst();

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

    /// <summary>The number of a process or thread; a longer one before a colon is what the message speaks of (the number of a letter in a queue).</summary>
    [GeneratedRegex(@"\G(?<number>#?\d{1,10}(?:#\d+:?)?(?=[\s|])|\d{1,7}:(?=[\s|:])|\*\d+(?=[\s|:]))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(?:(?<name>[A-Za-z_][\w.$]*)\s?\||(?<name>[\w.-]+\.(?:exe|dll|py|php|js|sh|ps1|service))(?:\s\*\d+)?\s-\s)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Column();

    [GeneratedRegex(@"\G(?<host>[\w.:-]+)\s+(?<process>[\w./()+-][\w./()@ +-]{0,60}?)(?:\[\d+\])?(?:\s\([^)]{0,80}\))?:\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SyslogSource();

    [GeneratedRegex(@"\G(?:(?<name>[A-Za-z_][\w$]*(?:[.$/:-]+[\w$]+)*)(?:\[\d+\]|\(\d+\))?(?:\s+-|\s*:|\s*\|)\s+|(?<name>[A-Za-z_][\w$]*(?:\.[\w$]+){2,})\s+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Logger();
}
