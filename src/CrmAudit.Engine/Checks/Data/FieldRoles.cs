using System.Collections.Frozen;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Which fields are key fields, which a person fills in, and for which cards.</summary>
internal static class FieldRoles
{
    private static readonly WordList Messengers = WordList.Of("messenger.name");

    /// <summary>Columns nobody fills by hand: pictures, marks of advertisements, numbers of other systems.</summary>
    private static readonly WordList Automatic = WordList.Of("header.automatic");

    /// <summary>Set by the system or by work with the card, or judged by a check of its own: their fill says nothing of diligence.</summary>
    private static readonly FrozenSet<string> SystemSet = new[]
    {
        "CreatedAt", "CreatedBy", "ModifiedAt", "ModifiedBy", "LastActivityAt", "StageChangedAt", "NextActivityAt", "StartedAt", "FirstTouchAt",
        "Pipeline", "Stage", "Status", "StatusText", "Currency", "Probability", "OwnerId", "Deals", "DealId",
        "UtmSource", "UtmMedium", "UtmCampaign", "UtmContent", "UtmTerm",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KeySet = new[] { "Name", "LastName", "FirstName", "Person", "Phones", "Emails", "LeadSource", "Owner", "OwnerId" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The key fields in the order of the checklist.</summary>
    public static IReadOnlyList<string> KeyNames { get; } = ["Name", "Channel", "Source", "Owner"];

    /// <summary>Whether a field can fill a key field of its entity. A deal is reached through its contact or company.</summary>
    public static bool Fills(string key, DataField field) => key switch
    {
        "Name" => field.Entity == "Deal" ? field.Key == "Name" : field.Property is not null && field.Key is "Name" or "LastName" or "FirstName" or "Person",
        "Channel" => field.Entity == "Deal"
            ? field.Property is not null && field.Key is "Contact" or "ContactId" or "Company" or "CompanyId" or "Phones" or "Emails"
            : field.Property is not null ? field.Key is "Phones" or "Emails" : IsMessenger(field.Header),
        "Source" => field.Property is not null && field.Key is "LeadSource" or "UtmSource",
        _ => field.Property is not null && field.Key is "Owner" or "OwnerId",
    };

    /// <summary>Whether the fill of a field belongs to the other fields: neither key, nor set by the system, nor one nobody fills by hand, nor an id beside its name.</summary>
    public static bool IsExtra(DataField field, IReadOnlyList<DataField> all)
    {
        if (Automatic.Matches(field.Header.Trim()))
        {
            return false;
        }
        if (field.IsCustom)
        {
            return true;
        }
        if (KeySet.Contains(field.Key) || SystemSet.Contains(field.Key))
        {
            return false;
        }
        var named = field.Key.EndsWith("Id", StringComparison.Ordinal) && field.Key != "TaxId" ? field.Key[..^2] : null;
        return named is null || !all.Any(other => other.Property is not null && other.Key == named);
    }

    /// <summary>Whether a person types the field, so that it can be filled formally.</summary>
    public static bool IsTyped(DataField field) => field.Use != Text.Quality.FillUse.System && (field.IsCustom || !SystemSet.Contains(field.Key));

    /// <summary>Whether a field is meant for this card: loss reasons for lost deals, closing dates for closed ones, links of a converted lead.</summary>
    public static bool Applies(DataField field, CrmRecord record) => (record, field.Property is null ? "" : field.Key) switch
    {
        (CrmDeal deal, "LossReason") => deal.Status == CrmDealStatus.Lost,
        (CrmDeal deal, "WinReason") => deal.Status == CrmDealStatus.Won,
        (CrmDeal deal, "ClosedAt") => deal.Status is CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed,
        (CrmDeal deal, "ExpectedCloseAt") => deal.Status is CrmDealStatus.Open or CrmDealStatus.Unknown,
        (CrmLead lead, "ConvertedAt" or "ContactId" or "DealId") => lead.Outcome == CrmLeadOutcome.Converted,
        _ => true,
    };

    private static bool IsMessenger(string header) => Messengers.Matches(header);
}
