namespace CrmAudit.Engine.Checks.Data;

/// <summary>Whether the dates of last change of an entity tell anything.</summary>
internal static class EditDates
{
    /// <summary>Changes within this time of creation are the saving itself.</summary>
    private static readonly TimeSpan Saving = TimeSpan.FromMinutes(1);

    /// <summary>
    /// True when every card that has both dates was last changed as it was created and there are enough of them: the export, or the
    /// system that was migrated from, lost the dates of change.
    /// </summary>
    public static bool OnlyRepeatCreation(IEnumerable<CrmRecord> cards, double proofRows)
    {
        long both = 0;
        foreach (var card in cards.OfType<CrmCard>())
        {
            if (card is { ModifiedAt: { } modified, CreatedAt: { } created })
            {
                both++;
                if ((modified - created).Duration() > Saving)
                {
                    return false;
                }
            }
        }
        return both >= proofRows;
    }
}
