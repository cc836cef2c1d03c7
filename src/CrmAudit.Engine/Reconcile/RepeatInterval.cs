namespace CrmAudit.Engine.Reconcile;

/// <summary>Within what time an enquiry of the same client is the same one sent again.</summary>
/// <param name="Limit">The time.</param>
/// <param name="IsLearned">Whether the gaps of the data stretched it beyond the usual.</param>
internal readonly record struct RepeatInterval(TimeSpan Limit, bool IsLearned)
{
    /// <summary>What is sent again so soon is the same enquiry, whatever else the data show.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromMinutes(30);

    /// <summary>The next day a client asks something new.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Repeats lie close together and new enquiries far off: a gap belongs to the repeats when it is at most three times the longest of them.</summary>
    private const double Reach = 3;

    /// <summary>The usual limit, stretched gap by gap as long as the next one is within reach.</summary>
    /// <param name="gaps">Time between an enquiry and further records of the same client that have no enquiry of their own.</param>
    public static RepeatInterval Learn(IEnumerable<TimeSpan> gaps)
    {
        var limit = Usual;
        foreach (var gap in gaps.Where(static gap => gap > Usual && gap <= Longest).Order())
        {
            if (gap > limit * Reach)
            {
                break;
            }
            limit = gap;
        }
        return new(limit, limit > Usual);
    }
}
