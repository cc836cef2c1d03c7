using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>One finding a group of duplicates, with the proposed merge; one pass where an entity has none.</summary>
internal sealed class DuplicateGroups : Check
{
    public override string Id => "Data.DuplicateGroup";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var search in DuplicateSearch.All(context))
        {
            if (search.Groups.Count == 0)
            {
                yield return context.Finding(new CrmSubject("Entity", search.Entity)).Count(0, search.Records.Count).Message("message.none").Build();
            }
            foreach (var group in search.Groups)
            {
                yield return Finding(context, search.Entity, group);
            }
        }
    }

    /// <summary>A probability as told in words: nothing is certain.</summary>
    public static double Shown(double probability) => Math.Min(probability, 0.99);

    private static CrmDuplicateGroup Finding(CheckContext context, string entity, FoundGroup group)
    {
        var plan = MergePlan.Of(group.Members);
        var oldest = group.Members[0];
        var finding = context.Finding(new CrmSubject("DuplicateGroup", RecordId.Of(oldest), RecordName.Of(plan.Survivor), (plan.Survivor as CrmCard)?.Owner, entity))
            .Count(group.Members.Count)
            .Status(CrmStatus.Fail)
            .Severity(CrmSeverity.Important)
            .Method("Fellegi-Sunter, EM", group.Score)
            .Arg("members", (long)group.Members.Count)
            .Arg("name", RecordName.Of(plan.Survivor))
            .Arg("score", Shown(group.Score))
            .Arg("survivor", RecordId.Of(plan.Survivor))
            .Evidence([.. group.Members.Select(member => CrmEvidenceRow.Of(member, member == plan.Survivor ? plan.Reason : new CrmText("Data.DuplicateRate.why"), amount: (member as CrmDeal)?.Amount))])
            .Build();
        return new CrmDuplicateGroup
        {
            RunId = finding.RunId,
            AsOf = finding.AsOf,
            CheckId = finding.CheckId,
            CheckVersion = finding.CheckVersion,
            Area = finding.Area,
            Tags = finding.Tags,
            Status = finding.Status,
            Severity = finding.Severity,
            Subject = finding.Subject,
            Measured = finding.Measured,
            Numerator = finding.Numerator,
            Unit = finding.Unit,
            Threshold = finding.Threshold,
            Evidence = finding.Evidence,
            MessageText = finding.MessageText,
            RecommendationText = finding.RecommendationText,
            Effort = finding.Effort,
            Impact = finding.Impact,
            Method = finding.Method,
            Confidence = finding.Confidence,
            Data = finding.Data,
            GroupId = RecordId.Of(oldest),
            Members = [.. group.Members],
            Score = group.Score,
            Reasons = group.Reasons,
            Survivor = plan.Survivor,
            SurvivorReason = plan.Reason,
            MergedCard = plan.Card,
            Conflicts = plan.Conflicts,
        };
    }
}
