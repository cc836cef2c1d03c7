namespace CrmAudit.JudgingGenerator.Output;

/// <summary>A whole base: the headers after the ID and the cards in their final order.</summary>
public sealed record CardBase(IReadOnlyList<string> Headers, IReadOnlyList<Card> Cards)
{
    private const int FirstId = 1001;

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        Csv.Write(Path.Combine(folder, "cards.csv"), ["ID", .. Headers], Cards.Select((card, at) => (IEnumerable<string>)[Id(at), .. card.Values]));
        Csv.Write(
            Path.Combine(folder, "truth.csv"),
            ["id", "entity", "phenomena", "setting"],
            Cards.Select((card, at) => (IEnumerable<string>)[Id(at), card.Entity.ToString(), card.Phenomena, card.Setting]));
    }

    private static string Id(int at) => (FirstId + at).ToString();
}
