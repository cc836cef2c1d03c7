using CrmAudit.Engine.Audit;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Audit;

/// <summary>Runs audits over records made in a test.</summary>
internal static class Auditing
{
    public static DateTimeOffset AsOf { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.FromHours(5));

    public static AuditResult Run(AuditConfig config, RunOptions? options = null) => AuditRunner.Run(
        config, (options ?? new()) with { Data = options?.Data ?? OneDeal(), AsOf = AsOf }, new SilentObserver(), NoFiles, CancellationToken.None);

    public static CrmDataset OneDeal()
    {
        var data = new CrmDataset();
        data.Add(new CrmDeal { Id = "1", Name = "Сделка", Stage = "Новая", CreatedAt = AsOf.AddDays(-3) });
        return data;
    }

    public static CrmFinding FindingOf(string id, CrmStatus status, double? measured = null, string subject = "Deal") => new()
    {
        CheckId = id,
        Subject = new(CrmSubjectType.Entity, subject),
        Status = status,
        Measured = measured,
        Threshold = new() { Norm = 0.05, Red = 0.15 },
    };

    public static SuppressionSection Suppression(string check, DateOnly? expires = null, double? upTo = null, params string[] subjects) => new()
    {
        Id = "S1",
        Check = check,
        Kind = "acceptedRisk",
        Reason = "Старая база, переносим осенью",
        Owner = "Руководитель",
        Expires = expires ?? new(2026, 12, 31),
        AcceptUpTo = upTo,
        Subjects = subjects,
    };

    private static IEnumerable<CrmRecord> NoFiles(string path, ImportOptions options, IImportObserver observer, CancellationToken cancel) =>
        throw new InvalidOperationException("No file is to be read.");
}
