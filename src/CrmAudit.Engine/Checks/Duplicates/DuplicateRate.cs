using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Surplus copies among all cards of an entity, and cards of one entity that are there already in another.</summary>
internal sealed class DuplicateRate : Check
{
    /// <summary>Match probability below which a group is counted as doubtful, too.</summary>
    private const double Sure = 0.95;

    private static readonly CrmText Copy = new("Data.DuplicateRate.why");

    public override string Id => "Data.DuplicateRate";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var search in DuplicateSearch.All(context))
        {
            var copies = search.Groups.Zip(search.Survivors, static (group, kept) => group.Members.Where(member => member != kept.Card)).SelectMany(static others => others);
            var doubtful = search.Groups.Where(static group => group.Score < Sure).Sum(static group => group.Members.Count - 1);
            var leftOut = search.Match?.Skipped.SelectMany(static block => block.Rows).Distinct().Count() ?? 0;
            var finding = context.Finding(new CrmSubject(CrmSubjectType.Entity, search.Entity))
                .Share(search.Surplus, search.Records.Count)
                .Arg("groups", (long)search.Groups.Count)
                .Arg("skipped", (long)leftOut)
                .Arg("doubtful", (long)doubtful)
                .Message(leftOut > 0 ? "message.skipped" : doubtful > 0 ? "message.doubtful" : "message");
            if (leftOut > 0 && context.Check.Threshold?.Evaluate((double)search.Surplus / search.Records.Count) != CrmStatus.Fail)
            {
                // What was not compared may hold any number of copies: none found there is not none there.
                finding.Indeterminate(new CrmText("Data.DuplicateRate.reason.leftOut", ("cards", (long)leftOut)));
            }
            yield return finding
                .Method(search.Match is not { } match ? "rule" : match.Model.Refused.Count > 0 ? "Fellegi-Sunter, default weights" : "Fellegi-Sunter, EM")
                .Evidence([.. copies.Select(static copy => CrmEvidenceRow.Of(copy, Copy, amount: (copy as CrmDeal)?.Amount))])
                .Data("groups", search.Groups.Count)
                .Data("doubtfulGroups", search.Groups.Count(static group => group.Score < Sure))
                .Data("sureCopies", search.Surplus - doubtful)
                .Data("doubtfulCopies", doubtful)
                .Data("columns", DuplicateColumns.Told(search.Match))
                .Data("refusedFields", search.Match?.Model.Refused)
                .Data("candidatePairs", search.Match?.Candidates)
                .Series(new CrmTable("skippedBlocks", CrmUnit.Count, [new("rule", CrmValueKind.Term), new("rows", CrmValueKind.Number)], [.. (search.Match?.Skipped ?? []).Select(static block => new object?[] { block.Rule, block.Rows.Count })]))
                .Build();
        }
        foreach (var across in AcrossEntities.All(context))
        {
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, across.Id))
                .Share(across.Found.Count, across.Cards)
                .Message($"message.{across.Entity}")
                .Recommendation($"recommendation.{across.Entity}")
                .Method(across.IsRule ? "rule" : "Fellegi-Sunter, EM")
                .Evidence([.. across.Found.Select(static found => CrmEvidenceRow.Of(found.Card, Why(found), found.Of.Entity, found.Of.DisplayName))])
                .Build();
        }
    }

    private static CrmText Why(FoundAcross found) => new(
        $"Data.DuplicateRate.why.{found.Of.Entity}",
        ("id", RecordId.Of(found.Of)),
        ("fields", found.Agreeing.Select(static field => new CrmText($"match.field.{field}")).ToList()),
        ("score", DuplicateGroups.Shown(found.Probability)));
}
