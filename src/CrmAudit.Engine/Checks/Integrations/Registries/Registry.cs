using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>The entries of one outside system.</summary>
/// <param name="Name">Name of the integration, or of the system where none is declared.</param>
/// <param name="Kind">telephony, forms, marketplace, accounting or other.</param>
/// <param name="Section">Its integration; null where none is declared.</param>
/// <param name="Entries">Orders, forms, payments or calls.</param>
internal sealed record Registry(string Name, string Kind, IntegrationSection? Section, IReadOnlyList<CrmRecord> Entries)
{
    private static readonly PerRun<List<Registry>> OfRun = new(Find);

    private static readonly HashSet<string> Exchanges = new(StringComparer.Ordinal) { "Asterisk", "Mango", "Zadarma", "Telephony" };

    public CrmSubject Subject => new("Integration", Name, Name, Section?.Owner);

    /// <summary>The registries the configuration names, and the entries of the exports it names none for, by system and kind.</summary>
    public static IReadOnlyList<Registry> Of(CheckContext context) => OfRun.Of(context);

    /// <summary>Whether a call was logged by an exchange, not by the CRM.</summary>
    public static bool IsOutside(CrmActivity activity) => Exchanges.Contains(activity.Source);

    public static string KindOf(CrmRecord record) => record switch
    {
        CrmOrder { Kind: CrmOrderKind.Order } => "marketplace",
        CrmOrder { Kind: CrmOrderKind.Form } => "forms",
        CrmOrder { Kind: CrmOrderKind.Payment or CrmOrderKind.Invoice } => "accounting",
        CrmActivity { Kind: CrmActivityKind.Call } => "telephony",
        _ => "other",
    };

    private static List<Registry> Find(CheckContext context)
    {
        var (config, data) = (context.Config, context.Data);
        var found = new List<Registry>();
        var taken = new HashSet<CrmRecord>(ReferenceEqualityComparer.Instance);
        foreach (var section in config.Integrations.Where(static section => section.Registry is not null))
        {
            var entries = context.Run.Configured.Registry(section).Where(static record => record is CrmOrder or CrmActivity).Where(taken.Add).ToList();
            if (entries.Count > 0)
            {
                found.Add(new(section.Name, section.Kind, section, entries));
            }
        }
        var rest = data.Orders.Cast<CrmRecord>().Concat(data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Call && IsOutside(activity))).Where(record => !taken.Contains(record));
        foreach (var group in rest.GroupBy(static record => (Kind: KindOf(record), record.Source)).OrderBy(static group => group.Key.Kind, StringComparer.Ordinal).ThenBy(static group => group.Key.Source, StringComparer.Ordinal))
        {
            var declared = config.Integrations.Where(section => section.Registry is null && section.Kind == group.Key.Kind).ToList();
            var section = declared.Count == 1 ? declared[0] : null;
            found.Add(new(section?.Name ?? (group.Key.Source.Length > 0 ? group.Key.Source : group.Key.Kind), group.Key.Kind, section, [.. group]));
        }
        return found;
    }
}
