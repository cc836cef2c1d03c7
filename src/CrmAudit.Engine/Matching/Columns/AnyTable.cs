using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.Phones;
using CrmAudit.Engine.Text.Quality;

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

    /// <summary>The columns of records as a table.</summary>
    /// <param name="records">The records.</param>
    /// <param name="columns">Columns to compare.</param>
    /// <param name="config">Dictionaries.</param>
    public static MatchTable Of(IReadOnlyList<CrmRecord> records, IReadOnlyList<RequestedColumn> columns, AuditConfig config)
    {
        var evidence = new Evidence(new FillerDictionary(config.Dictionaries.Fillers));
        var read = columns.Select(column =>
        {
            string?[] values = [.. records.Select(record => Evidence.Written(column.Of(record)))];
            return new ColumnValues(column.Name, column.Kind ?? ColumnKinds.Of(column.Name, [.. values.OfType<string>()]), values, column.Kind is not null);
        }).ToList();
        var compared = new List<ComparedColumn>();
        var isOfPersons = read.Exists(static column => column.IsPersonName);
        foreach (var column in read)
        {
            compared.Add(Compared(column, compared, isOfPersons, config, evidence));
        }
        var names = PersonNames(read, compared, records.Count);
        return new()
        {
            Rows = records.Count,
            Fields = [.. compared.Select(static column => column.Field)],
            Rules = Rules(compared, records.Count),
            NamesAreHeaders = true,
            Identifies = row => compared.Count(column => column.Field.Role != FieldRole.Context && column.Field.Has(row)) > 1,
            Corroborating = isOfPersons ? [.. compared.Where(static column => column.Kind != ColumnKind.Name && column.Field.Role != FieldRole.Context).Select(static column => column.Field.Name)] : [],
            NamesToAgree = [.. compared.Where(static column => column.Kind == ColumnKind.Name).Select(static column => column.Field.Name)],
            Relatives = names is null ? null : new(
                names,
                [.. compared.Where(static column => column.Field.Role == FieldRole.Line).Select(static column => column.Field).OfType<ILine>()],
                [.. compared.Where(static column => column.Kind is ColumnKind.Date or ColumnKind.Key or ColumnKind.Code && column.Field is { IsPlace: false, Role: FieldRole.Identifying }).Select(static column => column.Field)]),
            OrderKey = row => CrmTables.Order(records[row], () => compared.Select(column => column.Field.Shown(row))),
        };
    }

    /// <summary>
    /// The names by which people on one phone or at one address are told apart: the column of whole names, or given and family names put together.
    /// </summary>
    private static PersonField? PersonNames(List<ColumnValues> columns, List<ComparedColumn> compared, int rows)
    {
        if (compared.Select(static column => column.Field).OfType<PersonField>().FirstOrDefault() is { } whole)
        {
            return whole;
        }
        var parts = columns.Where(static column => column.IsPersonName).ToList();
        if (parts.Count == 0)
        {
            return null;
        }
        var given = parts.Find(static column => ColumnRoles.IsGiven(column.Name));
        return new("Name", [.. Enumerable.Range(0, rows).Select(row => string.Join(' ', parts.Select(column => column.Values[row]).OfType<string>()))], NameDictionary.GivenNames, given?.Values, vetoes: false);
    }

    private static List<BlockRule> Rules(List<ComparedColumn> columns, int rows)
    {
        var rules = new List<BlockRule>();
        foreach (var column in columns.Where(static column => column.Field.Role != FieldRole.Context))
        {
            rules.Add(new(column.Field.Name, [column.Field.Name], row => column.Key(row) is { Length: > 0 } value ? [value] : []) { MayLinkAlone = column.Field.Role == FieldRole.Line, Finer = column.Field.Role == FieldRole.Line ? row => Heads(columns, column, row) : null });
            if (column.Field is WordsField words)
            {
                rules.Add(new($"{column.Field.Name}: rare words", [column.Field.Name], row => words.RareWords(row, RareWord)));
            }
        }
        for (var i = 0; i < columns.Count; i++)
        {
            for (var j = i + 1; j < columns.Count && (long)(rules.Count + 1) * rows <= MostKeys; j++)
            {
                var (left, right) = (columns[i], columns[j]);
                if (left.Field.Role == FieldRole.Context && right.Field.Role == FieldRole.Context)
                {
                    continue;
                }
                rules.Add(new($"{left.Field.Name} + {right.Field.Name}", [left.Field.Name, right.Field.Name], row => left.Key(row) is { } a && right.Key(row) is { } b ? [$"{Head(a)}\t{Head(b)}"] : [])
                {
                    // What many have in common brings people of one firm or city together, and those are no matches to learn from.
                    Teaches = left.Field.Role != FieldRole.Context && right.Field.Role != FieldRole.Context,
                });
            }
        }
        return rules;
    }

    private static IEnumerable<string> Heads(List<ComparedColumn> columns, ComparedColumn but, int row) =>
        columns.Where(column => column != but && column.Field.Role == FieldRole.Identifying).Select(column => column.Key(row) is { Length: > 0 } key ? $"{column.Field.Name}\t{Head(key)}" : null).OfType<string>();

    private static ComparedColumn Compared(ColumnValues column, List<ComparedColumn> before, bool isOfPersons, AuditConfig config, Evidence evidence)
    {
        var (name, values) = (column.Name, column.Values);
        var words = MeanWords(values);
        var isPlace = ColumnRoles.IsPlace(name);
        ComparedColumn made;
        switch (column.Kind)
        {
            case ColumnKind.Name when words is >= Several and <= LongestName:
                var person = new PersonField(name, [.. values.Select(evidence.Person)], NameDictionary.GivenNames, vetoes: false);
                made = new(person, column.Kind, row => person.NameOf(row)?.Key);
                break;
            case ColumnKind.Firm when words <= LongestName:
                var (forms, businessWords) = CrmTables.Firms(config);
                var firm = new FirmField(name, [.. values.Select(evidence.Firm)], forms, businessWords);
                made = new(firm, column.Kind, row => firm.NameOf(row)?.Key);
                break;
            case ColumnKind.Address:
            case ColumnKind.Firm:
            case ColumnKind.Name or ColumnKind.Text when words >= Several:
                var several = new WordsField(name, values) { IsPlace = isPlace };
                made = new(several, column.Kind, several.Key);
                break;
            case ColumnKind.Date:
                var date = new DateField(name, values.Select(static value => value is null ? null : ComparedDate.Of(value)));
                made = new(date, column.Kind, date.Shown);
                break;
            case ColumnKind.Key:
                var key = new TaxIdField(name, values.Select(evidence.Number));
                made = new(key, column.Kind, key.Shown);
                break;
            case ColumnKind.Code:
                var code = new CodeField(name, values.Select(static value => value is null ? null : Bare(value))) { IsPlace = isPlace };
                made = new(code, column.Kind, code.Shown);
                break;
            case ColumnKind.Phone:
                made = Phones(column, evidence);
                break;
            case ColumnKind.Email:
                var email = new MailField(name, values.Select(value => value is null || evidence.Email(value) is null && value.Contains('@', StringComparison.Ordinal) ? null : evidence.Email(value) ?? value.Trim().ToLowerInvariant()));
                made = new(email, column.Kind, email.Shown);
                break;
            case ColumnKind.Name:
                var part = new TextField(name, values.Select(value => evidence.Person(value) is { } real ? NameDictionary.Key(real) : null), siblings: [.. before.Where(static other => other.Kind == ColumnKind.Name).Select(static other => other.Field).OfType<TextField>()]);
                made = new(part, column.Kind, part.Shown);
                break;
            default:
                var text = new TextField(name, values.Select(static value => value is null ? null : NameDictionary.Key(value))) { IsPlace = isPlace };
                made = new(text, column.Kind, text.Shown);
                break;
        }
        made.Field.Role = RoleOf(column, isOfPersons);
        return made;
    }

    /// <summary>Whether most addresses have a number: a street alone is no household.</summary>
    private static bool IsWhole(string?[] values) =>
        MeanWords(values) >= Several && values.Count(static value => value?.Any(char.IsAsciiDigit) == true) * 2 > values.Count(static value => value is not null);

    /// <summary>Phones: one a cell, so that a mistyped digit shows, or several.</summary>
    private static ComparedColumn Phones(ColumnValues column, Evidence evidence)
    {
        string[][] cells = [.. column.Values.Select(value => value is null ? [] : PhoneList.Of(value).Select(phone => evidence.Number(phone.Number ?? phone.Text) is { } digits ? Digits(digits) : null).OfType<string>().Distinct().ToArray())];
        if (cells.Any(static cell => cell.Length > 1))
        {
            var several = new SetField(column.Name, cells, shared: 0.75);
            return new(several, column.Kind, row => several.Ids(row) is [var first, ..] ? several.Index.Value(first) : null);
        }
        var one = new CodeField(column.Name, cells.Select(static cell => cell.FirstOrDefault()));
        return new(one, column.Kind, one.Shown);
    }

    private static FieldRole RoleOf(ColumnValues column, bool isOfPersons) => column.Kind switch
    {
        ColumnKind.Context => FieldRole.Context,
        ColumnKind.Name or ColumnKind.Key => FieldRole.Identifying,
        ColumnKind.Phone or ColumnKind.Email => FieldRole.Line,
        ColumnKind.Firm when isOfPersons => FieldRole.Context,
        ColumnKind.Address when isOfPersons && IsWhole(column.Values) => FieldRole.Line,
        _ when !column.IsChosen && (ColumnRoles.IsContext(column.Name) || ColumnRoles.HasFewValues(column.Values)) => FieldRole.Context,
        _ => FieldRole.Identifying,
    };

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
