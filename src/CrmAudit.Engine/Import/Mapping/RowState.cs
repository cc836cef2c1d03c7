using CrmAudit.Engine.Text.Phones;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>One row on its way to a record: what its columns said that is no property of the record itself. Reused from row to row.</summary>
internal sealed class RowState
{
    private readonly List<CrmPhone> _phones = [];
    private readonly List<string> _emails = [];
    private Dictionary<string, string>? _fields;

    public CrmRecord Record { get; private set; } = null!;

    public int Line { get; private set; }

    public bool? Closed { get; set; }

    public bool? Won { get; set; }

    public bool? Converted { get; set; }

    /// <summary>The outcome a code of the system stands for, whatever its name says.</summary>
    public CrmDealStatus? Outcome { get; set; }

    public bool? Deleted { get; set; }

    public bool? Dismissed { get; set; }

    /// <summary>A close date that is expected or real, by the status of the deal.</summary>
    public DateTimeOffset? CloseDate { get; set; }

    public string? CloseDateText { get; set; }

    /// <summary>An amount with its currency, for where there is no plain one.</summary>
    public string? AmountWithCurrency { get; set; }

    public string? AmountCurrency { get; set; }

    public string? Product { get; set; }

    public string? Sku { get; set; }

    public decimal? Price { get; set; }

    public decimal? Quantity { get; set; }

    /// <summary>The direction as written: what kind an activity is, where nothing else tells.</summary>
    public string? DirectionText { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public string? AnsweredAt { get; set; }

    /// <summary>Seconds of a duration given in hours and minutes apart.</summary>
    public double? DurationParts { get; set; }

    public string? FromExtension { get; set; }

    public string? ToExtension { get; set; }

    public bool HasLine => Product is not null || Price is not null || Quantity is not null;

    public IReadOnlyList<CrmPhone> Phones => _phones.Count switch { 0 => [], 1 => [_phones[0]], _ => [.. _phones] };

    public IReadOnlyList<string> Emails => _emails.Count switch { 0 => [], 1 => [_emails[0]], _ => [.. _emails] };

    public void Start(CrmRecord record, int line)
    {
        Record = record;
        Line = line;
        Closed = Won = Converted = Deleted = Dismissed = null;
        Outcome = null;
        CloseDate = null;
        CloseDateText = DirectionText = AmountWithCurrency = AmountCurrency = Product = Sku = FirstName = LastName = AnsweredAt = FromExtension = ToExtension = null;
        Price = Quantity = null;
        DurationParts = null;
        _phones.Clear();
        _emails.Clear();
        _fields = null;
    }

    public void AddField(string header, string value) => (_fields ??= new(4, StringComparer.OrdinalIgnoreCase))[header] = value;

    public void AddPhones(IReadOnlyList<CrmPhone> phones)
    {
        foreach (var phone in phones)
        {
            AddPhone(phone);
        }
    }

    public void AddPhone(CrmPhone phone)
    {
        foreach (var known in _phones)
        {
            if (known.Number is not null ? known.Number == phone.Number : known.Text == phone.Text)
            {
                return;
            }
        }
        _phones.Add(phone);
    }

    public void AddEmail(string email)
    {
        foreach (var known in _emails)
        {
            if (known.Equals(email, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }
        _emails.Add(email);
    }

    /// <summary>A number without the code of its country is one of the country the card names.</summary>
    private void ReadByCountry(Dictionary<string, string> fields)
    {
        if (!_phones.Exists(static phone => phone.Number is null) || PhoneCountry.Of(fields) is not { } region)
        {
            return;
        }
        for (var i = 0; i < _phones.Count; i++)
        {
            if (_phones[i] is { Number: null } phone && PhoneText.ParseIn(phone.Text, region) is { } number)
            {
                _phones[i] = phone with { Number = number };
            }
        }
    }

    /// <summary>Hands the gathered columns over to the record.</summary>
    public void Complete()
    {
        if (_fields is not null)
        {
            Record.Fields = _fields;
            ReadByCountry(_fields);
        }
        switch (Record)
        {
            case CrmParty party:
                (party.Phones, party.Emails) = (Phones, Emails);
                break;
            case CrmDeal deal:
                (deal.Phones, deal.Emails) = (Phones, Emails);
                break;
            case CrmOrder order:
                (order.Phones, order.Emails) = (Phones, Emails);
                break;
        }
    }
}
