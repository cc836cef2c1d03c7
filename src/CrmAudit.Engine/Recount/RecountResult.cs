using CrmAudit.Engine.Recount.Changes;
using CrmAudit.Engine.Recount.Definition;

namespace CrmAudit.Engine.Recount;

/// <summary>A report held against its records.</summary>
/// <param name="Query">Its definition.</param>
/// <param name="SearchSpace">The space of changes over its rows.</param>
/// <param name="Target">What it showed.</param>
/// <param name="Actual">What the records give.</param>
/// <param name="Verdict">What the search says.</param>
/// <param name="Explanations">The smallest explanations, the likeliest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Chance">Likelihood that some definition tried gives the reported values by chance.</param>
/// <param name="Tried">Hypotheses tried.</param>
/// <param name="Depth">Most changes tried together.</param>
internal sealed record RecountResult(
    RecountQuery Query, SearchSpace SearchSpace, FigureTarget Target, RecountFigures Actual, Verdict Verdict, IReadOnlyList<Explanation> Explanations, int Total, double Chance, long Tried, int Depth)
{
    /// <summary>Whether the report shows what the records gave when it was made, as was told: what came later it cannot have.</summary>
    public bool AgreesAsRun => Query.RunAt is not null && Verdict != Verdict.Agrees
        && SearchSpace.Dates.OfType<WindowChange>().Any(change => change.Key.StartsWith("date.cutAtRun", StringComparison.Ordinal) && Target.Fits(RecountFigures.Of(SearchSpace, [change]).Cells, Target.Tolerance(1, 0)));

    /// <summary>The way to the reported figure under the one explanation, or to what is unexplained.</summary>
    public IReadOnlyList<BridgeStep> Bridge => Recount.Bridge.Of(SearchSpace, Verdict is Verdict.Explained or Verdict.Possible ? Explanations[0].Changes : [], Target);
}
