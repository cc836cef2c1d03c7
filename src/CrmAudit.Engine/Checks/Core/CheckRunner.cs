using System.Reflection;

namespace CrmAudit.Engine.Checks.Core;

/// <summary>Runs checks over a dataset. A check without its inputs is NotEvaluated, one that throws is an Error; the rest goes on.</summary>
internal static class CheckRunner
{
    private static readonly Dictionary<string, Check> ById = Assembly.GetExecutingAssembly().GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(Check)) && !type.IsAbstract)
        .Select(static type => (Check)Activator.CreateInstance(type)!)
        .ToDictionary(static check => check.Id, StringComparer.Ordinal);

    /// <summary>Ids of the checks this version can run.</summary>
    public static IReadOnlyCollection<string> AvailableIds => ById.Keys;

    /// <summary>The findings of the given rows, in the order of the rows.</summary>
    public static IEnumerable<CrmFinding> Run(IEnumerable<CrmCheck> checks, CheckRunOptions options, CrmDataset data, CancellationToken cancel)
    {
        var asOf = options.AsOf ?? AsOfDate.Prove(data, options.Clock);
        var runId = options.RunId;
        var cache = new CheckCache();
        CrmCheck[] rows = [.. checks];
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, done) = (rows[i], i);
            void Report(double fraction) => options.Progress?.Report(row.Id, (done + fraction) / rows.Length);
            Report(0);
            var context = new CheckContext
            {
                Data = data,
                AsOf = asOf,
                RunId = runId,
                Config = options.Config,
                Check = row,
                Cache = cache,
                Cancel = cancel,
                Detail = options.Detail,
                Probed = options.Probed,
                Secrets = options.Secrets,
                Clock = options.Clock,
                Audit = options.Audit,
                Progress = Report,
            };
            foreach (var finding in Run(context))
            {
                cancel.ThrowIfCancellationRequested();
                yield return finding;
            }
        }
    }

    private static List<CrmFinding> Run(CheckContext context)
    {
        if (!ById.TryGetValue(context.Check.Id, out var check))
        {
            return [Whole(context).NotEvaluated(new CrmText("reason.notAvailable")).Build()];
        }
        if (CheckInputs.MissingReason(context.Check, context.Data, context.Config) is { } missing)
        {
            return [Whole(context).NotEvaluated(missing).Build()];
        }
        try
        {
            List<CrmFinding> findings = [.. check.Run(context)];
            // A check never disappears: what found no subject to speak of says so.
            return findings.Count > 0 ? findings : [Whole(context).NotEvaluated(new CrmText("reason.noSubject")).Build()];
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
        {
            return [Whole(context).Failed(exception).Build()];
        }
    }

    private static FindingBuilder Whole(CheckContext context) => context.Finding(new CrmSubject("Check", context.Check.Id));
}
