using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Checks.Duplicates;

/// <summary>Phones, addresses and tax numbers under cards that are not one client: colleagues, namesakes, look-alike firms, two firms of unlike names under one number. Listed apart, never merged.</summary>
internal sealed class SharedContact : Check
{
    public override string Id => "Data.SharedContact";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var search in DuplicateSearch.All(context).Where(static search => search.Match?.Table.Fields.Any(static field => field is SetField) == true))
        {
            var groupOf = new Dictionary<CrmRecord, int>(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < search.Groups.Count; i++)
            {
                foreach (var member in search.Groups[i].Members)
                {
                    groupOf[member] = i;
                }
            }
            var rows = new List<CrmEvidenceRow>();
            var shared = new HashSet<int>();
            var reached = new HashSet<int>();
            foreach (var field in search.Match!.Table.Fields)
            {
                foreach (var (value, owners) in Owners(field, search.Records.Count, reached))
                {
                    var clients = owners.Select(row => groupOf.TryGetValue(search.Records[row], out var group) ? group : -1 - row).Distinct().Count();
                    if (clients < 2)
                    {
                        continue;
                    }
                    foreach (var row in owners)
                    {
                        shared.Add(row);
                        rows.Add(CrmEvidenceRow.Of(search.Records[row], new CrmText("Data.SharedContact.why", ("clients", (long)clients)), field.Name, value));
                    }
                }
            }
            yield return context.Finding(new CrmSubject(CrmSubjectType.Entity, search.Entity))
                .Share(shared.Count, reached.Count)
                .Arg("values", (long)rows.Select(static row => (row.Field, row.Value)).Distinct().Count())
                .Evidence(rows)
                .Build();
        }
    }

    /// <summary>The rows each value stands on that several have: phones and addresses, and tax numbers without a slip, under which firms of unlike names are not one.</summary>
    private static IEnumerable<(string Value, List<int> Rows)> Owners(MatchField field, int count, HashSet<int> reached) => field switch
    {
        SetField set => Owners(set.Index, set.Ids, count, reached),
        TaxIdField taxIds => Owners(taxIds.Index, taxIds.Ids, count, reached).Where(static pair => TaxIdChecksum.IsValid(pair.Value)),
        _ => [],
    };

    private static IEnumerable<(string Value, List<int> Rows)> Owners(ValueIndex index, Func<int, ReadOnlySpan<int>> ids, int count, HashSet<int> reached)
    {
        var owners = new Dictionary<int, List<int>>();
        for (var row = 0; row < count; row++)
        {
            foreach (var id in ids(row))
            {
                reached.Add(row);
                if (index.CountOf(id) > 1)
                {
                    if (!owners.TryGetValue(id, out var list))
                    {
                        owners[id] = list = [];
                    }
                    list.Add(row);
                }
            }
        }
        return owners.Where(static pair => pair.Value.Count > 1).OrderByDescending(static pair => pair.Value.Count).ThenBy(pair => index.Value(pair.Key), StringComparer.Ordinal).Select(pair => (index.Value(pair.Key), pair.Value));
    }
}
