using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Audit;

/// <summary>What is confidential is declared, by names the exports know (others would mask nothing), and the NDA is settled.</summary>
internal sealed class Confidentiality : AuditCheck
{
    public override string Id => "Audit.Confidentiality";

    protected override IEnumerable<CrmFinding> Run(CheckContext context, AuditOverview audit)
    {
        var section = context.Config.Audit;
        var gaps = new List<CrmText>();
        if (section.Confidential.Count == 0)
        {
            gaps.Add(new($"{Id}.fields"));
        }
        if (section.Nda is null)
        {
            gaps.Add(new($"{Id}.nda"));
        }
        if (Unknown(context.Data, section.Confidential) is { Count: > 0 } unknown)
        {
            gaps.Add(new($"{Id}.unknown", ("fields", unknown)));
        }
        yield return context.Finding(Whole).Count(gaps.Count).Message(gaps.Count == 0 ? "message" : "missing").Arg("gaps", gaps).Build();
    }

    private static List<string> Unknown(CrmDataset data, IEnumerable<string> fields)
    {
        var known = data.Files.SelectMany(static file => file.Columns)
            .SelectMany(static column => new[] { column.Header, column.Property ?? "" })
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return data.Files.Count == 0 ? [] : [.. fields.Where(field => !known.Contains(field.Trim()))];
    }
}
