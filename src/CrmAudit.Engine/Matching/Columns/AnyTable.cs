using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Emails;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Matching.Columns;

/// <summary>
/// Any columns of any records as a table to match. Rows are brought together by the whole value of each column, by the rare words of those that have several, and by
/// the beginnings of each two columns together, so that an error in one column leaves the others to find the pair.
/// </summary>
internal static class AnyTable
{
    /// <summary>Keys kept at most: columns pair off quadratically and rules past this are left out, the last pairs of columns first.</summary>
    private const long MostKeys = 30_000_000;

    private const int Prefix = 4;

    /// <summary>Mean number of words from which a column holds several: family and given name together, a phrase.</summary>
    private const double Several = 1.5;

    /// <summary>Mean number of words up to which a name is that of a person or a firm; longer ones are phrases.</summary>
    private const double LongestName = 3.5;

    /// <summary>A word that more rows have brings nothing together.</summary>
    private const int RareWord = 60;

    public static MatchTable Of(IReadOnlyList<CrmRecord> records, IReadOnlyList<ColumnChoice> columns, AuditConfig config)
    {
        var fields = new List<MatchField>();
        var parts = new List<TextField>();
        var keys = new List<Func<int, string?>>();
        var rules = new List<BlockRule>();
        foreach (var column in columns)
        {
            string?[] values = [.. records.Select(column.Of)];
            var kind = column.Kind ?? ColumnKinds.Of(column.Name, [.. values.OfType<string>()]);
            Add(column.Name, kind, values, config, fields, parts, keys, rules);
        }
        for (var i = 0; i < fields.Count; i++)
        {
            for (var j = i + 1; j < fields.Count && (long)(rules.Count + 1) * records.Count <= MostKeys; j++)
            {
                var (left, right) = (keys[i], keys[j]);
                rules.Add(new($"{fields[i].Name} + {fields[j].Name}", [fields[i].Name, fields[j].Name], row => left(row) is { } a && right(row) is { } b ? [$"{Head(a)}\t{Head(b)}"] : []));
            }
        }
        return new()
        {
            Rows = records.Count,
            Fields = fields,
            Rules = rules,
            NamesAreHeaders = true,
            OrderKey = row => CrmTables.Order(records[row], () => fields.Select(field => field.Shown(row))),
        };
    }

    private static void Add(string name, ColumnKind kind, string?[] values, AuditConfig config, List<MatchField> fields, List<TextField> parts, List<Func<int, string?>> keys, List<BlockRule> rules)
    {
        var words = MeanWords(values);
        switch (kind)
        {
            case ColumnKind.Name when words is >= Several and <= LongestName:
                var person = new PersonField(name, values, NameDictionary.GivenNames);
                Add(person, row => person.NameOf(row)?.Key);
                break;
            case ColumnKind.Firm when words <= LongestName:
                var (forms, businessWords) = CrmTables.Firms(config);
                var firm = new FirmField(name, values, forms, businessWords);
                Add(firm, row => firm.NameOf(row)?.Key);
                break;
            case ColumnKind.Address:
            case ColumnKind.Firm:
            case ColumnKind.Name or ColumnKind.Text when words >= Several:
                var several = new WordsField(name, values);
                Add(several, several.Key);
                rules.Add(new($"{name}: rare words", [name], row => several.RareWords(row, RareWord)));
                break;
            case ColumnKind.Date:
                var date = new DateField(name, values.Select(static value => value is null ? null : ComparedDate.Of(value)));
                Add(date, date.Shown);
                break;
            case ColumnKind.Code:
                var code = new CodeField(name, values.Select(static value => value is null ? null : Bare(value)));
                Add(code, code.Shown);
                break;
            case ColumnKind.Phone:
                var phone = new CodeField(name, values.Select(static value => value is null ? null : Digits(value)));
                Add(phone, phone.Shown);
                break;
            case ColumnKind.Email:
                var email = new TextField(name, values.Select(static value => value is null ? null : EmailKey.Of(value) ?? value.Trim().ToLowerInvariant()));
                Add(email, email.Shown);
                break;
            case ColumnKind.Name:
                var part = new TextField(name, values.Select(static value => value is null ? null : NameDictionary.Key(value)), siblings: [.. parts]);
                parts.Add(part);
                Add(part, part.Shown);
                break;
            default:
                var text = new TextField(name, values.Select(static value => value is null ? null : NameDictionary.Key(value)));
                Add(text, text.Shown);
                break;
        }

        void Add(MatchField field, Func<int, string?> key)
        {
            fields.Add(field);
            keys.Add(key);
            rules.Add(new(name, [name], row => key(row) is { Length: > 0 } value ? [value] : []));
        }
    }

    private static double MeanWords(string?[] values) =>
        values.Where(static value => value is not null).Select(static value => value!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length).DefaultIfEmpty(0).Average();

    private static string? Bare(string value)
    {
        var bare = string.Concat(value.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return bare.Length == 0 ? null : bare;
    }

    /// <summary>The last ten digits: with and without the code of the country.</summary>
    private static string? Digits(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        return digits.Length == 0 ? null : digits.Length > 10 ? digits[^10..] : digits;
    }

    private static string Head(string value) => value.Length > Prefix ? value[..Prefix] : value;
}
