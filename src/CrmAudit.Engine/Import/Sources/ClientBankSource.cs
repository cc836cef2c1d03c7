using CrmAudit.Engine.Import.Tables;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>
/// The documents of a 1CClientBankExchange file (https://v8.1c.ru/tekhnologii/obmen-dannymi-i-integratsiya/standarty-i-formaty/), one row each. Four
/// columns are added: the direction seen from the accounts of the file, the other party, its tax number and the amount.
/// </summary>
internal static class ClientBankSource
{
    public const string Direction = "Направление";
    public const string Party = "Контрагент";
    public const string PartyTaxId = "Контрагент БИН/ИИН";
    public const string Amount = "Сумма платежа";

    public static RawTable? Read(SourceBytes source, TextEncoding encoding)
    {
        var documents = new List<(int Line, Dictionary<string, string> Keys)>();
        var accounts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string>? document = null;
        using (var reader = new StreamReader(source.Open(), encoding.Encoding))
        {
            for (var line = 1; reader.ReadLine() is { } text; line++)
            {
                var (key, value) = Split(text);
                if (key.StartsWith("СекцияДокумент", StringComparison.OrdinalIgnoreCase))
                {
                    document = new(StringComparer.OrdinalIgnoreCase) { ["ВидДокумента"] = value };
                    documents.Add((line, document));
                }
                else if (key.StartsWith("КонецДокумента", StringComparison.OrdinalIgnoreCase))
                {
                    document = null;
                }
                else if (document is not null && key.Length > 0)
                {
                    document[key] = value;
                }
                else if (key is "РасчСчет" or "ИИК" && value.Length > 0)
                {
                    accounts.Add(value);
                }
            }
        }
        if (documents.Count == 0)
        {
            return null;
        }
        foreach (var (_, keys) in documents)
        {
            Complete(keys, accounts);
        }
        var headers = documents.SelectMany(static item => item.Keys.Keys).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var file = source.NewFile("ClientBank");
        file.Encoding = encoding.Name;
        return KeyedTable.Of(file, headers, documents.Select(item => new RawRow(item.Line, headers.Select(header => item.Keys.GetValueOrDefault(header) ?? "").ToArray())));
    }

    private static (string Key, string Value) Split(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (line.Trim(), "") : (line[..at].Trim(), line[(at + 1)..].Trim());
    }

    private static void Complete(Dictionary<string, string> keys, HashSet<string> accounts)
    {
        var income = First(keys, "СуммаПриход");
        var expense = First(keys, "СуммаРасход");
        var isIncome = IsAmount(income) || (!IsAmount(expense) && accounts.Contains(First(keys, "ПолучательИИК", "ПолучательСчет", "ПолучательРасчСчет")));
        var isExpense = !isIncome && (IsAmount(expense) || accounts.Contains(First(keys, "ПлательщикИИК", "ПлательщикСчет", "ПлательщикРасчСчет")));
        var party = isExpense ? "Получатель" : "Плательщик";
        keys[Direction] = isIncome ? "Приход" : isExpense ? "Расход" : "";
        keys[Party] = First(keys, party + "Наименование", party + "1", party);
        keys[PartyTaxId] = First(keys, party + "БИН_ИИН", party + "БИН", party + "ИИН", party + "ИНН");
        keys[Amount] = isIncome && IsAmount(income) ? income : isExpense && IsAmount(expense) ? expense : First(keys, "Сумма", "СуммаДокумента");
    }

    private static string First(Dictionary<string, string> keys, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (keys.TryGetValue(name, out var value) && value.Length > 0)
            {
                return value;
            }
        }
        return "";
    }

    private static bool IsAmount(string text) => text.AsSpan().ContainsAnyInRange('1', '9');
}
