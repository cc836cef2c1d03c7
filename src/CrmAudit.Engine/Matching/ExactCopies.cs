namespace CrmAudit.Engine.Matching;

/// <summary>
/// Rows that agree to the letter in everything compared, a value that identifies included: they are found without pairs, however many they are, and only one of them is
/// compared with the others and counted where values are.
/// </summary>
internal static class ExactCopies
{
    /// <summary>The row each row is a copy of; the row itself where it is the first.</summary>
    public static int[] Of(MatchTable table)
    {
        var first = Enumerable.Range(0, table.Rows).ToArray();
        if (table.IsAcross)
        {
            return first;
        }
        var known = new Dictionary<ulong, int>();
        for (var row = 0; row < table.Rows; row++)
        {
            if (!table.Identifies(row))
            {
                continue;
            }
            var identity = 14695981039346656037UL;
            foreach (var field in table.Fields)
            {
                identity = (identity ^ field.Identity(row)) * 1099511628211UL;
                identity ^= identity >> 29;
            }
            if (!known.TryAdd(identity, row))
            {
                first[row] = known[identity];
                if (table.Relatives is not null)
                {
                    // Where values are counted by the parties they stand on, a copy is none.
                    foreach (var field in table.Fields)
                    {
                        field.Forget(row);
                    }
                }
            }
        }
        return first;
    }
}
