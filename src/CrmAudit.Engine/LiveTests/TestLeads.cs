using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.LiveTests;

/// <summary>Test leads of earlier runs found in the exports.</summary>
internal sealed class TestLeads
{
    private readonly Dictionary<string, (TestMark Mark, List<CrmCard> Cards)> _byMark = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TestMark> _registered = new(StringComparer.Ordinal);

    public TestLeads(CrmDataset data)
    {
        foreach (var card in data.Leads.Cast<CrmCard>().Concat(data.Deals).Concat(data.Contacts).Concat(data.Companies).Concat(data.Activities).Concat(data.Tasks))
        {
            foreach (var mark in TextsOf(card).SelectMany(TestMark.In).DistinctBy(static mark => mark.Text))
            {
                if (!_byMark.TryGetValue(mark.Text, out var found))
                {
                    _byMark.Add(mark.Text, found = (mark, []));
                }
                found.Cards.Add(card);
            }
        }
        foreach (var mark in data.Orders.SelectMany(static order => order.Fields.Values.Concat(order.Emails).Append(order.Customer).Append(order.Purpose).Append(order.Number)).SelectMany(TestMark.In))
        {
            _registered[mark.Text] = mark;
        }
    }

    /// <summary>The marks of an integration in the CRM, the latest first, each with its cards.</summary>
    public IReadOnlyList<(TestMark Mark, List<CrmCard> Cards)> Of(string integration) =>
        [.. _byMark.Values.Where(found => found.Mark.Code == TestMark.CodeOf(integration)).OrderByDescending(static found => found.Mark.SentAt).ThenBy(static found => found.Mark.Text, StringComparer.Ordinal)];

    /// <summary>Marks of an integration that were sent, as its registry or the configuration knows, and are not in the CRM; the latest first.</summary>
    public IReadOnlyList<TestMark> Missing(string integration, IEnumerable<string> sent) =>
        [.. _registered.Values.Where(mark => mark.Code == TestMark.CodeOf(integration)).Concat(sent.SelectMany(TestMark.In)).DistinctBy(static mark => mark.Text).Where(mark => !_byMark.ContainsKey(mark.Text)).OrderByDescending(static mark => mark.SentAt)];

    private static IEnumerable<string?> TextsOf(CrmCard card)
    {
        var texts = card.Fields.Values.Append(card.Name).Append(card.Comment).Append(card.LeadSource);
        return card switch
        {
            CrmContact person => texts.Concat(person.Emails).Append(person.LastName).Append(person.FirstName).Append(person.Company),
            CrmLead lead => texts.Concat(lead.Emails).Append(lead.LastName).Append(lead.FirstName).Append(lead.Person).Append(lead.Company),
            CrmParty party => texts.Concat(party.Emails),
            CrmDeal deal => texts.Concat(deal.Emails).Append(deal.Contact),
            CrmActivity activity => texts.Append(activity.Email).Append(activity.Contact),
            _ => texts,
        };
    }
}
