namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// Reads headers with a small grammar: in Russian the head stands first ("phone of the client"), in Kazakh and English last ("client phone");
/// name, number, date, value and the like step back behind a more telling word.
/// </summary>
internal static class HeaderReader
{
    /// <summary>A header longer than this is a text, and its words say nothing about a column.</summary>
    private const int LongestHeader = 200;

    /// <summary>"Owner of the contact" has its head first, however many English words stand in it.</summary>
    private const int OfPhrase = 100;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "name", "number", "date", "value", "description", "title" };

    private static readonly HashSet<string> Tails = new(StringComparer.Ordinal) { "description", "comment" };

    /// <summary>Things that are planned, of which only the end of a deal is a field.</summary>
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal) { "expected", "closed", "won", "completed", "ended", "sold" };

    /// <summary>A header that begins with one of these asks for yes or no.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal) { "is", "has", "have", "can", "was", "does", "did", "should", "accepts", "requires", "allow", "allows", "needs" };

    /// <summary>Shorter words are not written together of two.</summary>
    private const int ShortestJoined = 6;

    private const string ContactPerson = "person";

    private const string Worth = "worth";

    /// <summary>The name of a thing or a firm, which nobody asks a person for.</summary>
    private const string Designation = "designation";

    /// <summary>What a user is called, which is his login or his name by what stands below.</summary>
    private const string UserName = "userName";

    private static readonly HashSet<string> Strangers = new(StringComparer.Ordinal) { "assistant", "parent", "supplier", "emergency" };

    /// <summary>What a header says.</summary>
    public static HeaderMeaning Read(string header) => Read(header, Apart(header.Length > LongestHeader ? [] : HeaderTokens.Of(header)));

    /// <summary>What a cell says, read as a header whose words stand apart.</summary>
    public static HeaderMeaning ReadCell(string cell) => Read(cell, HeaderTokens.Of(cell));

    private static HeaderMeaning Read(string header, List<HeaderToken> tokens)
    {
        var spans = new List<Span>();
        var (unknown, isTrap, headFirst, isTelling) = (0, false, 0, false);
        var (isFirstUnknown, isLastUnknown, isWorth, isDesignation, isUserName) = (false, false, false, false, false);
        var isDate = tokens.Exists(token => HeaderLexicon.Match([token], 0) is { Role: HeaderWordRole.Attribute, Concept: "date" });
        for (var i = 0; i < tokens.Count;)
        {
            headFirst += tokens[i].Text == "of" ? OfPhrase : 0;
            if ((HeaderLexicon.Match(tokens, i) ?? HeaderLexicon.MatchCut(tokens, i, isDate)) is { } entry)
            {
                isWorth |= entry is { Role: HeaderWordRole.Attribute, Concept: Worth };
                isUserName |= entry is { Role: HeaderWordRole.Attribute, Concept: UserName };
                isDesignation |= entry is { Role: HeaderWordRole.Attribute, Concept: Designation };
                spans.Add(new(entry.Role, entry.Concept switch { Worth => "amount", Designation => "name", UserName => "login", var concept => concept }, tokens[i].Segment));
                isTrap |= entry.Role == HeaderWordRole.Trap;
                var isMute = entry.Role is HeaderWordRole.Ignored or HeaderWordRole.Unit;
                headFirst += isMute && entry.Role == HeaderWordRole.Unit ? 0 : entry.IsHeadFirst ? 1 : -1;
                isTelling |= !isMute;
                isLastUnknown &= isMute;
                i += entry.Length;
                continue;
            }
            if (tokens[i].Text.Length > 1 && !char.IsDigit(tokens[i].Text[0]))
            {
                unknown++;
                isFirstUnknown |= !isTelling;
                isLastUnknown = true;
            }
            i++;
        }
        var unit = spans.Find(static span => span.Role == HeaderWordRole.Unit)?.Concept;
        var isFlag = tokens.Count > 1 && Questions.Contains(tokens[0].Text);
        if (!isTelling)
        {
            return new() { Unknown = unknown, IsSilent = unknown == 0, Unit = unit, IsFlag = isFlag };
        }
        // A Latin word in a Russian header (email, whatsapp) is of both languages.
        var isHeadFirst = headFirst > 0 || (headFirst == 0 && HasRussian(header));
        var meaning = Head(spans, isHeadFirst);
        return meaning with
        {
            Noun = meaning.Noun == ContactPerson ? "contact" : meaning.Noun,
            Nouns = [.. meaning.Nouns.Select(static noun => noun == ContactPerson ? "contact" : noun)],
            IsOfPerson = meaning.Noun == ContactPerson,
            IsWorth = isWorth && meaning.Attribute == "amount",
            IsUserName = isUserName && meaning.Attribute == "login",
            IsDesignation = isDesignation && meaning.Attribute == "name",
            Unknown = unknown,
            IsOfUnknown = isHeadFirst ? isFirstUnknown : isLastUnknown,
            IsTrap = isTrap || meaning.Nouns.Any(noun => noun != meaning.Noun && Strangers.Contains(noun)),
            Unit = unit,
            IsFlag = isFlag,
        };
    }

    /// <summary>Takes words apart that were written together: dealname, lastmodifieddate.</summary>
    private static List<HeaderToken> Apart(List<HeaderToken> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var (word, segment, isCut) = tokens[i];
            if (word.Length >= ShortestJoined && !word.AsSpan().ContainsAnyExceptInRange('a', 'z') && HeaderLexicon.Match(tokens, i) is null && HeaderLexicon.Apart(word) is { } parts)
            {
                tokens.RemoveAt(i);
                tokens.InsertRange(i, parts.Select((part, at) => new HeaderToken(part, segment, isCut && at == parts.Count - 1)));
            }
        }
        return tokens;
    }

    private static bool HasRussian(string header) => header.AsSpan().ContainsAnyInRange('\u0410', '\u044F');

    private static HeaderMeaning Head(List<Span> spans, bool headFirst)
    {
        var attributes = spans.Where(static span => span.Role == HeaderWordRole.Attribute).ToList();
        var events = spans.Where(static span => span.Role == HeaderWordRole.Event).Select(static span => span.Concept).Distinct().ToList();
        var strong = attributes.Where(static span => !Fillers.Contains(span.Concept)).ToList();
        // An e-mail address is no place, and billing_address.phone is a phone.
        strong.RemoveAll(span => span.Concept == "address" && strong.Exists(other => other.Concept is "email" or "website" || (other.Concept is "phone" or "city" && other.Segment > span.Segment)));
        var what = events.Count == 0 ? null : !events.Contains("expected") ? headFirst ? events[0] : events[^1] : events.TrueForAll(Ends.Contains) ? "expected" : "expected other";
        // An estimated value is no date.
        var isDate = what is not null && (attributes.Count == 0 || attributes.Exists(static span => span.Concept == "date") || (what == "modified" && strong.Count > 0 && strong[0].Concept is "stage" or "status"));
        // The date of a status is a date; "duration (time)" is none.
        var date = what is null && strong.Count > 0 && strong[0].Concept != "duration" && (headFirst ? attributes[0] : attributes[^1]) is { Concept: "date" } at ? at : null;
        var head = isDate ? null : date ?? Pick(strong.Count > 0 ? strong : attributes, headFirst);
        var modifier = strong.Find(span => span.Concept != head?.Concept)?.Concept;
        var hasTail = head is not null && modifier is not null && Tails.Contains(modifier);
        if (head is not null && Tails.Contains(head.Concept) && modifier is not null)
        {
            // "Loss reason description": the text of what stands before.
            (head, modifier, hasTail) = (strong.Find(span => span.Concept == modifier), null, true);
        }
        hasTail |= head is not null && strong.Count > 0 && attributes.Exists(static span => span.Concept == "description");
        var nouns = spans.Where(static span => span.Role == HeaderWordRole.Noun).ToList();
        return new()
        {
            Attribute = isDate ? null : head?.Concept,
            Event = what,
            Modifier = hasTail ? null : modifier,
            Noun = Whose(spans, nouns, head ?? (isDate ? spans.Find(static span => span.Role == HeaderWordRole.Event) : null), headFirst)?.Concept,
            Nouns = [.. nouns.Select(static span => span.Concept)],
            HasTail = hasTail,
        };
    }

    /// <summary>The head among words of one kind: the first or last one of the last part of a header in parts.</summary>
    private static Span? Pick(List<Span> spans, bool headFirst)
    {
        if (spans.Count == 0)
        {
            return null;
        }
        var segment = spans[^1].Segment;
        return headFirst ? spans.Find(span => span.Segment == segment) : spans[^1];
    }

    private static Span? Whose(List<Span> spans, List<Span> nouns, Span? head, bool headFirst)
    {
        if (head is null || nouns.Count < 2)
        {
            return Pick(nouns, headFirst);
        }
        var at = spans.IndexOf(head);
        return headFirst
            ? nouns.Find(noun => spans.IndexOf(noun) > at) ?? nouns[^1]
            : nouns.FindLast(noun => spans.IndexOf(noun) < at) ?? nouns[0];
    }

    private sealed record Span(HeaderWordRole Role, string Concept, int Segment)
    {
        // Two spans of one concept are two places.
        public bool Equals(Span? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
