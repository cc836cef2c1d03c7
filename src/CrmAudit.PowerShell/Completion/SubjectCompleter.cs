using System.Collections;
using System.Management.Automation.Language;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes subjects of the kind of -SubjectType (stages, pipelines, owners, sources, entities) that the records at hand have; of all these kinds where none is told.</summary>
public sealed class SubjectCompleter : NameCompleter
{
    private static readonly string[] Kinds = ["Stage", "Pipeline", "Owner", "Source", "Entity"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound)
    {
        var asked = bound["SubjectType"]?.ToString();
        return Of(Kinds.Contains(asked, StringComparer.OrdinalIgnoreCase) ? asked! : "", command, bound);
    }

    /// <summary>What the records have of a kind, the most frequent first; of every kind where it is empty.</summary>
    internal static IEnumerable<(string Name, string Meaning)> Of(string kind, CommandAst command, IDictionary bound)
    {
        var records = ExportsAtHand.Records(command, bound).ToList();
        return Kinds.Where(one => kind.Length == 0 || one.Equals(kind, StringComparison.OrdinalIgnoreCase))
            .SelectMany(one => records.Select(record => ValueOf(one, record)).OfType<string>().GroupBy(static value => value).OrderByDescending(static group => group.Count()).Select(group => (group.Key, one)))
            .DistinctBy(static found => found.Key);
    }

    private static string? ValueOf(string kind, CrmRecord record) => kind switch
    {
        "Stage" => (record as CrmDeal)?.Stage,
        "Pipeline" => (record as CrmDeal)?.Pipeline,
        "Owner" => (record as CrmCard)?.Owner,
        "Source" => (record as CrmCard)?.LeadSource,
        _ => record.Entity,
    };
}
