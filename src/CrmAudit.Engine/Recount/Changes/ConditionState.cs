using CrmAudit.Engine.Recount.Rows;

namespace CrmAudit.Engine.Recount.Changes;

/// <summary>The conditions of the definition under some changes.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Rows">The rows counted.</param>
/// <param name="Base">The rows a conversion is counted on; null for other metrics.</param>
internal sealed record ConditionState(IReadOnlyList<ConditionChange> Changes, ulong[] Rows, ulong[]? Base)
{
    public static ConditionState Of(SearchSpace space, IReadOnlyList<ConditionChange> changes)
    {
        var isConversion = space.Query.IsConversion;
        var rows = RowBits.All(space.Rows.Count);
        var whole = isConversion ? rows : null;
        for (var slot = 0; slot < space.Conditions.Count; slot++)
        {
            var bits = changes.FirstOrDefault(change => change.Slot == slot)?.Rows ?? space.Conditions[slot].Rows;
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
