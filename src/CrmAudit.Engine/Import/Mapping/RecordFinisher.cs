using System.Globalization;
using CrmAudit.Engine.Text.Links;
using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Completes a record once all columns of its row are read: what statuses mean, what belongs together.</summary>
internal sealed class RecordFinisher(MappingProfile profile, CrmImportFile file, IReadOnlyList<string> headers, CodeTranslation codes)
{
    /// <summary>More stages than this are no stages but texts.</summary>
    private const int MostStages = 1000;

    private readonly Dictionary<string, CrmDealStatus> _outcomes = new(StringComparer.Ordinal);

    private readonly bool _isCleanedList = profile.System == "Mailchimp" && Path.GetFileName(file.Part ?? file.Path).StartsWith("cleaned", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the level is the severity of syslog, as journald writes it.</summary>
    private readonly bool _hasPriority = headers.Contains("PRIORITY", StringComparer.Ordinal);

    private readonly (DateTimeOffset? At, string? Text) _loadedAt = LoadedAt(file);

    public void Finish(RowState row)
    {
        row.Complete();
        codes.Apply(row);
        switch (row.Record)
        {
            case CrmDeal deal:
                Finish(deal, row);
                break;
            case CrmLead lead:
                Finish(lead, row);
                break;
            case CrmContact contact:
                contact.Name ??= Join(contact.LastName, contact.FirstName, contact.MiddleName);
                break;
            case CrmTask task:
                task.Done ??= StatusWords.IsTaskDone(task.Status) ?? (task.CompletedAt is not null ? true : null);
                task.DealId ??= task.RelatedEntity is null || LinkText.EntityOf(task.RelatedEntity) == "Deal" ? task.RelatedId : null;
                break;
            case CrmActivity activity:
                Finish(activity, row);
                break;
            case CrmOrder order:
                order.Customer ??= Join(row.FirstName, row.LastName);
                PayerName.Separate(order);
                order.Kind = Enum.TryParse<CrmOrderKind>(profile.Kind, out var kind) ? kind : CrmOrderKind.Order;
                order.Id = order.Id.Length > 0 ? order.Id : order.Number ?? "";
                order.Currency ??= row.AmountCurrency ?? (order.Amount is not null ? profile.Currency : null);
                break;
            case CrmUser user:
                user.Name ??= Join(user.Name is null ? row.FirstName : null, row.LastName);
                user.Active = row.Dismissed == true ? false : user.Active ?? (row.Dismissed is null ? null : true);
                break;
            case CrmStageChange { LeadId: null } change:
                // A history without a column of deal numbers names the deal by its title, or by what it calls the number of the row.
                change.DealId ??= change.Deal ?? (change.Id.Length > 0 ? change.Id : null);
                break;
            case CrmMailing mailing:
                mailing.Name ??= Join(row.FirstName, row.LastName);
                if (mailing.Email is not null && mailing.Sent == 0)
                {
                    StatusWords.ReadMailing(mailing, mailing.Status, _isCleanedList);
                }
                break;
            case CrmLogEntry entry:
                entry.Level ??= profile.Level;
                entry.Level = _hasPriority && int.TryParse(entry.Level, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) ? Logs.LogLevels.OfPriority(priority) : entry.Level;
                // A log of nothing but figures speaks by them.
                entry.Message ??= MessageOf(entry.Fields);
                if (profile is { Level: not null, System: "Salesforce" })
                {
                    // The dates of the row are those of the record; when it was loaded stands in the name of the file.
                    (entry.Time, entry.TimeText) = _loadedAt;
                }
                break;
            case CrmProduct product:
                product.Currency ??= row.AmountCurrency;
                break;
            case CrmReportFigure figure:
                figure.Currency ??= row.AmountCurrency;
                break;
        }
    }

    /// <summary>Columns without a caption hold the text where there is one (the event viewer of Windows leaves it out); all columns with their captions elsewhere.</summary>
    private static string? MessageOf(IReadOnlyDictionary<string, string> fields)
    {
        var untitled = fields.Where(static field => field.Key.StartsWith("Column ", StringComparison.Ordinal)).Select(static field => field.Value).ToList();
        return untitled.Count > 0 ? string.Join(' ', untitled) : fields.Count > 0 ? string.Join(' ', fields.Select(static field => $"{field.Key}={field.Value}")) : null;
    }

    /// <summary>The stamp MMddyyHHmm[ss...] in the name of a file of Data Loader, by the clock of the machine that ran it.</summary>
    private static (DateTimeOffset? At, string? Text) LoadedAt(CrmImportFile file)
    {
        var digits = string.Concat(Path.GetFileNameWithoutExtension(file.Part ?? file.Path).SkipWhile(char.IsAsciiLetter).TakeWhile(char.IsAsciiDigit));
        return digits.Length >= 10 && DateTime.TryParseExact(digits[..10], "MMddyyHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? (new DateTimeOffset(at, file.WrittenAt?.Offset ?? TimeSpan.Zero), digits)
            : (null, null);
    }

    /// <summary>
    /// A close date is the real one of a closed deal and the expected one of an open deal; of two columns the first filled one. A value that waited for the
    /// order of dates comes back with its own text.
    /// </summary>
    public static void SettleCloseDate(RowState row)
    {
        if (row.Record is not CrmDeal deal || row.CloseDateText is null)
        {
            return;
        }
        var isClosed = deal.Status is CrmDealStatus.Won or CrmDealStatus.Lost or CrmDealStatus.Closed;
        if ((isClosed ? deal.ClosedAtText : deal.ExpectedCloseAtText) is { } known && !ReferenceEquals(known, row.CloseDateText))
        {
            return;
        }
        if (isClosed)
        {
            (deal.ClosedAt, deal.ClosedAtText) = (row.CloseDate, row.CloseDateText);
        }
        else
        {
            (deal.ExpectedCloseAt, deal.ExpectedCloseAtText) = (row.CloseDate, row.CloseDateText);
        }
    }

    private void Finish(CrmDeal deal, RowState row)
    {
        if (deal.AmountText is null && row.AmountWithCurrency is { } text)
        {
            deal.AmountText = text;
            if (AmountText.TryParse(text, '\0', out var amount, out var currency))
            {
                (deal.Amount, row.AmountCurrency) = (amount, row.AmountCurrency ?? currency);
            }
        }
        deal.Currency ??= row.AmountCurrency;
        deal.Status = StatusOf(deal, row);
        SettleCloseDate(row);
        if (row.HasLine)
        {
            deal.Lines = [new(row.Product, row.Sku, row.Price, row.Quantity, deal.Amount, row.Line)];
        }
    }

    private CrmDealStatus StatusOf(CrmDeal deal, RowState row)
    {
        var told = OutcomeOf(deal.StatusText);
        var stage = row.Outcome ?? OutcomeOf(deal.Stage);
        if (row.Won == true || told == CrmDealStatus.Won)
        {
            return CrmDealStatus.Won;
        }
        if (told == CrmDealStatus.Lost || (row.Closed == true && row.Won == false))
        {
            return CrmDealStatus.Lost;
        }
        if (stage is CrmDealStatus.Won or CrmDealStatus.Lost)
        {
            return stage;
        }
        if (row.Closed ?? (told == CrmDealStatus.Closed || (told == CrmDealStatus.Unknown && stage == CrmDealStatus.Closed)))
        {
            return CrmDealStatus.Closed;
        }
        return deal.Stage is not null || told == CrmDealStatus.Open || row.Closed == false || row.Won == false ? CrmDealStatus.Open : CrmDealStatus.Unknown;
    }

    private CrmDealStatus OutcomeOf(string? name)
    {
        if (name is null)
        {
            return CrmDealStatus.Unknown;
        }
        if (!_outcomes.TryGetValue(name, out var outcome))
        {
            outcome = DealOutcomeWords.Of(name);
            if (_outcomes.Count < MostStages)
            {
                _outcomes[name] = outcome;
            }
        }
        return outcome;
    }

    private static void Finish(CrmLead lead, RowState row)
    {
        lead.Person ??= Join(lead.LastName, lead.FirstName, lead.MiddleName);
        lead.Outcome = row.Converted == true || lead.ConvertedAtText is not null || row.Outcome == CrmDealStatus.Won ? CrmLeadOutcome.Converted
            : row.Outcome == CrmDealStatus.Lost ? CrmLeadOutcome.Junk
            : row.Outcome == CrmDealStatus.Open ? CrmLeadOutcome.Open
            : StatusWords.LeadOutcome(lead.Status);
        if (lead.AmountText is null && row.AmountWithCurrency is { } text && AmountText.TryParse(text, '\0', out var amount, out var currency))
        {
            (lead.Amount, lead.AmountText, row.AmountCurrency) = (amount, text, row.AmountCurrency ?? currency);
        }
        lead.Currency ??= row.AmountCurrency;
    }

    private void Finish(CrmActivity activity, RowState row)
    {
        activity.KindText ??= row.DirectionText;
        activity.DurationSeconds ??= row.DurationParts;
        activity.Kind = Enum.TryParse<CrmActivityKind>(profile.Kind, out var kind) ? kind : StatusWords.ActivityKind(activity.KindText);
        // A log of calls calls "incoming" the type of a call; a code there is the code of anything.
        if (activity is { Direction: CrmDirection.Unknown, KindText: { } type } && row.DirectionText is null && type.Any(char.IsLetter))
        {
            StatusWords.ReadDirection(activity, type);
        }
        if (activity is { Kind: CrmActivityKind.Other, Direction: not CrmDirection.Unknown } && activity.Origin?.Has(nameof(CrmActivity.DurationSeconds)) == true)
        {
            activity.Kind = CrmActivityKind.Call;
        }
        if (activity.Kind != CrmActivityKind.Call)
        {
            return;
        }
        if (activity.Result == CrmCallResult.Unknown)
        {
            activity.Result = StatusWords.CallResult(activity.Status);
        }
        if (row.AnsweredAt is { } answered)
        {
            activity.Result = answered == "0" ? CrmCallResult.NoAnswer : CrmCallResult.Answered;
            if (activity.Result == CrmCallResult.Answered && activity.EndedAt is { } end && long.TryParse(answered, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds))
            {
                activity.DurationSeconds ??= Math.Max(0, (end - DateTimeOffset.FromUnixTimeSeconds(seconds)).TotalSeconds);
            }
        }
        if (activity.Result == CrmCallResult.Unknown && activity.DurationSeconds is { } talk)
        {
            activity.Result = talk > 0 ? CrmCallResult.Answered : CrmCallResult.NoAnswer;
        }
        if (activity.Direction == CrmDirection.Unknown)
        {
            activity.Direction = DirectionOf(activity, row);
        }
        // A list with one column of numbers has the client's in it, whoever called.
        var hasOne = activity.Origin?.Has(nameof(CrmActivity.To)) == false;
        var outside = activity.Direction == CrmDirection.Outgoing && !hasOne ? activity.To : activity.From;
        if (activity.Phone is null && outside is not null && PhoneText.Parse(outside) is { Number: not null } phone)
        {
            activity.Phone = phone;
        }
    }

    /// <summary>An extension or a short number is ours, a long one is the client's.</summary>
    private static CrmDirection DirectionOf(CrmActivity activity, RowState row)
    {
        var fromUs = row.FromExtension is not null || IsExtension(activity.From) || IsEndpoint(activity.From, activity.Fields.GetValueOrDefault("channel"));
        var toUs = row.ToExtension is not null || IsExtension(activity.To) || IsEndpoint(activity.To, activity.Fields.GetValueOrDefault("dstchannel"));
        return (fromUs, toUs) switch
        {
            (true, true) => CrmDirection.Internal,
            (true, false) => activity.To is null ? CrmDirection.Unknown : CrmDirection.Outgoing,
            (false, true) => activity.From is null ? CrmDirection.Unknown : CrmDirection.Incoming,
            _ => CrmDirection.Unknown,
        };
    }

    /// <summary>
    /// A name in place of a number, and a channel of the same name (manager1 and PJSIP/manager1-00000002), is a user of the exchange: Asterisk names
    /// endpoints as its administrator likes.
    /// </summary>
    private static bool IsEndpoint(string? caller, string? channel)
    {
        if (caller is null || channel is null || !caller.Any(char.IsLetter))
        {
            return false;
        }
        var start = channel.IndexOf('/', StringComparison.Ordinal) + 1;
        var end = channel.LastIndexOf('-');
        return start > 0 && channel.AsSpan(start, (end > start ? end : channel.Length) - start).Equals(caller, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsExtension(string? number) => number is { Length: >= 2 and <= 5 } && !number.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string? Join(params ReadOnlySpan<string?> parts)
    {
        string? joined = null;
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                joined = joined is null ? part : $"{joined} {part}";
            }
        }
        return joined;
    }
}
