namespace CrmAudit.Engine.Recount;

/// <summary>The conditions of the definition under some changes.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Rows">The rows counted.</param>
/// <param name="Base">The rows a conversion is counted on; null for other metrics.</param>
internal sealed record ConditionState(IReadOnlyList<SlotChange> Changes, ulong[] Rows, ulong[]? Base)
{
    public static ConditionState Of(Grammar grammar, IReadOnlyList<SlotChange> changes)
    {
        var isConversion = grammar.Query.IsConversion;
        var rows = RowBits.All(grammar.Rows.Count);
        var whole = isConversion ? rows : null;
        for (var slot = 0; slot < grammar.Conditions.Count; slot++)
        {
            var bits = changes.FirstOrDefault(change => change.Slot == slot)?.Rows ?? grammar.Conditions[slot].Rows;
            // The status is what a conversion counts, not what it is counted on; its base is a condition of its own.
            if (!isConversion || slot != 1)
            {
                rows = RowBits.And(rows, bits);
            }
            if (isConversion && slot != 0)
            {
                whole = RowBits.And(whole!, bits);
            }
        }
        return new(changes, rows, whole);
    }
}
