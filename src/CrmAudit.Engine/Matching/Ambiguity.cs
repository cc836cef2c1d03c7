namespace CrmAudit.Engine.Matching;

/// <summary>
/// A row that fits two rows which rule each other out belongs to the one it fits clearly better, or to neither: «А. Смагулова» is not the link between Айгуль and Асель.
/// </summary>
internal static class Ambiguity
{
    /// <summary>Bits by which one of two must be surer.</summary>
    private const double Clearly = 4;

    /// <summary>Links of one row that are looked at.</summary>
    private const int MostLinks = 24;

    /// <param name="links">Matching pairs with their weight in bits.</param>
    /// <param name="bits">Weight of any pair; negative infinity where it rules itself out.</param>
    /// <param name="reconciles">Whether a row that two others fit tells why they contradict each other.</param>
    public static List<(int A, int B, double Bits)> Without(List<(int A, int B, double Bits)> links, Func<int, int, double> bits, Func<int, int, int, bool> reconciles)
    {
        var linksOf = new Dictionary<int, List<int>>();
        for (var i = 0; i < links.Count; i++)
        {
            Of(links[i].A).Add(i);
            Of(links[i].B).Add(i);
        }
        var dropped = new HashSet<int>();
        foreach (var (row, own) in linksOf)
        {
            if (own.Count < 2)
            {
                continue;
            }
            foreach (var i in own.Take(MostLinks))
            {
                foreach (var j in own.Take(MostLinks))
                {
                    if (i != j && links[j].Bits > links[i].Bits - Clearly && double.IsNegativeInfinity(bits(Other(i, row), Other(j, row))) && !reconciles(row, Other(i, row), Other(j, row)))
                    {
                        dropped.Add(i);
                    }
                }
            }
        }
        return dropped.Count == 0 ? links : [.. links.Where((_, i) => !dropped.Contains(i))];

        List<int> Of(int row) => linksOf.TryGetValue(row, out var list) ? list : linksOf[row] = [];

        int Other(int link, int row) => links[link].A == row ? links[link].B : links[link].A;
    }
}
