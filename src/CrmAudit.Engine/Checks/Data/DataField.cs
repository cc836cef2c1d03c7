using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>A field of the cards of one entity: a canonical property or a custom column.</summary>
internal sealed class DataField
{
    private static readonly HashSet<string> Secondary = new(["Contact", "Related"], StringComparer.Ordinal);

    private DataField(string entity, string key, string header, CrmProperty? property, FillUse use)
    {
        Entity = entity;
        Key = key;
        Header = header;
        Property = property;
        Use = use;
    }

    public string Entity { get; }

    /// <summary>Name of the property, header of a custom column.</summary>
    public string Key { get; }

    /// <summary>The header as the administrator sees it.</summary>
    public string Header { get; }

    /// <summary>What messages call the field: its header, or the caption of the property where several columns have one.</summary>
    public object Label => Property is not null && Header == Key ? FieldName.Of(Key) : Header;

    /// <summary>The canonical property; null for a custom column.</summary>
    public CrmProperty? Property { get; }

    public FillUse Use { get; private set; }

    public bool IsCustom => Property is null;

    /// <summary>Whether every card should have a value of its own here.</summary>
    public bool IsIdentity => Property is null
        ? Use == FillUse.FreeText
        : Use is FillUse.Name or FillUse.NamePart or FillUse.Phone or FillUse.Email or FillUse.TaxId && !Secondary.Contains(Key)
            || (Use == FillUse.Company && Key == "Name")
            || Key is "Comment" or "Address";

    /// <summary>Subject of findings about the field.</summary>
    public CrmSubject Subject => new(CrmSubjectType.Field, Key, Header, Scope: Entity);

    public static DataField Of(string entity, CrmProperty property, string header) => new(entity, property.Name, header, property, UseOf(entity, property));

    public static DataField Custom(string entity, string header) =>
        new(entity, header, header, null, FillerDictionary.IsFreeText(header) ? FillUse.FreeText : FillUse.Other);

    /// <summary>A custom column turned out to be free text by its values.</summary>
    public void TreatAsFreeText() => Use = FillUse.FreeText;

    /// <summary>Text of the field; null when empty.</summary>
    public string? Text(CrmRecord card) => Property is null ? card.Fields.GetValueOrDefault(Key) : Property.GetText(card);

    /// <summary>Whether the field is an amount of nought, which tells no more than a blank.</summary>
    public bool IsZero(CrmRecord card) => Use == FillUse.Amount && card switch
    {
        CrmDeal deal => deal.Amount == 0,
        CrmLead lead => lead.Amount == 0,
        _ => false,
    };

    /// <summary>In what way a value says nothing; of several phones or addresses all must.</summary>
    public FillerKind Filler(CrmRecord card, string text, FillerDictionary fillers)
    {
        if (Use == FillUse.Phone && PhonesOf(card) is { Count: > 1 } phones)
        {
            return All(phones, static phone => phone.Text, fillers);
        }
        if (Use == FillUse.Email && EmailsOf(card) is { Count: > 1 } emails)
        {
            return All(emails, static email => email, fillers);
        }
        // One letter is a surname beside a whole given name, and no name by itself.
        return Property?.Name == "LastName" && GivenName(card) is { } given && given.Trim().Length > 1 && FillerDictionary.IsOneLetterSurname(text) ? FillerKind.None : fillers.Match(text, Use);
    }

    /// <summary>All phones of a card.</summary>
    public static IReadOnlyList<CrmPhone> PhonesOf(CrmRecord card) => card switch
    {
        CrmParty party => party.Phones,
        CrmDeal deal => deal.Phones,
        CrmOrder order => order.Phones,
        _ => [],
    };

    /// <summary>All e-mail addresses of a card.</summary>
    public static IReadOnlyList<string> EmailsOf(CrmRecord card) => card switch
    {
        CrmParty party => party.Emails,
        CrmDeal deal => deal.Emails,
        CrmOrder order => order.Emails,
        _ => [],
    };

    private static string? GivenName(CrmRecord card) => card switch
    {
        CrmContact contact => contact.FirstName,
        CrmLead lead => lead.FirstName,
        _ => null,
    };

    private FillerKind All<T>(IReadOnlyList<T> values, Func<T, string> text, FillerDictionary fillers)
    {
        var first = FillerKind.None;
        foreach (var value in values)
        {
            var kind = fillers.Match(text(value), Use);
            if (kind == FillerKind.None)
            {
                return FillerKind.None;
            }
            first = first == FillerKind.None ? kind : first;
        }
        return first;
    }

    private static FillUse UseOf(string entity, CrmProperty property) => property.Kind switch
    {
        CrmFieldKind.Name when entity == "Company" => FillUse.Company,
        CrmFieldKind.Name => property.Name is "FirstName" or "MiddleName" ? FillUse.NamePart : FillUse.Name,
        CrmFieldKind.Company => FillUse.Company,
        CrmFieldKind.Phone => FillUse.Phone,
        CrmFieldKind.Email => FillUse.Email,
        CrmFieldKind.TaxId => FillUse.TaxId,
        CrmFieldKind.Amount when property.Name == "Amount" => FillUse.Amount,
        CrmFieldKind.Choice when property.Name is "Pipeline" or "Stage" or "Status" or "StatusText" => FillUse.System,
        CrmFieldKind.Choice or CrmFieldKind.User => FillUse.Choice,
        CrmFieldKind.Text when property.Name is "Comment" or "Address" or "Position" => FillUse.FreeText,
        CrmFieldKind.Reference or CrmFieldKind.Currency => FillUse.System,
        _ => FillUse.Other,
    };
}
