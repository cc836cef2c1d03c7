using CrmAudit.Engine.Checks.Core;
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
                yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, search.Entity)).Count(0, search.Records.Count).Message("message.none").Build();
            }
            var alike = new Dictionary<int, CrmFinding>();
            foreach (var (group, survivor) in search.Groups.Zip(search.Survivors))
            {
                if (!alike.TryGetValue(group.Members.Count, out var basis))
                {
                    alike.Add(group.Members.Count, basis = Basis(context, group.Members.Count));
                }
                yield return GroupOf.Cards(basis, RecordId.Of(group.Members[0]), group.Members, survivor.Card, survivor.Reason, group.Score, group.Explain);
            }
        }
    }

    /// <summary>A probability as told in words: nothing is certain.</summary>
    public static double Shown(double probability) => Math.Min(probability, 0.99);

    /// <summary>What all groups of a size have in common.</summary>
    private static CrmFinding Basis(CheckContext context, int members) => context.Finding(new CrmSubject(GroupOf.Subject, ""))
        .Count(members)
        .Status(CrmStatus.Fail)
        .Severity(CrmSeverity.Important)
        .Method("Fellegi-Sunter, EM")
        .Impact(members)
        .Build() with { MessageText = null, RecommendationText = null };
}
