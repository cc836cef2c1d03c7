namespace CrmAudit.Engine.Import.Mapping;

/// <summary>How much a row of cells looks like the header row of an export.</summary>
internal static class HeaderScore
{
    /// <summary>Share of the filled cells that some system knows as a header, 0-1; 0 for a row with fewer than two filled cells.</summary>
    public static double Score(IReadOnlyList<string> cells)
    {
        var (filled, known) = (0, 0);
        foreach (var cell in cells)
        {
            if (cell.Length == 0)
            {
                continue;
            }
            filled++;
            known += cell.Length <= 100 && ProfileCatalogue.Knows(HeaderKey.Of(cell)) ? 1 : 0;
        }
        return filled < 2 ? 0 : (double)known / filled;
    }
}
