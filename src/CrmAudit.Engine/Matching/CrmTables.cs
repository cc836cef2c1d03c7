using System.Globalization;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Names;
using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Matching;

/// <summary>The records of the CRM as tables to match. What is no evidence is left out (<see cref="Evidence"/>).</summary>
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
        var evidence = new Evidence(new FillerDictionary(config.Dictionaries.Fillers));
        // Names take as long to prepare as everything else together.
        var reading = Task.Run(() => new PersonField("Name", [.. records.Select(record => evidence.Person(NameOf(record)))], given, records.Select(record => evidence.Person(GivenNameOf(record)))));
        var phones = Phones(records, evidence);
        var emails = Emails(records, evidence);
        var taxIds = new TaxIdField("TaxId", records.Select(record => evidence.TaxId(record.TaxId)));
        var companies = new FirmField("Company", [.. records.Select(record => evidence.Firm(record switch { CrmContact contact => contact.Company, CrmLead lead => lead.Company, _ => null }))], forms, words) { Role = FieldRole.Context };
        var births = new DateField("BirthDate", records.Select(static record => (record as CrmContact)?.BirthDate?.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), isProof: true);
        var cities = City(records, words, evidence);
        var names = reading.GetAwaiter().GetResult();
        return new()
        {
            Rows = records.Count,
            FirstTable = firstTable,
            Fields = [names, phones, emails, taxIds, births, companies, cities],
            Corroborating = [phones.Name, emails.Name, taxIds.Name, births.Name],
            Employers = companies.Name,
            Relatives = new(names, [phones, emails], [taxIds, births]),
            Identifies = row => phones.Has(row) || emails.Has(row) || taxIds.Has(row) || births.Has(row),
            Rules =
            [
                Values("phone", phones, row => NameHeads(names.NameOf(row))),
                Values("email", emails, row => NameHeads(names.NameOf(row))),
                new("tax id", ["TaxId"], row => One(taxIds.Shown(row))) { MayLinkAlone = true, Finer = row => NameHeads(names.NameOf(row)) },
                new("name", ["Name"], row => NamePairs(names.NameOf(row))) { Teaches = false },
                new("name and birth date", ["Name", "BirthDate"], row => names.NameOf(row) is { } name && births.Shown(row) is { } birth ? name.Parts.Select(part => $"{Head(part.Sound, 3)}\t{birth}") : []),
            ],
            OrderKey = row => Order(records[row], () => ValuesOf(records[row])),
        };
    }

    /// <summary>Firms.</summary>
    /// <param name="records">The cards.</param>
    /// <param name="config">Dictionaries.</param>
    /// <param name="learnsWords">Whether words that the cards show to mean the same count as one: keys then follow from all cards and not from each alone.</param>
    public static MatchTable Companies(IReadOnlyList<CrmCompany> records, AuditConfig config, bool learnsWords = true)
    {
        var (forms, words) = Firms(config);
        var evidence = new Evidence(new FillerDictionary(config.Dictionaries.Fillers));
        var phones = Phones(records, evidence);
        var emails = Emails(records, evidence);
        var taxIds = new TaxIdField("TaxId", records.Select(record => evidence.TaxId(record.TaxId)));
        string?[] texts = [.. records.Select(record => evidence.Firm(record.Name))];
        var names = learnsWords ? FirmTranslations.Read(Read, words, taxIds, phones, emails) : Read(words);
        FirmField Read(NameDictionary known) => new("Name", texts, forms, known);
        var sites = new SetField("Website", records.Select(static record => Domain(record.Website) is { } domain ? [domain] : Array.Empty<string>()), shared: 0.8) { Role = FieldRole.Line };
        var cities = City(records, words, evidence);
        return new()
        {
            Rows = records.Count,
            Fields = [names, phones, emails, taxIds, sites, cities],
            Corroborating = [phones.Name, emails.Name, taxIds.Name, sites.Name],
            NamesAreChosen = true,
            Relatives = new(names, [phones, emails, sites], [taxIds]),
            Identifies = row => names.Has(row) && (phones.Has(row) || emails.Has(row) || taxIds.Has(row) || sites.Has(row)),
            Rules =
            [
                new("tax id", ["TaxId"], row => One(taxIds.Shown(row))) { MayLinkAlone = true },
                new("name", ["Name"], row => names.NameOf(row) is { } name ? new[] { name.Key, string.Concat(name.Words), name.Sorted }.Distinct() : []) { MayLinkAlone = true, Finer = row => One(cities.Shown(row)) },
                new("words", ["Name"], row => names.NameOf(row) is { } name ? WordKeys(name) : []) { Teaches = false },
                Values("phone", phones, row => names.NameOf(row) is { } name ? name.Words.Select(static word => Head(word, 3)) : []),
                Values("email", emails, row => names.NameOf(row) is { } name ? name.Words.Select(static word => Head(word, 3)) : []),
                Values("website", sites, row => names.NameOf(row) is { } name ? name.Words.Select(static word => Head(word, 3)) : []),
            ],
            OrderKey = row => Order(records[row], () => ValuesOf(records[row])),
        };
    }

    /// <summary>Products: articles and names.</summary>
    public static MatchTable Products(IReadOnlyList<CrmProduct> records)
    {
        var names = new ProductField("Name", [.. records.Select(static record => record.Name)]);
        // Half of the copies are entered under an article of their own.
        var skus = new CodeField("Sku", records.Select(static record => record.Sku is { } sku ? Skeleton.Of(sku) : null), differs: 0.5);
        return new()
        {
            Rows = records.Count,
            Identifies = names.Has,
            Fields = [names, skus],
            Rules =
            [
                new("name", ["Name"], row => One(names.NameOf(row)?.Key)) { MayLinkAlone = true },
                new("words and measures", ["Name"], row => names.NameOf(row) is { } name ? name.Words.Select(word => $"{Head(word, 4)}\t{name.Measures}") : []),
                new("words", ["Name"], row => names.NameOf(row) is { Words.Length: > 1 } name ? Pairs([.. name.Words.Select(static word => Head(word, 3)).Order(StringComparer.Ordinal)]).Select(pair => $"{pair}\t{name.Measures}") : []),
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

    private static string? GivenNameOf(CrmParty record) => record switch { CrmContact contact => contact.FirstName, CrmLead lead => lead.FirstName, _ => null };

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

    private static SetField Phones(IReadOnlyList<CrmParty> records, Evidence evidence) =>
        new("Phones", records.Select(record => Numbers(record.Phones, evidence)), shared: 0.75, areNumbers: true) { Role = FieldRole.Line };

    private static SetField Emails(IReadOnlyList<CrmParty> records, Evidence evidence) =>
        new("Emails", records.Select(record => Texts(record.Emails, evidence.Email)), shared: 0.8) { Role = FieldRole.Line };

    /// <summary>The numbers of a card. One with an extension stands for itself too: everybody of an office has its number, one has the extension.</summary>
    private static string[] Numbers(IReadOnlyList<CrmPhone> phones, Evidence evidence)
    {
        string[] numbers = [];
        for (var i = 0; i < phones.Count; i++)
        {
            if (evidence.Phone(phones[i]) is { } number)
            {
                numbers = string.IsNullOrEmpty(phones[i].Extension) ? [.. numbers, number] : [.. numbers, number, $"{number} {phones[i].Extension}"];
            }
        }
        return numbers;
    }

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

    private static TextField City(IReadOnlyList<CrmParty> records, NameDictionary words, Evidence evidence)
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
        return new("City", records.Select(record => Key(evidence.Choice(record.City))), differs: 0.15) { Role = FieldRole.Context, IsPlace = true };
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

    private static BlockRule Values(string name, SetField field, Func<int, IEnumerable<string>> finer) =>
        new(name, [field.Name], row => Keys(field, row)) { MayLinkAlone = true, Finer = finer };

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

    /// <summary>Each two names by their sound, in any order: what agrees less and has nothing else in common is no link.</summary>
    private static IEnumerable<string> NamePairs(PersonName? name)
    {
        if (name is null)
        {
            yield break;
        }
        for (var i = 0; i < name.Parts.Length; i++)
        {
            for (var j = i + 1; j < name.Parts.Length; j++)
            {
                if (!name.Parts[i].IsInitial && !name.Parts[j].IsInitial)
                {
                    var (left, right) = (name.Parts[i].Sound, name.Parts[j].Sound);
                    yield return string.CompareOrdinal(left, right) < 0 ? $"{left}\t{right}" : $"{right}\t{left}";
                }
            }
        }
    }

    /// <summary>The beginnings of the names, to part the cards of one office.</summary>
    private static IEnumerable<string> NameHeads(PersonName? name) => name is null ? [] : name.Parts.Select(static part => Head(part.Sound, 3)).Distinct(StringComparer.Ordinal);

    /// <summary>Each two of several keys.</summary>
    private static IEnumerable<string> Pairs(string[] keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = i + 1; j < keys.Length; j++)
            {
                yield return $"{keys[i]} {keys[j]}";
            }
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
