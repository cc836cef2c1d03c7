using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;
using CrmAudit.Engine.Checks.Pipeline;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Keys and passwords held by a contractor, by somebody who has left, or by nobody known.</summary>
internal sealed class SecretHolder : Check
{
    public override string Id => "Integration.SecretHolder";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var users = UserDirectory.Of(context);
        foreach (var group in SecretRegister.Of(context))
        {
            var wrong = group.Select(secret => (Secret: secret, Why: Reason(secret, users))).Where(static pair => pair.Why is not null).ToList();
            yield return context.Finding(group.Key)
                .Count(wrong.Count, group.Count())
                .Message(wrong.Count == 0 ? "message.none" : "message")
                .Arg("integration", group.Key.Name)
                .Impact(wrong.Count)
                .Arg("secrets", wrong.Select(static pair => pair.Secret.Name).ToList())
                .Evidence([.. wrong.Select(static pair => pair.Secret.Row(new($"Integration.SecretHolder.why.{pair.Why}", ("holder", pair.Secret.Holder))))])
                .Build();
        }
    }

    private static string? Reason(SecretEntry secret, UserDirectory users) => secret switch
    {
        { HolderKind: "left" } => "left",
        { HolderKind: "contractor" } => "contractor",
        { Holder: null or "" } => "nobody",
        _ when users.Find(secret.Holder) is { Active: false } => "left",
        _ => null,
    };
}
