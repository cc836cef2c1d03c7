namespace CrmAudit.Engine.Reporting.Protocol;

/// <summary>The test protocol of a report: every step some finding asks for, once.</summary>
/// <param name="Finding">The finding that asks.</param>
/// <param name="Step">The step.</param>
internal sealed record ProtocolRow(CrmFinding Finding, CrmTestStep Step)
{
    public static IReadOnlyList<ProtocolRow> Of(IEnumerable<CrmFinding> findings) =>
        [.. findings.Where(static finding => finding.Test is not null).Select(static finding => new ProtocolRow(finding, finding.Test!)).DistinctBy(static row => row.Step.Id)];

    /// <summary>Captions of the columns, in their order; the last four are filled in by whoever tests.</summary>
    public static IReadOnlyList<string> Captions(ReportWords words) =>
        [words["col.key"], words["col.check"], words["col.do"], words["col.expect"], words["col.owner"], words["col.result"], words["col.testedOn"], words["col.testedBy"], words["col.note"]];
}
