using System.Globalization;
using CrmAudit.Engine.Import.Mapping.Targets;
using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Text.TaxIds;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Import.Mapping;

/// <summary>Makes the target of a column from the name of a property or of a state of the row.</summary>
internal sealed class TargetFactory(string entity, MappingProfile profile, ImportOptions options, CellErrors errors)
{
    private readonly Type _type = CrmSchema.TypeOf(entity);
    private readonly LocalTime _zone = profile.Zone == "Utc" ? LocalTime.Utc : new(options.TimeZone ?? TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty"));

    /// <summary>The target; null when the entity has no such property.</summary>
    /// <param name="name">Property, or state of the row.</param>
    /// <param name="header">Header of the column, for messages.</param>
    /// <param name="sample">Cells of the column in the sample.</param>
    public CellTarget? Create(string name, string header, IReadOnlyList<string> sample)
    {
        if (State(name, header) is { } state)
        {
            return state;
        }
        if (entity == "Company" && name == "Company")
        {
            name = nameof(CrmCard.Name);
        }
        var property = CrmSchema.PropertiesOf(entity).FirstOrDefault(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (property is null)
        {
            return null;
        }
        return property.Kind switch
        {
            CrmFieldKind.Date => Date(property.Name, header, Pair<DateTimeOffset?>(property.Name, header)),
            CrmFieldKind.Amount => new AmountTarget(header, DecimalSign(sample), errors, Pair<decimal?>(property.Name, header)),
            CrmFieldKind.Phone when property.Property.PropertyType == typeof(CrmPhone) => Phone(property.Name),
            CrmFieldKind.Phone => new PhoneTarget(),
            CrmFieldKind.Email when property.Property.PropertyType != typeof(string) => new EmailTarget(),
            CrmFieldKind.TaxId => TaxId(header),
            CrmFieldKind.Currency => Currency(property.Name),
            _ when property.Name.EndsWith("Id", StringComparison.Ordinal) && property.Name != nameof(CrmRecord.Id) => new LinkTarget(Text(property.Name, header)),
            _ => Text(property.Name, header),
        };
    }

    private DateTarget Date(string name, string header, Action<RowState, DateTimeOffset?, string> set)
    {
        if (options.Culture is { } culture)
        {
            return new(name, header, OrderOf(culture), $"-Culture {culture.Name}", _zone, LatestYear, errors, set);
        }
        return new(name, header, profile.Dates, profile.Dates == DateOrder.Unknown ? null : profile.System, _zone, LatestYear, errors, set);
    }

    private int LatestYear => errors.File.WrittenAt?.Year ?? DateTimeOffset.MaxValue.Year;

    private static DateOrder OrderOf(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        return pattern.IndexOf('d', StringComparison.Ordinal) < pattern.IndexOf('M', StringComparison.Ordinal) ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }

    /// <summary>The decimal sign the caller's culture or a value of the sample proves; the last proof of two that contradict each other proves nothing.</summary>
    private char DecimalSign(IReadOnlyList<string> sample)
    {
        if (options.Culture is { } culture)
        {
            return culture.NumberFormat.NumberDecimalSeparator[0];
        }
        var signs = sample.Select(static cell => AmountText.ProvenSign(cell)).Where(static sign => sign != '\0').Distinct().ToList();
        return signs.Count == 1 ? signs[0] : signs.Count == 0 ? profile.Decimal : '\0';
    }

    private Action<RowState, T, string> Pair<T>(string property, string header)
    {
        var set = PropertyAccess.Setter<T>(_type, property);
        var getText = PropertyAccess.Getter<string?>(_type, property + "Text");
        var setText = PropertyAccess.Setter<string?>(_type, property + "Text");
        return (row, value, text) =>
        {
            // The first filled column wins; a value that waited for the date order comes back with its own text.
            if (getText(row.Record) is not { } known || ReferenceEquals(known, text))
            {
                set(row.Record, value);
                setText(row.Record, text);
            }
            else if (known != text)
            {
                row.AddField(header, text);
            }
        };
    }

    private TextTarget Text(string property, string header) => new(header, PropertyAccess.Getter<string?>(_type, property), PropertyAccess.Setter<string?>(_type, property));

    private StateTarget Phone(string property)
    {
        var get = PropertyAccess.Getter<CrmPhone?>(_type, property);
        var set = PropertyAccess.Setter<CrmPhone?>(_type, property);
        return new((row, cell) =>
        {
            if (get(row.Record) is null)
            {
                set(row.Record, PhoneText.Parse(cell));
            }
        });
    }

    private StateTarget TaxId(string header)
    {
        var get = PropertyAccess.Getter<string?>(_type, "TaxIdText");
        var set = PropertyAccess.Setter<string?>(_type, "TaxId");
        var setText = PropertyAccess.Setter<string?>(_type, "TaxIdText");
        return new((row, cell) =>
        {
            if (get(row.Record) is not { } known)
            {
                set(row.Record, TaxIdText.Normalize(cell));
                setText(row.Record, cell);
            }
            else if (known != cell)
            {
                row.AddField(header, cell);
            }
        });
    }

    private StateTarget Currency(string property)
    {
        var set = PropertyAccess.Setter<string?>(_type, property);
        return new((row, cell) => set(row.Record, CurrencyText.Code(cell) ?? cell));
    }

    private CellTarget? State(string name, string header) => (entity, name) switch
    {
        (_, "Id") => new StateTarget((row, cell) =>
        {
            if (row.Record.Id.Length == 0)
            {
                row.Record.Id = cell;
            }
            else if (row.Record.Id != cell)
            {
                row.AddField(header, cell);
            }
        }),
        (_, "Deleted") => new StateTarget(static (row, cell) => row.Deleted = BooleanText.Parse(cell) == true || row.Deleted == true),
        (_, "Line.Product") => new StateTarget(static (row, cell) => row.Product ??= cell),
        (_, "Line.Sku") => new StateTarget(static (row, cell) => row.Sku ??= cell),
        (_, "Line.Price") => new AmountTarget(header, profile.Decimal, errors, static (row, amount, _) => row.Price = amount),
        (_, "Line.Quantity") => new AmountTarget(header, profile.Decimal, errors, static (row, amount, _) => row.Quantity = amount),
        (_, "AmountWithCurrency") => new StateTarget(static (row, cell) => row.AmountWithCurrency = cell),
        ("Deal", "Closed") => new StateTarget(static (row, cell) => row.Closed = BooleanText.Parse(cell)),
        ("Deal", "Won") => new StateTarget(static (row, cell) => row.Won = BooleanText.Parse(cell)),
        ("Deal", "CloseDate" or "BitrixCloseDate") => Date(name, header, static (row, value, text) =>
        {
            if (row.CloseDateText is null)
            {
                (row.CloseDate, row.CloseDateText) = (value, text);
            }
        }),
        ("Deal" or "Lead", "Outcome.Code") => new StateTarget(static (row, cell) => row.Outcome = CodeNames.OutcomeOf(cell)),
        ("Lead", "Converted") => new StateTarget(static (row, cell) => row.Converted = BooleanText.Parse(cell)),
        ("Task", "Done") => new StateTarget(static (row, cell) => ((CrmTask)row.Record).Done = BooleanText.Parse(cell)),
        ("User", "Active") => new StateTarget(static (row, cell) => ((CrmUser)row.Record).Active = BooleanText.Parse(cell)),
        ("User", "Dismissed") => new StateTarget(static (row, cell) => row.Dismissed = BooleanText.Parse(cell)),
        ("Product", "Active") => new StateTarget(static (row, cell) => ((CrmProduct)row.Record).Active = BooleanText.Parse(cell)),
        ("Automation", "Enabled") => new StateTarget(static (row, cell) => ((CrmAutomation)row.Record).Enabled = BooleanText.Parse(cell)),
        ("Automation", "FiredCount") => Number(header, static (row, number) => ((CrmAutomation)row.Record).FiredCount = (long)number),
        ("Automation", "FailedCount") => Number(header, static (row, number) => ((CrmAutomation)row.Record).FailedCount = (long)number),
        ("Automation", "RhythmDays") => Number(header, static (row, number) => ((CrmAutomation)row.Record).RhythmDays = (double)number),
        ("ReportFigure", "Count") => Number(header, static (row, number) => ((CrmReportFigure)row.Record).Count = (long)number),
        ("Mailing", "Sent") => Number(header, static (row, number) => ((CrmMailing)row.Record).Sent = (long)number),
        ("Mailing", "HardBounces") => Number(header, static (row, number) => ((CrmMailing)row.Record).HardBounces = (long)number),
        ("Mailing", "SoftBounces") => Number(header, static (row, number) => ((CrmMailing)row.Record).SoftBounces = (long)number),
        ("Mailing", "Delivered") => Number(header, static (row, number) => ((CrmMailing)row.Record).Delivered = (long)number),
        ("Mailing", "OtherBounces") => Number(header, static (row, number) => ((CrmMailing)row.Record).OtherBounces = (long)number),
        ("Mailing", "Complaints") => Number(header, static (row, number) => ((CrmMailing)row.Record).Complaints = (long)number),
        ("Mailing", "Opens") => Number(header, static (row, number) => ((CrmMailing)row.Record).Opens = (long)number),
        ("Activity", "Direction") => new StateTarget(static (row, cell) =>
        {
            row.DirectionText = cell;
            StatusWords.ReadDirection((CrmActivity)row.Record, cell);
        }),
        ("Activity", "Call.Type") => new StateTarget(static (row, cell) => ((CrmActivity)row.Record).Direction = StatusWords.CallType(cell)),
        ("Activity", "Call.Code") => new StateTarget(static (row, cell) => ((CrmActivity)row.Record).Result = StatusWords.CallCode(cell)),
        ("Activity", "Duration.Hours") => Number(header, static (row, number) => row.DurationParts = (row.DurationParts ?? 0) + (3600 * (double)number)),
        ("Activity", "Duration.Minutes") => Number(header, static (row, number) => row.DurationParts = (row.DurationParts ?? 0) + (60 * (double)number)),
        ("Activity", "DurationSeconds") => new StateTarget((row, cell) => Duration(row, cell, header)),
        ("Activity", "Opened") => new StateTarget(static (row, cell) => ((CrmActivity)row.Record).Opened = BooleanText.Parse(cell) ?? cell.Length > 3),
        ("Activity", "AnsweredAt") => new StateTarget(static (row, cell) => row.AnsweredAt = cell),
        ("Activity", "FromExtension") => new StateTarget(static (row, cell) => row.FromExtension = cell),
        ("Activity", "ToExtension") => new StateTarget(static (row, cell) => row.ToExtension = cell),
        ("Order", "Direction") => new StateTarget(static (row, cell) => ((CrmOrder)row.Record).Direction = StatusWords.DirectionOf(cell)),
        ("User" or "Mailing" or "Order", "FirstName") => new StateTarget(static (row, cell) => row.FirstName = cell),
        ("User" or "Mailing" or "Order", "LastName") => new StateTarget(static (row, cell) => row.LastName = cell),
        _ => null,
    };

    private AmountTarget Number(string header, Action<RowState, decimal> set) => new(header, '\0', errors, (row, amount, _) =>
    {
        if (amount is { } number)
        {
            set(row, number);
        }
    });

    private void Duration(RowState row, string cell, string header)
    {
        var activity = (CrmActivity)row.Record;
        if (DurationText.Seconds(cell) is { } seconds)
        {
            if (activity.DurationSeconds is null)
            {
                activity.DurationSeconds = seconds;
            }
            else if (activity.DurationSeconds != seconds)
            {
                row.AddField(header, cell);
            }
        }
        else
        {
            errors.Report("Import.BadDuration", header, row.Line, cell);
        }
    }
}
