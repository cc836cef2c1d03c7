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

    private static readonly HashSet<string> Strangers = new(StringComparer.Ordinal) { "assistant", "parent", "supplier", "emergency" };

    public static HeaderMeaning Read(string header)
    {
        var tokens = header.Length > LongestHeader ? [] : HeaderTokens.Of(header);
        var spans = new List<Span>();
        var (unknown, isTrap, headFirst, isTelling) = (0, false, 0, false);
        var (isFirstUnknown, isLastUnknown) = (false, false);
        var isDate = tokens.Exists(token => HeaderLexicon.Match([token], 0) is { Role: HeaderWordRole.Attribute, Concept: "date" });
        for (var i = 0; i < tokens.Count;)
        {
            headFirst += tokens[i].Text == "of" ? OfPhrase : 0;
            if ((HeaderLexicon.Match(tokens, i) ?? HeaderLexicon.MatchCut(tokens, i, isDate)) is { } entry)
            {
                spans.Add(new(entry.Role, entry.Concept, tokens[i].Segment));
                isTrap |= entry.Role == HeaderWordRole.Trap;
                headFirst += entry.Languages.Contains("ru") ? 1 : -1;
                isTelling |= entry.Role != HeaderWordRole.Ignored;
                isLastUnknown &= entry.Role == HeaderWordRole.Ignored;
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
        if (!isTelling)
        {
            return new() { Unknown = unknown, IsSilent = unknown == 0 };
        }
        // A Latin word in a Russian header (email, whatsapp) is of both languages.
        var isHeadFirst = headFirst > 0 || (headFirst == 0 && HasRussian(header));
        var meaning = Head(spans, isHeadFirst);
        return meaning with { Unknown = unknown, IsOfUnknown = isHeadFirst ? isFirstUnknown : isLastUnknown, IsTrap = isTrap || meaning.Nouns.Any(noun => noun != meaning.Noun && Strangers.Contains(noun)) };
    }

    private static bool HasRussian(string header) => header.AsSpan().ContainsAnyInRange('\u0410', '\u044F');

    private static HeaderMeaning Head(List<Span> spans, bool headFirst)
    {
        var attributes = spans.Where(static span => span.Role == HeaderWordRole.Attribute).ToList();
        var events = spans.Where(static span => span.Role == HeaderWordRole.Event).Select(static span => span.Concept).Distinct().ToList();
        var strong = attributes.Where(static span => !Fillers.Contains(span.Concept)).ToList();
        // An e-mail address is no place.
        strong.RemoveAll(span => span.Concept == "address" && strong.Exists(static other => other.Concept is "email" or "website"));
        var what = events.Count == 0 ? null : events.Contains("expected") ? "expected" : headFirst ? events[0] : events[^1];
        var isDate = what is not null && (strong.Count == 0 || attributes.Exists(static span => span.Concept == "date") || (what == "modified" && strong[0].Concept is "stage" or "status"));
        var head = isDate ? null : Pick(strong.Count > 0 ? strong : attributes, headFirst);
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
