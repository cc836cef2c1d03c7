using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Deals without contact and company, contacts without company, incoming payments of payers who have no deal. A payer has a deal when
/// his BIN, name, phone or e-mail leads to one, or the purpose names its id. Links by id only count as lost when they lead nowhere
/// although most others do.
/// </summary>
internal sealed class OrphanRecord : DataCheck
{
    private const double MostResolve = 0.5;

    private static readonly string[] Links = ["Contact", "ContactId", "Company", "CompanyId"];

    public override string Id => "Data.OrphanRecord";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Deals(context).Concat(Contacts(context)).Concat(Payments(context));

    private IEnumerable<CrmFinding> Deals(CheckContext context)
    {
        var data = context.Data;
        if (data.Deals.Count == 0)
        {
            return [];
        }
        var builder = context.Finding(EntitySubject("Deal"));
        if (!Links.Any(property => data.Has("Deal", property)))
        {
            return [builder.NotEvaluated(CheckInputs.Reason(data, "Deal.Contact", "Deal.Company")).Build()];
        }
        var contacts = Ids(data.Contacts, data.Deals.Select(static deal => deal.ContactId));
        var companies = Ids(data.Companies, data.Deals.Select(static deal => deal.CompanyId));
        var fillers = FillProfile.Fillers(context);
        var deals = data.Deals.Where(static deal => ExportedColumns.Has(deal, Links)).ToList();
        if (ExportedColumns.BlankReason(deals, Links) is { } blank)
        {
            return [builder.Indeterminate(blank).Build()];
        }
        var orphans = deals.Where(deal => !Says(fillers, deal.Contact, FillUse.Name) && !Says(fillers, deal.Company, FillUse.Company)
            && !Leads(deal.ContactId, contacts) && !Leads(deal.CompanyId, companies)).ToList();
        builder.Share(orphans.Count, deals.Count).Message("deals").Recommendation("dealsRecommendation");
        return Emit(context, builder, [.. orphans.Select(deal => CrmEvidenceRow.Of(deal, new CrmText($"{Id}.noClient"), "Contact", deal.ContactId ?? deal.CompanyId, deal.Amount))]);
    }

    private IEnumerable<CrmFinding> Contacts(CheckContext context)
    {
        var data = context.Data;
        if (data.Contacts.Count == 0)
        {
            return [];
        }
        var builder = context.Finding(EntitySubject("Contact"));
        if (!data.Has("Contact", "Company") && !data.Has("Contact", "CompanyId"))
        {
            return [builder.NotEvaluated(CheckInputs.Reason(data, "Contact.Company")).Build()];
        }
        var companies = Ids(data.Companies, data.Contacts.Select(static contact => contact.CompanyId));
        var fillers = FillProfile.Fillers(context);
        var contacts = data.Contacts.Where(static contact => ExportedColumns.Has(contact, nameof(CrmContact.Company), nameof(CrmContact.CompanyId))).ToList();
        if (ExportedColumns.BlankReason(contacts, nameof(CrmContact.Company), nameof(CrmContact.CompanyId)) is { } blank)
        {
            return [builder.Indeterminate(blank).Build()];
        }
        var orphans = contacts.Where(contact => !Says(fillers, contact.Company, FillUse.Company) && !Leads(contact.CompanyId, companies)).ToList();
        builder.Share(orphans.Count, contacts.Count).Message("contacts").Recommendation("contactsRecommendation");
        return Emit(context, builder, [.. orphans.Select(contact => CrmEvidenceRow.Of(contact, new CrmText($"{Id}.noCompany"), "Company", contact.CompanyId))]);
    }

    private IEnumerable<CrmFinding> Payments(CheckContext context)
    {
        var data = context.Data;
        var payments = data.Orders.Where(static order => order.Kind == CrmOrderKind.Payment && order.Direction is CrmDirection.Incoming or CrmDirection.Unknown).ToList();
        if (payments.Count == 0)
        {
            return [];
        }
        var builder = context.Finding(EntitySubject("Order"));
        if (data.Deals.Count == 0)
        {
            return [builder.NotEvaluated(CheckInputs.Reason(data, "Deal")).Build()];
        }
        var clients = new DealClients(data);
        var orphans = payments.Where(payment => !clients.HasDeal(payment)).ToList();
        builder.Share(orphans.Count, payments.Count).Message("payments").Recommendation("paymentsRecommendation")
            .Arg("amount", RecordMoney.Of(context).In(orphans) ?? 0).Arg("currency", context.Config.Audit.Currency);
        return Emit(context, builder, [.. orphans.Select(order => CrmEvidenceRow.Of(order, new CrmText($"{Id}.noDeal"), "TaxId", order.TaxId ?? order.Customer, order.Amount))]);
    }

    /// <summary>Ids of the records, where the links are ids of theirs; null when they are not, so that a link proves itself.</summary>
    private static HashSet<string>? Ids(IEnumerable<CrmRecord> records, IEnumerable<string?> links)
    {
        var ids = records.Select(static record => record.Id).Where(static id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        var (found, all) = (0L, 0L);
        foreach (var link in links)
        {
            if (!string.IsNullOrWhiteSpace(link))
            {
                all++;
                found += ids.Contains(link) ? 1 : 0;
            }
        }
        return all > 0 && found > MostResolve * all ? ids : null;
    }

    private static bool Leads(string? link, HashSet<string>? ids) => !string.IsNullOrWhiteSpace(link) && (ids is null || ids.Contains(link));

    private static bool Says(FillerDictionary fillers, string? text, FillUse use) => !string.IsNullOrWhiteSpace(text) && fillers.Match(text, use) == FillerKind.None;
}
