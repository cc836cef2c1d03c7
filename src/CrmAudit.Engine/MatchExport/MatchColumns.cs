using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.MatchExport;

/// <summary>The columns of a table to match: what its fields compare, then the keys of its rules, and the finer keys that part a block too large.</summary>
internal static class MatchColumns
{
    public static IReadOnlyList<MatchColumn> Of(MatchTable table) =>
    [
        .. table.Fields.SelectMany(static field => Compared(field)),
        .. table.Rules.Select(static rule => new KeysColumn($"key_{Named(rule.Name)}", rule.Keys)),
        .. table.Rules.Where(static rule => rule.Finer is not null).Select(static rule => new KeysColumn($"finer_{Named(rule.Name)}", rule.Finer!)),
    ];

    /// <summary>A field as it is compared: names as skeletons in one order and word by word, sets as lists, everything else as one text.</summary>
    private static IEnumerable<MatchColumn> Compared(MatchField field)
    {
        var name = Named(field.Name);
        switch (field)
        {
            case PersonField persons:
                yield return new TextColumn(name, row => persons.NameOf(row)?.Key);
                yield return new TextsColumn($"{name}_sounds", row => persons.NameOf(row)?.Parts.Select(static part => part.Sound) ?? []);
                break;
            case FirmField { Role: FieldRole.Context } firms:
                yield return new TextColumn(name, row => firms.NameOf(row)?.Key);
                break;
            case FirmField firms:
                yield return new TextColumn(name, row => firms.NameOf(row)?.Sorted);
                yield return new TextsColumn($"{name}_words", row => firms.NameOf(row)?.Words ?? []);
                break;
            case ProductField products:
                yield return new TextColumn(name, row => products.NameOf(row) is { } product ? string.Join(' ', product.Words.Order(StringComparer.Ordinal)) : null);
                yield return new TextColumn($"{name}_measures", row => products.NameOf(row)?.Measures);
                break;
            case SetField values:
                yield return new TextsColumn(name, row => values.Ids(row).ToArray().Select(values.Index.Value));
                break;
            default:
                yield return new TextColumn(name, field.Shown);
                break;
        }
    }

    /// <summary>BirthDate and "name and birth date" as SQL names them.</summary>
    private static string Named(string name) =>
        string.Concat(name.Select(static (letter, i) => letter == ' ' ? "_" : i > 0 && char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
