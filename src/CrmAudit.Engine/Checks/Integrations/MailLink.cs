using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Register;

namespace CrmAudit.Engine.Checks.Integrations;

/// <summary>Letters that belong to no deal, contact or lead; and whether opens are tracked at all.</summary>
internal sealed class MailLink : Check
{
    private static readonly string[] Links = [nameof(CrmActivity.DealId), nameof(CrmActivity.LeadId), nameof(CrmActivity.ContactId), nameof(CrmActivity.Contact), nameof(CrmActivity.Related)];

    public override string Id => "Integration.MailLink";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var letters = context.Data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Email).ToList();
        if (letters.Count > 0)
        {
            var known = context.Data.Contacts.SelectMany(static card => card.Emails).Concat(context.Data.Leads.SelectMany(static card => card.Emails)).Concat(context.Data.Companies.SelectMany(static card => card.Emails)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var loose = letters.Where(letter => letter.DealId is null && letter.LeadId is null && letter.ContactId is null && string.IsNullOrWhiteSpace(letter.Contact) && string.IsNullOrWhiteSpace(letter.Related)
                && !(letter.Email is { } address && known.Contains(address))).ToList();
            var finding = context.Finding(IntegrationRegister.SubjectOf(context, "email", "Activity"));
            // Letters whose export has no column of what they belong to, and no card to find their address on, belong to nothing only here.
            yield return known.Count == 0 && letters.TrueForAll(static letter => !ExportedColumns.Has(letter, Links))
                ? finding.NotEvaluated(CheckInputs.Reason(context.Data, "Activity.DealId|Activity.ContactId|Activity.Related")).Build()
                : finding.Share(loose.Count, letters.Count)
                .Arg("integration", IntegrationRegister.NameOf(context, "email"))
                .Evidence([.. loose.Select(static letter => CrmEvidenceRow.Of(letter, new CrmText("Integration.MailLink.why"), "Email", letter.Email))])
                .Impact(loose.Count)
                .Build();
        }
        if (Recipients(context) is { } recipients)
        {
            yield return recipients;
        }
        if (Opens(context, letters) is { } opens)
        {
            yield return opens;
        }
    }

    /// <summary>Whether opens are tracked; without a column that tells opens nobody knows.</summary>
    private static CrmFinding? Opens(CheckContext context, List<CrmActivity> letters)
    {
        var sent = letters.Count(static letter => letter.Direction == CrmDirection.Outgoing) + context.Data.Mailings.Count(static mailing => mailing.Sent > 0);
        if (sent == 0)
        {
            return null;
        }
        var builder = context.Finding(IntegrationRegister.SubjectOf(context, "email", "Opens")).Arg("integration", IntegrationRegister.NameOf(context, "email")).Arg("sent", (long)sent);
        if (!letters.Exists(static letter => letter.Opened is not null) && !context.Data.Mailings.Any(static mailing => mailing.Opens is not null))
        {
            return builder.NotEvaluated(new("Integration.MailLink.noOpens", ("sent", (long)sent))).Build();
        }
        var opened = letters.Count(static letter => letter.Opened == true) + context.Data.Mailings.Sum(static mailing => mailing.Opens ?? 0);
        return builder
            .Count(opened > 0 ? 0 : 1, 1)
            .Status(opened > 0 ? CrmStatus.Pass : CrmStatus.Warning)
            .Message(opened > 0 ? "message.tracked" : "message.untracked")
            .Recommendation("recommendation.untracked")
            .Arg("opened", opened)
            .Impact(opened > 0 ? 0 : sent)
            .Build();
    }

    /// <summary>The report of a mailing held against the cards: who got letters and stands in no card, whose address is dead and still in one, who opened.</summary>
    private static CrmFinding? Recipients(CheckContext context)
    {
        var mailings = context.Data.Mailings.Where(static mailing => mailing.Email is { Length: > 0 } && mailing.Sent > 0).ToList();
        var cards = context.Data.Contacts.Cast<CrmParty>().Concat(context.Data.Leads).Concat(context.Data.Companies).ToList();
        if (mailings.Count == 0 || cards.Count == 0)
        {
            return null;
        }
        var known = cards.SelectMany(static card => card.Emails).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var people = mailings.GroupBy(static mailing => mailing.Email!.Trim(), StringComparer.OrdinalIgnoreCase).ToList();
        var strangers = people.Where(person => !known.Contains(person.Key)).ToList();
        var dead = people.Where(person => known.Contains(person.Key) && person.Any(static mailing => mailing.HardBounces > 0)).ToList();
        var opens = mailings.Where(static mailing => mailing.Opens is not null).ToList();
        return context.Finding(IntegrationRegister.SubjectOf(context, "email", "Recipients"))
            .Share(strangers.Count, people.Count)
            .Message(opens.Count > 0 ? "message.recipients" : "message.recipientsNoOpens")
            .Recommendation("recommendation.recipients")
            .Arg("integration", IntegrationRegister.NameOf(context, "email"))
            .Arg("sent", mailings.Sum(static mailing => mailing.Sent))
            .Arg("bounced", mailings.Sum(static mailing => mailing.HardBounces + mailing.SoftBounces + mailing.OtherBounces))
            .Arg("dead", (long)dead.Count)
            .Arg("opened", opens.LongCount(static mailing => mailing.Opens > 0))
            .Series(CrmDistribution.Of("mailing", CrmUnit.Count, CrmValueKind.Term, new Dictionary<string, long?>
            {
                ["Sent"] = mailings.Sum(static mailing => mailing.Sent),
                ["Delivered"] = mailings.Sum(static mailing => mailing.Sent - mailing.HardBounces - mailing.SoftBounces - mailing.OtherBounces),
                ["Bounced"] = mailings.Sum(static mailing => mailing.HardBounces + mailing.SoftBounces + mailing.OtherBounces),
                ["Opened"] = opens.Count == 0 ? null : opens.LongCount(static mailing => mailing.Opens > 0),
            }.Where(static pair => pair.Value is not null)))
            .Evidence([
                .. strangers.Select(static person => CrmEvidenceRow.Of(person.First(), new CrmText("Integration.MailLink.why.stranger", ("letters", (long)person.Count())), "Email", person.Key)),
                .. dead.Select(static person => CrmEvidenceRow.Of(person.First(static mailing => mailing.HardBounces > 0), new CrmText("Integration.MailLink.why.dead"), "Email", person.Key)),
            ])
            .Impact(strangers.Count + dead.Count)
            .Build();
    }
}
