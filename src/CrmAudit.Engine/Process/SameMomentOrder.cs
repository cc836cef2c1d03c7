namespace CrmAudit.Engine.Process;

/// <summary>The order of rows of one deal at one moment: by row number, else by the order of the stages, never by their place in a file.</summary>
internal static class SameMomentOrder
{
    /// <summary>The rows in order, each once.</summary>
    public static List<CrmStageChange> Sort(List<CrmStageChange> ties, StageRanks ranks)
    {
        var keyed = ties.Select(row => (Row: row, Key: Key.Of(row, ranks))).ToList();
        keyed.Sort(static (left, right) => left.Key.CompareTo(right.Key));
        var sorted = new List<CrmStageChange>(keyed.Count);
        for (var i = 0; i < keyed.Count; i++)
        {
            if (i == 0 || !keyed[i].Key.IsSameRow(keyed[i - 1].Key))
            {
                sorted.Add(keyed[i].Row);
            }
        }
        return sorted;
    }

    private enum NumberKind
    {
        Digits,
        Text,

        /// <summary>No number, the number of the deal, or one drawn at random: tells no order.</summary>
        None,
    }

    private readonly record struct Key(NumberKind Kind, string Number, int Rank, string Stage, string From) : IComparable<Key>
    {
        public static Key Of(CrmStageChange row, StageRanks ranks)
        {
            var kind = row.Id.Length == 0 || row.Id == row.DealId || Guid.TryParse(row.Id, out _) ? NumberKind.None
                : row.Id.All(char.IsAsciiDigit) ? NumberKind.Digits
                : NumberKind.Text;
            return new(kind, kind == NumberKind.Digits ? row.Id.TrimStart('0') : row.Id, ranks.Of(row.Stage!), row.Stage!, row.FromStage ?? "");
        }

        public bool IsSameRow(Key other) => Number.Length > 0 && Number == other.Number && Kind == other.Kind && Stage == other.Stage && From == other.From
            && (Kind != NumberKind.None || Guid.TryParse(Number, out _));

        public int CompareTo(Key other)
        {
            var order = Kind.CompareTo(other.Kind);
            if (order == 0 && Kind != NumberKind.None)
            {
                order = Kind == NumberKind.Digits && Number.Length != other.Number.Length
                    ? Number.Length.CompareTo(other.Number.Length)
                    : string.CompareOrdinal(Number, other.Number);
            }
            order = order != 0 ? order : Rank.CompareTo(other.Rank);
            order = order != 0 ? order : string.CompareOrdinal(Stage, other.Stage);
            order = order != 0 ? order : string.CompareOrdinal(From, other.From);
            return order != 0 ? order : string.CompareOrdinal(Number, other.Number);
        }
    }
}
