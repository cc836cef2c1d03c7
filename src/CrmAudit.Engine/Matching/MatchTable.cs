namespace CrmAudit.Engine.Matching;

/// <summary>What is to be matched: so many rows, the fields to compare and the rules that bring rows together.</summary>
internal sealed class MatchTable
{
    public required int Rows { get; init; }

    /// <summary>
    /// Rows of the first of two tables that lie one after the other, where only pairs across the two are looked for; 0 where it is one table.
    /// </summary>
    public int FirstTable { get; init; }

    /// <summary>Number of the pairs there are.</summary>
    public double AllPairs => FirstTable > 0 ? (double)FirstTable * (Rows - FirstTable) : (double)Rows * (Rows - 1) / 2;

    public required IReadOnlyList<MatchField> Fields { get; init; }

    public required IReadOnlyList<BlockRule> Rules { get; init; }

    /// <summary>Whether the names of the fields are headers of an export, not canonical properties.</summary>
    public bool NamesAreHeaders { get; init; }

    /// <summary>
    /// Fields of which one at least must agree, unless the rest is <see cref="MatchModel.AloneBits"/> surer than a link has to be: persons of one name in one city are
    /// namesakes until a phone, an address, a number or a firm says otherwise. Empty where names are chosen to differ.
    /// </summary>
    public IReadOnlyList<string> Corroborating { get; init; } = [];

    /// <summary>Whether two different rows may be one.</summary>
    public bool MayPair(int a, int b) => FirstTable == 0 || (a < FirstTable) != (b < FirstTable);

    /// <summary>Key by which rows are put in order, so that the order of the input plays no part.</summary>
    public required Func<int, string> OrderKey { get; init; }
}
