using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// The shape of both checks of contacts nobody deals with: no interaction for more than so many months. A contact without any known
/// interaction counts from its creation; one without that date too is left out and told apart.
/// </summary>
internal abstract class IdleContacts : DataCheck
{
    public sealed override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var months = (int)context.Parameter("months");
        var limit = context.AsOf.AddMonths(-months);
        var last = LastContact.Of(context);
        var builder = context.Finding(EntitySubject("Contact")).Arg("entity", EntityText("Contact"));
        if (last.Sources.Count == 0)
        {
            var linked = context.Data.Activities.Count + context.Data.Deals.Count + context.Data.Tasks.Count > 0;
            return [builder.NotEvaluated(new CrmText(linked ? "data.noLinkToContacts" : "data.noInteractions")).Build()];
        }
        var rows = new List<CrmEvidenceRow>();
        long known = 0;
        foreach (var contact in context.Data.Contacts)
        {
            var touched = last.Of(contact);
            if ((touched ?? contact.CreatedAt) is not { } date)
            {
                continue;
            }
            known++;
            if (date < limit)
            {
                rows.Add(CrmEvidenceRow.Of(contact, touched is null ? new CrmText($"{Id}.never", ("date", date)) : new CrmText($"{Id}.why", ("date", date)), touched is null ? "CreatedAt" : "LastActivityAt"));
            }
        }
        // What was said before the history of the exports begins nobody can see: silence since then is no silence of so many months.
        var isShort = last.Earliest > limit;
        builder.Share(rows.Count, known)
            .Method("Wilson 95 %; interactions: " + string.Join(", ", last.Sources))
            .Message(isShort ? "shortHistory" : "message")
            .Arg("earliest", last.Earliest)
            .Arg("unknown", (long)context.Data.Contacts.Count - known)
            .Arg("never", (long)rows.Count(static row => row.Field == "CreatedAt"));
        if (isShort && known > 0 && context.Check.Threshold?.Evaluate((double)rows.Count / known) != CrmStatus.Pass)
        {
            builder.Indeterminate(new CrmText("data.shortHistory", ("earliest", last.Earliest), ("months", (long)months)));
        }
        return Emit(context, builder, rows);
    }
}
