using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Checks.Integrations.Registries;

namespace CrmAudit.Engine.Checks.Integrations.Register;

/// <summary>
/// What proves by itself that a channel is in use: the records that can only have come through it. Entries of the registry of a declared integration came through that one,
/// whatever their kind.
/// </summary>
internal static class ChannelUse
{
    private static readonly PerRun<Dictionary<CrmRecord, string>> Declared = new(static context => Registry.Of(context)
        .Where(static registry => registry.Section is not null)
        .SelectMany(static registry => registry.Entries.Select(entry => (Entry: entry, registry.Kind)))
        .ToDictionary<(CrmRecord Entry, string Kind), CrmRecord, string>(static pair => pair.Entry, static pair => pair.Kind, ReferenceEqualityComparer.Instance));

    public static IEnumerable<CrmRecord> Of(CheckContext context, string kind)
    {
        var declared = Declared.Of(context);
        return Named(context.Data, kind).Where(record => !declared.TryGetValue(record, out var other) || other == kind);
    }

    private static IEnumerable<CrmRecord> Named(CrmDataset data, string kind)
    {
        return kind switch
        {
            "telephony" => data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Call && (Registry.IsOutside(activity) || activity.Recording is not null)),
            "email" => data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Email).Cast<CrmRecord>().Concat(data.Mailings),
            "forms" => data.Orders.Where(static order => order.Kind == CrmOrderKind.Form).Cast<CrmRecord>().Concat(data.Leads.Where(IsWeb)).Concat(data.Deals.Where(IsWeb)),
            "messenger" => data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Message),
            "accounting" => data.Orders.Where(static order => order.Kind is CrmOrderKind.Payment or CrmOrderKind.Invoice).Cast<CrmRecord>().Concat(data.Products.Where(static product => product.Source == "OneC")),
            "marketplace" => data.Orders.Where(static order => order.Kind == CrmOrderKind.Order).Cast<CrmRecord>().Concat(data.Deals.Where(static deal => ChannelWords.Names("marketplace", deal))),
            _ => [],
        };
    }

    /// <summary>When a record came; a mailing goes out in one go and its date may be that of the address, so it tells no rhythm.</summary>
    public static DateTimeOffset? TimeOf(CrmRecord record) => record switch
    {
        CrmActivity activity => activity.StartedAt ?? activity.CreatedAt,
        CrmOrder order => order.OrderedAt,
        CrmLogEntry entry => entry.Time,
        CrmCard card => card.CreatedAt,
        _ => null,
    };

    private static bool IsWeb<T>(T card)
        where T : CrmCard, ICrmUtm
        => !string.IsNullOrWhiteSpace(card.UtmSource) || ChannelWords.Names("forms", card);
}
