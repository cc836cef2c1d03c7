using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Emails;
using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.TaxIds;

namespace CrmAudit.Engine.Matching;

/// <summary>The records of the CRM as tables to match. What was typed only to get past the form («тест», +7 777 777 77 77) is left out: it is nobody's.</summary>
internal static class CrmTables
{
    /// <summary>Persons: contacts and leads.</summary>
    /// <param name="records">The cards.</param>
    /// <param name="config">Dictionaries.</param>
    /// <param name="firstTable">Cards at the beginning that are only compared with the others; 0 to compare all.</param>
    public static MatchTable Persons(IReadOnlyList<CrmParty> records, AuditConfig config, int firstTable = 0)
    {
        var given = config.Dictionaries.GivenNames.Count > 0 ? NameDictionary.GivenNames.With(config.Dictionaries.GivenNames) : NameDictionary.GivenNames;
        var (forms, words) = Firms(config);
        var fillers = new FillerDictionary(config.Dictionaries.Fillers);
        // Names take as long to prepare as everything else together.
        var reading = Task.Run(() => new PersonField("Name", [.. records.Select(record => Real(fillers, NameOf(record), FillUse.Name))], given));
        var phones = Phones(records, fillers);
        var emails = Emails(records, fillers);
        var taxIds = TaxIds(records);
        var companies = new FirmField("Company", [.. records.Select(static record => record switch { CrmContact contact => contact.Company, CrmLead lead => lead.Company, _ => null })], forms, words);
        var births = new DateField("BirthDate", records.Select(static record => (record as CrmContact)?.BirthDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), isProof: true);
        var cities = City(records, words);
        var names = reading.GetAwaiter().GetResult();
        return new()
        {
            Rows = records.Count,
            FirstTable = firstTable,
            Fields = [names, phones, emails, taxIds, births, companies, cities],
            Corroborating = [phones.Name, emails.Name, taxIds.Name, births.Name, companies.Name],
            Rules =
            [
                Values("phone", phones),
                Values("email", emails),
                new("tax id", ["TaxId"], row => One(taxIds.Shown(row))),
                new("name", ["Name"], row => NameKeys(names.NameOf(row))),
                new("name and birth date", ["Name", "BirthDate"], row => names.NameOf(row) is { } name && births.Shown(row) is { } birth ? [$"{name.Key}\t{birth}"] : []),
                new("company and name", ["Name", "Company"], row => companies.NameOf(row) is { } firm && names.NameOf(row) is { } name ? name.Parts.Select(part => $"{firm.Key}\t{part.Text[0]}") : []),
            ],
            OrderKey = row => Order(records[row], () => ValuesOf(records[row])),
        };
    }

    /// <summary>Firms.</summary>
    public static MatchTable Companies(IReadOnlyList<CrmCompany> records, AuditConfig config)
    {
        var (forms, words) = Firms(config);
        var fillers = new FillerDictionary(config.Dictionaries.Fillers);
        var names = new FirmField("Name", [.. records.Select(record => Real(fillers, record.Name, FillUse.Company))], forms, words);
        var phones = Phones(records, fillers);
        var emails = Emails(records, fillers);
        var taxIds = TaxIds(records);
        var domains = new CodeField("Website", records.Select(static record => Domain(record.Website)));
        var cities = City(records, words);
        return new()
        {
            Rows = records.Count,
            Fields = [names, phones, emails, taxIds, domains, cities],
            Rules =
            [
                new("tax id", ["TaxId"], row => One(taxIds.Shown(row))),
                new("name", ["Name"], row => names.NameOf(row) is { } name ? [name.Key, string.Concat(name.Words)] : []),
                new("words", ["Name"], row => names.NameOf(row) is { } name ? WordKeys(name) : []),
                Values("phone", phones),
                Values("email", emails),
                new("website", ["Website"], row => One(domains.Shown(row))),
            ],
            OrderKey = row => Order(records[row], () => ValuesOf(records[row])),
        };
    }

    /// <summary>Products: articles and names.</summary>
    public static MatchTable Products(IReadOnlyList<CrmProduct> records)
    {
        var names = new TextField("Name", records.Select(static record => record.Name is { } name ? NameDictionary.Key(name) : null));
        var skus = new CodeField("Sku", records.Select(static record => record.Sku is { } sku ? Skeleton.Of(sku) : null));
        return new()
        {
            Rows = records.Count,
            Fields = [names, skus],
            Rules =
            [
                new("name", ["Name"], row => One(names.Value(row))),
                new("sorted words", ["Name"], row => names.Value(row) is { } name ? [string.Join(' ', name.Split(' ').Order(StringComparer.Ordinal))] : []),
                new("sku", ["Sku"], row => One(skus.Shown(row))),
            ],
            OrderKey = row => Order(records[row], () => ValuesOf(records[row])),
        };
    }

    public static string? NameOf(CrmParty record) => record switch
    {
        CrmLead lead => lead.Person,
        _ => record.DisplayName.Length > 0 ? record.DisplayName : null,
    };

