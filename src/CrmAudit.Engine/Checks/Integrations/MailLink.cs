namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Letters that belong to no deal, contact or lead; and whether opens are tracked at all.</summary>
internal sealed class MailLink : Check
{
    public override string Id => "Integration.MailLink";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var letters = context.Data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Email).ToList();
        if (letters.Count > 0)
        {
            var known = context.Data.Contacts.SelectMany(static card => card.Emails).Concat(context.Data.Leads.SelectMany(static card => card.Emails)).Concat(context.Data.Companies.SelectMany(static card => card.Emails)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var loose = letters.Where(letter => letter.DealId is null && letter.LeadId is null && letter.ContactId is null && string.IsNullOrWhiteSpace(letter.Contact) && string.IsNullOrWhiteSpace(letter.Related)
                && !(letter.Email is { } address && known.Contains(address))).ToList();
            yield return context.Finding(IntegrationRegister.SubjectOf(context, "email", "Activity"))
                .Share(loose.Count, letters.Count)
                .Arg("integration", IntegrationRegister.NameOf(context, "email"))
                .Evidence([.. loose.Select(static letter => CrmEvidenceRow.Of(letter, new CrmText("Integration.MailLink.why"), "Email", letter.Email))])
                .Build();
        }
        var sent = letters.Count(static letter => letter.Direction == CrmDirection.Outgoing) + context.Data.Mailings.Count(static mailing => mailing.Sent > 0);
        if (sent > 0)
        {
            var tracked = letters.Any(static letter => letter.Opened is not null) || context.Data.Mailings.Any(static mailing => mailing.Opens is not null);
            yield return context.Finding(IntegrationRegister.SubjectOf(context, "email", "Opens"))
                .Count(tracked ? 0 : 1, 1)
                .Status(tracked ? CrmStatus.Pass : CrmStatus.Warning)
                .Message(tracked ? "message.tracked" : "message.untracked")
                .Recommendation("recommendation.untracked")
                .Arg("sent", (long)sent)
                .Arg("integration", IntegrationRegister.NameOf(context, "email"))
                .Build();
        }
    }
}
