namespace CrmAudit.Engine.Checks.Core;

/// <summary>Hours of work from the number of records and the kind of work. The assumptions are shown beside every figure.</summary>
internal static class WorkHours
{
    /// <summary>A setting with its test.</summary>
    private const double Setting = 120;

    /// <summary>Preparing a bulk change and looking at samples; then files are cut and run by the hundred.</summary>
    private const double Bulk = 60;
    private const double BulkEach = 0.05;

    /// <summary>A look at a card, with a call or a search where it takes one.</summary>
    private const double Card = 3;

    /// <summary>A talk with one person.</summary>
    private const double Talk = 30;

    /// <summary>The work on some records.</summary>
    /// <param name="work">Its kind.</param>
    /// <param name="records">Records it is about.</param>
    /// <param name="people">People they belong to.</param>
    public static CrmEffort Of(CrmWork work, long records, long people) => work switch
    {
        CrmWork.EachCard => Of(work, Math.Max(1, records), Card, 0),
        CrmWork.BulkChange => Of(work, Math.Max(1, records), BulkEach, Bulk),
        CrmWork.Talk => Of(work, Math.Max(1, people), Talk, 0),
        _ => Of(work, 1, Setting, 0),
    };

    private static CrmEffort Of(CrmWork work, long units, double each, double once) => new(work, Math.Round(((units * each) + once) / 60, 1, MidpointRounding.AwayFromZero), units, each, once);
}