    /// <summary>
    /// By age, then by id: a record added later does not come before those that were there. Records of neither are told apart by what they hold; where they stand in a file
    /// plays no part.
    /// </summary>
    /// <param name="record">Record.</param>
    /// <param name="values">What it holds, asked for where it has no id.</param>
    public static string Order(CrmRecord record, Func<IEnumerable<string?>> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{(record as CrmCard)?.CreatedAt?.UtcTicks ?? long.MaxValue:D19}\t{record.Id.PadLeft(20, '0')}\t{record.DisplayName}\t{(record.Id.Length > 0 ? "" : string.Join('\t', values()))}");

    /// <summary>All canonical values of a record.</summary>
    public static IEnumerable<string?> ValuesOf(CrmRecord record) => CrmSchema.PropertiesOf(record.Entity).Select(property => property.GetText(record));

    public static (NameDictionary Forms, NameDictionary Words) Firms(AuditConfig config)
    {
        var forms = config.Dictionaries.LegalForms.Count > 0
            ? NameDictionary.LegalForms.With(config.Dictionaries.LegalForms.Select(static form => new KeyValuePair<string, IList<string>>(form, [])))
            : NameDictionary.LegalForms;
        var added = config.Dictionaries.BusinessWords.Concat(config.Dictionaries.Cities).ToList();
        return (forms, added.Count > 0 ? NameDictionary.BusinessWords.With(added) : NameDictionary.BusinessWords);
    }

    private static SetField Phones(IReadOnlyList<CrmParty> records, FillerDictionary fillers) =>
        new("Phones", records.Select(record => Texts(record.Phones, phone => Real(fillers, phone.Text, FillUse.Phone) is null ? null : phone.Number)), shared: 0.75);

    private static SetField Emails(IReadOnlyList<CrmParty> records, FillerDictionary fillers) =>
        new("Emails", records.Select(record => Texts(record.Emails, email => Real(fillers, email, FillUse.Email) is { } real ? EmailKey.Of(real) : null)), shared: 0.8);

    private static string? Real(FillerDictionary fillers, string? text, FillUse use) => text is null || fillers.Match(text, use) != FillerKind.None ? null : text;

    /// <summary>The texts of a card's values, without the machinery of a query: most cards have one or none.</summary>
    private static string[] Texts<T>(IReadOnlyList<T> values, Func<T, string?> text)
    {
        string[] texts = [];
        for (var i = 0; i < values.Count; i++)
        {
            if (text(values[i]) is { } key)
            {
                texts = [.. texts, key];
            }
        }
        return texts;
    }

    private static CodeField TaxIds(IReadOnlyList<CrmParty> records) =>
        new("TaxId", records.Select(static record => record.TaxId is { } id && id.Any(char.IsAsciiDigit) ? id : null), static id => TaxIdChecksum.IsValid(id));

    private static TextField City(IReadOnlyList<CrmParty> records, NameDictionary words)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        string? Key(string? city)
        {
            if (city is null)
            {
                return null;
            }
            if (!known.TryGetValue(city, out var key))
            {
                known[city] = key = words.Main(NameDictionary.Key(city));
            }
            return key;
        }
        return new("City", records.Select(record => Key(record.City)), differs: 0.15);
    }

    private static string? Domain(string? website)
    {
        if (string.IsNullOrWhiteSpace(website))
        {
            return null;
        }
        var text = website.Trim().ToLowerInvariant();
        var start = text.IndexOf("://", StringComparison.Ordinal);
        text = start >= 0 ? text[(start + 3)..] : text;
        text = text.Split('/', '?', ':')[0];
        return text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
    }

    private static BlockRule Values(string name, SetField field) => new(name, [field.Name], row => Keys(field, row));

    private static string[] Keys(SetField field, int row)
    {
        var ids = field.Ids(row);
        var keys = new string[ids.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = field.Index.Value(ids[i]);
        }
        return keys;
    }

    /// <summary>Each two names by the first four letters of one and the first letter of the other: typing errors further on, initials and swapped order still meet.</summary>
    private static IEnumerable<string> NameKeys(PersonName? name)
    {
        if (name is null)
        {
            yield break;
        }
        for (var i = 0; i < name.Parts.Length; i++)
        {
            for (var j = 0; j < name.Parts.Length; j++)
            {
                if (i != j && !name.Parts[i].IsInitial)
                {
                    yield return $"{Head(name.Parts[i].Text, 4)}\t{name.Parts[j].Text[0]}";
                }
            }
        }
        if (name.Parts is [var only])
        {
            yield return only.Text;
        }
    }

    private static IEnumerable<string> WordKeys(FirmName name)
    {
        var words = name.Words.Where(static word => word.Length > 2).Select(static word => Head(word, 4)).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            yield return $"{words[i]}\t{words[i + 1]}";
        }
        if (words.Count == 1)
        {
            yield return words[0];
        }
    }

    private static string Head(string word, int length) => word.Length > length ? word[..length] : word;

    private static string[] One(string? value) => string.IsNullOrEmpty(value) ? [] : [value];
}
