namespace CrmAudit.ExampleGenerator;

/// <summary>Spoils a known number of cards: every slice takes cards no slice before it has taken.</summary>
internal sealed class Dirt<T>(SeededRandom random, IEnumerable<T> cards)
{
    private readonly Queue<T> _left = new(random.Shuffled(cards));

    /// <summary>Spoils the next so many cards; the number runs from 0.</summary>
    public Dirt<T> Spoil(int count, Action<T, int> spoil)
    {
        for (var i = 0; i < count; i++)
        {
            spoil(_left.Dequeue(), i);
        }
        return this;
    }

    /// <summary>The same with one value of a list after the other.</summary>
    public Dirt<T> Spoil(int count, IReadOnlyList<string> values, Action<T, string> spoil) => Spoil(count, (card, i) => spoil(card, values[i % values.Count]));
}
