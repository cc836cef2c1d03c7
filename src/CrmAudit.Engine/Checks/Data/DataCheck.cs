using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>What the checks of the data area have in common: subjects, evidence in one order, one finding per record on demand.</summary>
internal abstract class DataCheck : Check
{
    /// <summary>Entities whose cards are the client base.</summary>
    protected static IReadOnlyList<string> Cards { get; } = ["Contact", "Company", "Lead", "Deal"];

    /// <summary>The whole of an entity.</summary>
    protected static CrmSubject EntitySubject(string entity) => new(CrmSubjectType.Entity, entity);

    /// <summary>The name of an entity in the language of the reader, for texts.</summary>
    protected static CrmText EntityText(string entity) => new("report.entity." + entity);

    /// <summary>Evidence rows in the order of the records' ids, whatever the order of the export.</summary>
    protected static IReadOnlyList<CrmEvidenceRow> Sorted(List<CrmEvidenceRow> rows)
    {
        rows.Sort(static (left, right) => Compare(left, right));
        return rows;
    }

    /// <summary>
    /// The finding about the subject and, with -Detail, one more per affected record (subject Record in the scope of its entity):
    /// Fail where the subject fails, else Warning.
    /// </summary>
    protected static IEnumerable<CrmFinding> Emit(CheckContext context, FindingBuilder builder, List<CrmEvidenceRow> rows)
    {
        var finding = builder.Evidence(Sorted(rows)).Build();
        yield return finding;
        if (!context.Run.Detail)
        {
            yield break;
        }
        foreach (var record in rows.GroupBy(static row => (row.Entity, row.RecordId, row.File, row.Line)))
        {
            yield return RecordFinding(context, builder, finding, [.. record]);
        }
    }

    private static CrmFinding RecordFinding(CheckContext context, FindingBuilder told, CrmFinding whole, List<CrmEvidenceRow> rows)
    {
        var first = rows[0];
        var subject = new CrmSubject(CrmSubjectType.Record, first.RecordId.Length > 0 ? first.RecordId : $"{first.File}:{first.Line}", first.Name, first.Owner, first.Entity);
        var builder = context.Finding(subject)
            .Threshold(null)
            .Status(whole.Status == CrmStatus.Fail ? CrmStatus.Fail : CrmStatus.Warning)
            .Severity(whole.Status == CrmStatus.Fail || context.Check.Severity == CrmSeverity.Info ? context.Check.Severity : context.Check.Severity - 1)
            .Message(new CrmText("data.record", ("reasons", rows.Select(static row => row.Reason).OfType<CrmText>().Distinct().ToList())))
            .Evidence(rows);
        return builder.ArgsOf(told).Build();
    }

    private static int Compare(CrmEvidenceRow left, CrmEvidenceRow right)
    {
        var order = string.CompareOrdinal(left.Entity, right.Entity);
        order = order != 0 ? order : string.CompareOrdinal(left.RecordId, right.RecordId);
        order = order != 0 ? order : string.CompareOrdinal(left.Field, right.Field);
        order = order != 0 ? order : string.CompareOrdinal(left.Value, right.Value);
        order = order != 0 ? order : string.CompareOrdinal(left.File, right.File);
        return order != 0 ? order : left.Line.CompareTo(right.Line);
    }
}
