using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Days since the oldest key or password of an integration was changed.</summary>
internal sealed class SecretAge : Check
{
    public override string Id => "Integration.SecretAge";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        foreach (var group in SecretRegister.Of(context))
        {
            var dated = group.Where(static secret => secret.Rotated is not null).OrderBy(static secret => secret.Rotated).ToList();
            if (dated.Count == 0)
            {
                yield return context.Finding(group.Key).NotEvaluated(new("Integration.SecretAge.noDate", ("integration", group.Key.Name))).Build();
                continue;
            }
            var stale = dated.Where(secret => (context.AsOf - secret.Rotated!.Value).TotalDays > (context.Check.Threshold?.Norm ?? 0)).ToList();
            var days = Math.Max(0, (context.AsOf - dated[0].Rotated!.Value).TotalDays);
            yield return context.Finding(group.Key)
                .Value(Math.Floor(days), context.Check.Unit, dated.Count)
                .Arg("integration", group.Key.Name)
                .Arg("secret", dated[0].Name)
                .Arg("rotated", dated[0].Rotated)
                .Impact(stale.Count)
                .Evidence([.. stale.Select(static secret => secret.Row(new("Integration.SecretAge.why", ("rotated", secret.Rotated))))])
                .Build();
        }
    }
}
