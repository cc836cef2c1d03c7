using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>The phones that stand in any card of the CRM.</summary>
internal sealed class CallCards
{
    private static readonly PerRun<CallCards> OfRun = new(static context => new(context.Data));

    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

    private CallCards(CrmDataset data)
    {
        foreach (var phone in data.Contacts.SelectMany(static card => card.Phones).Concat(data.Companies.SelectMany(static card => card.Phones)).Concat(data.Leads.SelectMany(static card => card.Phones)).Concat(data.Deals.SelectMany(static card => card.Phones)))
        {
            if (phone.Number is { } number)
            {
                _numbers.Add(number);
            }
        }
    }

    public static CallCards Of(CheckContext context) => OfRun.Of(context);

    public bool Any => _numbers.Count > 0;

    public bool Has(string number) => _numbers.Contains(number);
}
