namespace CrmAudit.JudgingGenerator.Names;

/// <summary>All given names and surnames, by origin.</summary>
public static class NameStock
{
    public static readonly IReadOnlyList<NameForms> KazakhMale = Given("kazakh-male");
    public static readonly IReadOnlyList<NameForms> KazakhFemale = Given("kazakh-female");
    public static readonly IReadOnlyList<NameForms> RussianMale = Given("russian-male");
    public static readonly IReadOnlyList<NameForms> RussianFemale = Given("russian-female");
    public static readonly IReadOnlyList<NameForms> ForeignMale = Foreign("foreign-male");
    public static readonly IReadOnlyList<NameForms> ForeignFemale = Foreign("foreign-female");
    public static readonly IReadOnlyList<NameForms> KazakhSurnames =
        [.. Given("kazakh-surnames"), .. KazakhMale.Select(Surname.FromForefather)];
    public static readonly IReadOnlyList<NameForms> RussianSurnames = Given("russian-surnames");
    public static readonly IReadOnlyList<NameForms> ForeignSurnames = Foreign("foreign-surnames");

    private static List<NameForms> Given(string list) => WordFile.Read(list)
        .Select(fields =>
        {
            var russian = WordFile.Variants(fields[1]);
            var diminutives = fields.Length > 2 ? WordFile.Variants(fields[2]) : [];
            return new NameForms(fields[0] == "=" ? russian[0] : fields[0], russian, diminutives);
        })
        .ToList();

    private static List<NameForms> Foreign(string list) => WordFile.Read(list)
        .Select(fields =>
        {
            var russian = WordFile.Variants(fields[1]);
            var diminutives = fields.Length > 2 ? WordFile.Variants(fields[2]) : [];
            return new NameForms(russian[0], russian, diminutives, fields[0]);
        })
        .ToList();
}
