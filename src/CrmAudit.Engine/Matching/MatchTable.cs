namespace CrmAudit.Engine.Matching;

/// <summary>What is to be matched: so many rows, the fields to compare and the rules that bring rows together.</summary>
internal sealed class MatchTable
{
    public required int Rows { get; init; }

    public required IReadOnlyList<MatchField> Fields { get; init; }

    public required IReadOnlyList<BlockRule> Rules { get; init; }

    /// <summary>Whether the names of the fields are headers of an export, not canonical properties.</summary>
    public bool NamesAreHeaders { get; init; }

    /// <summary>
    /// Fields of which one at least must agree, unless the rest is <see cref="MatchModel.AloneBits"/> surer than a link has to be: persons of one name in one city are
    /// namesakes until a phone, an address, a number or a firm says otherwise. Empty where names are chosen to differ.
    /// </summary>
    public IReadOnlyList<string> Corroborating { get; init; } = [];

    /// <summary>Key by which rows are put in order, so that the order of the input plays no part.</summary>
    public required Func<int, string> OrderKey { get; init; }
}
