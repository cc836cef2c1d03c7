using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;

namespace CrmAudit.Engine.Checks.Integrations.Registries;

/// <summary>The entries of one outside system.</summary>
/// <param name="Name">Name of the integration, or of the system where none is declared.</param>
/// <param name="Kind">telephony, messenger, forms, marketplace, accounting or other.</param>
/// <param name="Section">Its integration; null where none is declared.</param>
/// <param name="Entries">Orders, forms, payments, calls or messages.</param>
internal sealed record Registry(string Name, string Kind, IntegrationSection? Section, IReadOnlyList<CrmRecord> Entries)
{
    private static readonly PerRun<List<Registry>> OfRun = new(Find);

    private static readonly HashSet<string> Exchanges = new(StringComparer.Ordinal) { "Asterisk", "Mango", "Zadarma", "Telephony" };

    /// <summary>Messengers whose own exports hold the whole of a chat.</summary>
    private static readonly HashSet<string> Messengers = new(StringComparer.Ordinal) { "Telegram", "WhatsApp" };

    public CrmSubject Subject => new(CrmSubjectType.Integration, Name, Title is string name ? name : null, Section?.Owner);

    /// <summary>The name to show: a system that is no product of its own has words instead.</summary>
    public object Title => Section is null ? SystemName.Of(Name) : Name;

    /// <summary>The registries the configuration names, and the entries of the exports it names none for, by system and kind.</summary>
    public static IReadOnlyList<Registry> Of(CheckContext context) => OfRun.Of(context);

    /// <summary>Whether both sides tell when the thing itself happened, a call or a message, and not when the CRM heard of it.</summary>
    public bool IsOfEvents => Kind is "telephony" or "messenger";

    /// <summary>Whether a call was logged by an exchange, not by the CRM.</summary>
    public static bool IsOutside(CrmActivity activity) => Exchanges.Contains(activity.Source);

    /// <summary>Whether a message comes from the messenger's own export, not from the CRM.</summary>
    public static bool IsOwnMessage(CrmActivity activity) => activity.Kind == CrmActivityKind.Message && Messengers.Contains(activity.Source);

    public static string KindOf(CrmRecord record) => record switch
    {
        CrmOrder { Kind: CrmOrderKind.Order } => "marketplace",
        CrmOrder { Kind: CrmOrderKind.Form } => "forms",
        CrmOrder { Kind: CrmOrderKind.Payment or CrmOrderKind.Invoice } => "accounting",
        CrmActivity { Kind: CrmActivityKind.Call } => "telephony",
        CrmActivity { Kind: CrmActivityKind.Message } => "messenger",
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
        var rest = data.Orders.Cast<CrmRecord>().Concat(data.Activities.Where(static activity => (activity.Kind == CrmActivityKind.Call && IsOutside(activity)) || IsOwnMessage(activity))).Where(record => !taken.Contains(record));
        foreach (var group in rest.GroupBy(static record => (Kind: KindOf(record), record.Source)).OrderBy(static group => group.Key.Kind, StringComparer.Ordinal).ThenBy(static group => group.Key.Source, StringComparer.Ordinal))
        {
            var declared = config.Integrations.Where(section => section.Registry is null && section.Kind == group.Key.Kind).ToList();
            var section = declared.Count == 1 ? declared[0] : null;
            found.Add(new(section?.Name ?? (group.Key.Source.Length > 0 ? group.Key.Source : group.Key.Kind), group.Key.Kind, section, [.. group]));
        }
        return found;
    }
}
