namespace CrmAudit.Engine.Matching;

/// <summary>What is to be matched: so many rows, the fields to compare and the rules that bring rows together.</summary>
internal sealed class MatchTable
{
    /// <summary>Copies to the letter of one row that count as pairs when the share of matches is learned: one client copied a hundred times says little of the others.</summary>
    private const int MostCopies = 5;

    private int[] _cards = [];

    public required int Rows { get; init; }

    /// <summary>
    /// Rows of the first of two tables that lie one after the other, where only pairs across the two are looked for; 0 where it is one table.
    /// </summary>
    public int FirstTable { get; init; }

    /// <summary>The list each row is of, where only pairs across two lists are looked for; null where it is one list.</summary>
    public IReadOnlyList<string>? Lists { get; set; }

    /// <summary>Whether pairs are looked for across tables or lists alone.</summary>
    public bool IsAcross => FirstTable > 0 || Lists is not null;

    /// <summary>Number of the pairs there are.</summary>
    public double AllPairs => FirstTable > 0 ? (double)FirstTable * (Rows - FirstTable)
        : ((double)Rows * (Rows - 1) / 2) - (Lists?.CountBy(static list => list, StringComparer.OrdinalIgnoreCase).Sum(static list => (double)list.Value * (list.Value - 1) / 2) ?? 0);

    public required IReadOnlyList<MatchField> Fields { get; init; }

    public required IReadOnlyList<BlockRule> Rules { get; init; }

    /// <summary>Whether the names of the fields are headers of an export, not canonical properties.</summary>
    public bool NamesAreHeaders { get; init; }

    /// <summary>
    /// Fields of which one at least must agree, unless the rest is <see cref="MatchModel.AloneBits"/> surer than a link has to be: persons of one name in one city are
    /// namesakes until a phone, an address or a number says otherwise. Empty where none is asked for.
    /// </summary>
    public IReadOnlyList<string> Corroborating { get; init; } = [];

    /// <summary>Field of the employers: a whole name under an employer few have in common needs nothing else to corroborate it. Null where there is none.</summary>
    public string? Employers { get; init; }

    /// <summary>Whether names are chosen so as to differ, as firms' are: the first field agreeing to the letter needs nothing to corroborate it.</summary>
    public bool NamesAreChosen { get; init; }

    /// <summary>
    /// Fields of names by which a table of any columns learns whether cards of one name are namesakes or copies, and with it whether something has to corroborate a name; empty where it
    /// always has to.
    /// </summary>
    public IReadOnlyList<string> NamesToAgree { get; init; } = [];

    /// <summary>Families, offices and groups of firms, who share phones without being one; null where the table knows no names.</summary>
    public Relatives? Relatives { get; init; }

    /// <summary>Whether a row has enough for an equal one to be its copy.</summary>
    public required Func<int, bool> Identifies { get; init; }

    /// <summary>The row each row is a copy of to the letter; the row itself where it is the first. Known once the table is prepared.</summary>
    public IReadOnlyList<int> CopyOf { get; private set; } = [];

    /// <summary>How many cards a row stands for, its copies to the letter included, as far as they count; 0 for a copy.</summary>
    public int Cards(int row) => Math.Min(_cards[row], MostCopies);

    /// <summary>Sets copies to the letter aside and learns which values are shared by several parties; does nothing the second time.</summary>
    public void Prepare()
    {
        if (CopyOf.Count == Rows)
        {
            return;
        }
        CopyOf = ExactCopies.Of(this);
        _cards = new int[Rows];
        foreach (var first in CopyOf)
        {
            _cards[first]++;
        }
        Relatives?.Learn([.. Enumerable.Range(0, Rows).Where(row => CopyOf[row] == row)]);
    }

    /// <summary>Whether two different rows may be one.</summary>
    public bool MayPair(int a, int b) => (FirstTable == 0 || (a < FirstTable) != (b < FirstTable)) && (Lists is null || !string.Equals(Lists[a], Lists[b], StringComparison.OrdinalIgnoreCase));

    /// <summary>Key by which rows are put in order, so that the order of the input plays no part.</summary>
    public required Func<int, string> OrderKey { get; init; }
}
