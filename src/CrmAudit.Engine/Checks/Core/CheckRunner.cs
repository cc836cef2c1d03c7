using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;
using CrmAudit.Engine.Configuration;

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

    /// <summary>The findings of the given rows over records, in the order of the rows.</summary>
    public static IReadOnlyList<CrmFinding> Run(IEnumerable<CrmCheck> checks, AuditConfig config, CrmDataset data, RunOptions options, CancellationToken cancel = default)
    {
        var rows = checks.ToList();
        return Run(rows, RunContext.Of(rows, config, data, options, cancel));
    }

    /// <summary>The findings of the given rows in a run, in the order of the rows. Checks know nothing of each other, so they run side by side; what several of them need is worked out once.</summary>
    public static IReadOnlyList<CrmFinding> Run(IReadOnlyList<CrmCheck> checks, RunContext run)
    {
        var shares = new CheckShares(checks, run.Progress);
        var found = new List<CrmFinding>[checks.Count];
        // One at a time, in order: what takes longest is not left to the end behind others a thread took with it.
        var order = Partitioner.Create(Enumerable.Range(0, checks.Count), EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(order, new ParallelOptions { CancellationToken = run.Cancel, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            {
                shares.Report(i, 0);
                found[i] = Run(new CheckContext(run, checks[i], fraction => shares.Report(i, fraction)));
                shares.Report(i, 1);
            });
        }
        catch (AggregateException several)
        {
            // A check's own failure is a finding; what comes out here ends the run, as if one check had run after the other.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions.FirstOrDefault(static inner => inner is OperationCanceledException) ?? several.Flatten().InnerExceptions[0]);
        }
        foreach (var findings in found)
        {
            foreach (var finding in findings)
            {
                (finding.CheckFindings, finding.RunChecks) = (findings.Count, checks.Count);
            }
        }
        return [.. found.SelectMany(static findings => findings)];
    }

    private static List<CrmFinding> Run(CheckContext context)
    {
        if (!ById.TryGetValue(context.Check.Id, out var check))
        {
            return [Whole(context).NotEvaluated(new CrmText("reason.notAvailable")).Build()];
        }
        if (CheckInputs.MissingReason(context.Check, context.Data, context.Config) is { } missing)
        {
            return Asked(context, [Whole(context).NotEvaluated(missing).Build()]);
        }
        try
        {
            List<CrmFinding> findings = [.. check.Run(context)];
            // A check never disappears: what found no subject to speak of says so.
            return Asked(context, findings.Count > 0 ? findings : [Whole(context).NotEvaluated(new CrmText("reason.noSubject")).Build()]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
        {
            return [Whole(context).Failed(exception).Build()];
        }
    }

    /// <summary>Where no record answers, a person may: the answer in place of the gap, or the gap with the question.</summary>
    private static List<CrmFinding> Asked(CheckContext context, List<CrmFinding> findings)
    {
        if (context.Check.Asked == CrmAsked.Nothing || !findings.TrueForAll(static finding => finding.Status == CrmStatus.NotEvaluated))
        {
            return findings;
        }
        var answer = AttestedFinding.Asked(context);
        return context.Config.Answers.ContainsKey(context.Check.Id) ? [answer] : [findings[0] with { Test = findings[0].Test ?? answer.Test }, .. findings.Skip(1)];
    }

    private static FindingBuilder Whole(CheckContext context) => context.Finding(new CrmSubject(CrmSubjectType.Check, context.Check.Id));
}
