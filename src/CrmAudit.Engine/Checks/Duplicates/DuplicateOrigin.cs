using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Which source, owner, author or day of creation the copies come from: share among the copies against share among all cards (lift).</summary>
internal sealed class DuplicateOrigin : Check
{
    private const int FewestCopies = 5;
    private const double LeastLift = 1.5;
    private const int Most = 5;

    public override string Id => "Data.DuplicateOrigin";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var search in DuplicateSearch.All(context))
        {
            // The oldest card of a group is the original, the later ones are the copies.
            var copies = search.Groups.SelectMany(static group => group.Members.Skip(1)).OfType<CrmCard>().ToList();
            var origins = new[] { ("LeadSource", (Func<CrmCard, string?>)(static card => card.LeadSource)), ("Owner", static card => card.Owner), ("CreatedBy", static card => card.CreatedBy), ("CreatedAt", static card => card.CreatedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) }
                .SelectMany(kind => Origins(kind.Item1, kind.Item2, [.. search.Records.OfType<CrmCard>()], copies))
                .OrderByDescending(static origin => origin.Copies * (origin.Lift - 1))
                .ThenBy(static origin => origin.Value, StringComparer.Ordinal)
                .Take(Most)
                .ToList();
            var finding = context.Finding(new CrmSubject(CrmSubjectType.Entity, search.Entity))
                .Arg("copies", (long)copies.Count)
                .Series(new CrmDistribution(
                    "origins",
                    CrmUnit.Count,
                    [new("kind", CrmValueKind.Field), new(CrmDistribution.LabelColumn, CrmValueKind.Text), new("value", CrmValueKind.Number), new("share", CrmValueKind.Share), new("lift", CrmValueKind.Number)],
                    [.. origins.Select(static origin => new object?[] { origin.Kind, origin.Value, origin.Copies, origin.Share, origin.Lift })]));
            yield return (origins.Count == 0
                ? finding.Message("message.none")
                : finding.Value(origins[0].Lift, CrmUnit.Ratio, copies.Count)
                    .Arg("kind", new CrmText($"match.field.{origins[0].Kind}"))
                    .Arg("value", origins[0].Value)
                    .Arg("share", origins[0].Share)
                    .Arg("base", origins[0].Base)
                    .Arg("lift", origins[0].Lift)).Build();
        }
    }

    private static IEnumerable<Origin> Origins(string kind, Func<CrmCard, string?> value, IReadOnlyList<CrmCard> all, List<CrmCard> copies)
    {
        var totals = all.Select(value).OfType<string>().GroupBy(static text => text, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        double known = totals.Values.Sum();
        var copied = copies.Select(value).OfType<string>().ToList();
        foreach (var group in copied.GroupBy(static text => text, StringComparer.Ordinal))
        {
            var (share, usual) = ((double)group.Count() / copied.Count, totals[group.Key] / known);
            if (group.Count() >= FewestCopies && share / usual >= LeastLift)
            {
                yield return new(kind, group.Key, group.Count(), share, usual, share / usual);
            }
        }
    }

    private sealed record Origin(string Kind, string Value, int Copies, double Share, double Base, double Lift);
}
