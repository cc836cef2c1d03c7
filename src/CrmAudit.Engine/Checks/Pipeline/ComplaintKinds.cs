using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>
/// The complaints of the users by what they are about, each a question of its own: slow and inconvenient point to the set-up of the CRM, unclear points to training; what is neither
/// has to be read.
/// </summary>
internal static class ComplaintKinds
{
    private static readonly string[] All = ["slow", "unclear", "inconvenient", "other"];

    /// <summary>The answer of each kind.</summary>
    /// <param name="context">The check.</param>
    /// <param name="question">Name of the question the kinds are parts of.</param>
    public static List<(string Kind, FindingBuilder Finding, double? Told)> Of(CheckContext context, string question) =>
        [.. All.Select(kind => AttestedFinding.Count(context, new CrmSubject(CrmSubjectType.Answer, $"{question}.{kind}"), $"{question}.{kind}").Message($"message.{question}.{kind}").Recommendation($"recommendation.{question}.{kind}"))
            .Zip(All, static (finding, kind) => (kind, finding, finding.Build().Measured))];

    /// <summary>What the kinds told point to; none where no kind was told.</summary>
    public static IReadOnlyList<Cause> Causes(IReadOnlyList<(string Kind, FindingBuilder Finding, double? Told)> kinds)
    {
        if (!kinds.Any(static kind => kind.Told > 0))
        {
            return [];
        }
        double Told(params ReadOnlySpan<string> names)
        {
            double sum = 0;
            foreach (var (kind, _, told) in kinds)
            {
                sum += names.Contains(kind) ? told ?? 0 : 0;
            }
            return sum;
        }
        var (setUp, training, other) = (Told("slow", "inconvenient"), Told("unclear"), Told("other"));
        return
        [
            new("setUp", setUp > 0 && setUp >= training, new("Pipeline.Adoption.cause.setUp", ("n", (long)setUp), ("slow", (long)Told("slow")), ("inconvenient", (long)Told("inconvenient")))),
            new("training", training > 0 && training >= setUp, new("Pipeline.Adoption.cause.training", ("n", (long)training))),
            new("other", false, new("Pipeline.Adoption.cause.other", ("n", (long)other))),
        ];
    }
}
