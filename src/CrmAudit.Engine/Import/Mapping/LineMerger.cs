namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Puts the rows of one record together.</summary>
internal static class LineMerger
{
    /// <summary>Whether a row belongs to the record above it.</summary>
    public static bool Belongs(MappingProfile profile, TablePlan plan, CrmRecord above, CrmRecord row)
    {
        if (JoinsById(profile, plan))
        {
            return row.Id.Length > 0 && row.Id == above.Id && row.GetType() == above.GetType();
        }
        return profile.Continuation && row.Id.Length == 0 && row.DisplayName.Length == 0 && row.GetType() == above.GetType();
    }

    /// <summary>Whether rows of one id are lines of one record, wherever they stand. Without columns of lines, two rows of one id are a record that stands twice.</summary>
    public static bool JoinsById(MappingProfile profile, TablePlan plan) =>
        profile.Lines == LineMode.Repeat || (profile.Lines is LineMode.Sum or LineMode.Either && plan.HasLines);

    /// <summary>Adds a row to the record above it.</summary>
    public static void Merge(MappingProfile profile, CrmRecord above, CrmRecord row)
    {
        var lines = profile.Lines == LineMode.None ? LineMode.Either : profile.Lines;
        switch (above, row)
        {
            case (CrmDeal deal, CrmDeal line):
                deal.Lines = [.. deal.Lines, .. line.Lines];
                if (lines == LineMode.Sum && line.AmountText is not null)
                {
                    deal.Amount = deal.Amount is null && line.Amount is null ? null : (deal.Amount ?? 0) + (line.Amount ?? 0);
                    deal.AmountText = deal.AmountText is null ? line.AmountText : $"{deal.AmountText} + {line.AmountText}";
                }
                else if (lines == LineMode.Either && TotalOf(deal.Lines) is { } total && total != deal.Amount)
                {
                    (deal.Amount, deal.AmountText) = (total, deal.AmountText is null ? line.AmountText : $"{deal.AmountText} + {line.AmountText}");
                }
                break;
            case (CrmLead lead, CrmLead line) when lines == LineMode.Sum && line.AmountText is not null:
                lead.Amount = lead.Amount is null && line.Amount is null ? null : (lead.Amount ?? 0) + (line.Amount ?? 0);
                lead.AmountText = lead.AmountText is null ? line.AmountText : $"{lead.AmountText} + {line.AmountText}";
                break;
            case (CrmOrder order, CrmOrder line):
                order.Lines = [.. order.Lines, .. line.Lines];
                if (lines == LineMode.Either)
                {
                    order.Amount = TotalOf(order.Lines) ?? order.Amount ?? line.Amount;
                }
                break;
            case (CrmActivity call, CrmActivity leg):
                // A call in a queue has a row per phone that rang: answered when one answered.
                if (leg.Result == CrmCallResult.Answered && call.Result != CrmCallResult.Answered)
                {
                    (call.Result, call.DurationSeconds, call.To) = (leg.Result, leg.DurationSeconds, leg.To);
                }
                call.Recording ??= leg.Recording;
                call.EndedAt = leg.EndedAt > call.EndedAt ? leg.EndedAt : call.EndedAt;
                break;
            case (CrmParty party, CrmParty more):
                party.Phones = more.Phones.Count == 0 ? party.Phones : [.. party.Phones, .. more.Phones];
                party.Emails = more.Emails.Count == 0 ? party.Emails : [.. party.Emails, .. more.Emails];
                party.TaxId ??= more.TaxId;
                party.TaxIdText ??= more.TaxIdText;
                break;
        }
        if (row.Fields.Count > 0)
        {
            var fields = new Dictionary<string, string>(above.Fields, StringComparer.OrdinalIgnoreCase);
            foreach (var (header, value) in row.Fields)
            {
                fields.TryAdd(header, value);
            }
            above.Fields = fields;
        }
    }

    /// <summary>What the amounts beside the lines of an order or deal come to; null when no line has one.</summary>
    private static decimal? TotalOf(IReadOnlyList<CrmLine> lines)
    {
        var amounts = lines.Select(static line => line.Amount).OfType<decimal>().ToList();
        if (amounts.Count == 0)
        {
            return null;
        }
        var priced = lines.All(static line => line is { Price: not null, Quantity: not null }) ? lines.Sum(static line => line.Price * line.Quantity) : null;
        return amounts.TrueForAll(amount => amount == amounts[0]) && priced != amounts.Sum() ? amounts[0] : amounts.Sum();
    }
}
