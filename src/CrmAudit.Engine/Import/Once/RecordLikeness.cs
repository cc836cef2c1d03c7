using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Once;

/// <summary>
/// Whether two rows of one system, entity and id are one record. Ids repeat for other reasons too: a load that gave everybody one number, two portals of
/// one system, documents numbered anew every year. Then the cards have nothing in common.
/// </summary>
internal static class RecordLikeness
{
    /// <summary>Exports of two users may be in two time zones.</summary>
    private static readonly TimeSpan Zones = TimeSpan.FromHours(14);

    /// <summary>Entities whose records are cards with an id of their own; of the others only a row that repeats another in full is the same.</summary>
    public static bool IsCard(CrmRecord record) => record is CrmCard and not CrmProduct or CrmUser or CrmOrder { Kind: CrmOrderKind.Order or CrmOrderKind.Form };

    /// <summary>Whether two cards are one.</summary>
    /// <param name="first">Row read first.</param>
    /// <param name="second">Row read later.</param>
    /// <param name="isSameTable">Whether both stand in one table, where nothing but a likeness makes them one.</param>
    public static bool IsOne(CrmRecord first, CrmRecord second, bool isSameTable)
    {
        var (agree, differ) = (0, 0);
        void Count(bool? same)
        {
            agree += same == true ? 1 : 0;
            differ += same == false ? 1 : 0;
        }
        Count(SameName(first.DisplayName, second.DisplayName));
        switch (first, second)
        {
            case (CrmParty left, CrmParty right):
                Count(Share(Numbers(left.Phones), Numbers(right.Phones)));
                Count(Share(left.Emails, right.Emails));
                Count(Same(left.TaxId, right.TaxId));
                break;
            case (CrmOrder left, CrmOrder right):
                // A number of an order is given once a day at most; its name is that number.
                return Moment(left.OrderedAt, right.OrderedAt) is not false && Same(left.Customer, right.Customer) is not false;
            case (CrmUser left, CrmUser right):
                Count(Same(left.Email, right.Email));
                break;
        }
        var created = Moment((first as CrmCard)?.CreatedAt, (second as CrmCard)?.CreatedAt);
        return created == false ? false
            : agree > 0 || differ == 0
            // Everything was rewritten since: the moment of creation alone is left, and a load gives one to many.
            || (created == true && !isSameTable);
    }

    /// <summary>What is left of a card to tell it from another when it is gone: its name.</summary>
    public static int Trace(CrmRecord record) => record.DisplayName.GetHashCode(StringComparison.Ordinal);

    private static bool? SameName(string first, string second)
    {
        var (left, right) = (Key(first), Key(second));
        return left.Length == 0 || right.Length == 0 ? null : left == right || Contains(left, right) || Contains(right, left);
    }

    /// <summary>A name that was completed since: every word of the one is a word of the other.</summary>
    private static bool Contains(string longer, string shorter) => longer.Length > shorter.Length && shorter.Split(' ').All(longer.Split(' ').Contains);

    private static string Key(string name) => NameDictionary.Key(name);

    private static bool? Same(string? first, string? second) => string.IsNullOrWhiteSpace(first) || string.IsNullOrWhiteSpace(second) ? null : string.Equals(first.Trim(), second.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool? Moment(DateTimeOffset? first, DateTimeOffset? second) => first is null || second is null ? null : (first.Value - second.Value).Duration() <= Zones;

    private static IReadOnlyList<string> Numbers(IReadOnlyList<CrmPhone> phones) => [.. phones.Select(static phone => phone.Number).OfType<string>()];

    private static bool? Share(IReadOnlyList<string> first, IReadOnlyList<string> second) => first.Count == 0 || second.Count == 0 ? null : first.Any(value => second.Contains(value, StringComparer.OrdinalIgnoreCase));
}
