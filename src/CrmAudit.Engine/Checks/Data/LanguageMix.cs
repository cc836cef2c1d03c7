using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Text.Quality;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// Three looks at the languages of the base: words that mix Cyrillic and Latin look-alikes (one finding an entity, share of words);
/// fields written in several scripts (one a field, share of values outside its main script; values of two scripts belong to none);
/// firm names without one rule for the legal form and quotes (one finding, share of names outside the commonest form).
/// </summary>
internal sealed class LanguageMix : DataCheck
{
    private static readonly string[] Entities = ["Contact", "Company", "Lead", "Deal", "Product"];

    public override string Id => "Data.LanguageMix";

    public override IEnumerable<CrmFinding> Run(CheckContext context) => Entities
        .Where(entity => context.Data.Of(entity).Count > 0)
        .SelectMany(entity => Of(context, entity, context.Data.Of(entity)))
        .Concat(FirmNames(context));

    private IEnumerable<CrmFinding> Of(CheckContext context, string entity, IReadOnlyList<CrmRecord> cards)
    {
        var fillers = FillProfile.Fillers(context);
        var rows = new List<CrmEvidenceRow>();
        long words = 0;
        long mixed = 0;
        var spreads = new List<CrmFinding>();
        foreach (var property in CrmSchema.PropertiesOf(entity).Where(property => IsWritten(property) && context.Data.Has(entity, property.Name)))
        {
            var use = property.Kind == CrmFieldKind.Choice ? FillUse.Choice : FillUse.Other;
            var values = new List<(CrmRecord Card, string Text, TextLanguage Language)>();
            foreach (var card in cards)
            {
                if (property.GetText(card) is not { } text || string.IsNullOrWhiteSpace(text) || fillers.Match(text, use) != FillerKind.None)
                {
                    continue;
                }
                var scan = WordScan.Of(text);
                words += scan.Words;
                mixed += scan.Mixed;
                if (scan.Mixed > 0)
                {
                    rows.Add(CrmEvidenceRow.Of(card, new CrmText($"{Id}.why", ("word", scan.FirstMixed), ("field", FieldName.Of(property.Name))), property.Name, text));
                }
                values.Add((card, text, scan.Language));
            }
            if (IsOneLanguage(property) && Spread(context, entity, property, values) is { } spread)
            {
                spreads.Add(spread);
            }
        }
        var whole = context.Finding(EntitySubject(entity)).Share(mixed, words)
            .Message(mixed > 0 ? "message" : "none")
            .Arg("entity", EntityText(entity)).Arg("cards", rows.Select(static row => (row.RecordId, row.File, row.Line)).Distinct().LongCount())
            .Arg("examples", rows.Select(static row => (string)row.Reason!.Args["word"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5).ToList());
        return Emit(context, whole, rows).Concat(spreads);
    }

    /// <summary>The field against its main script; null when it has no letters at all.</summary>
    private CrmFinding? Spread(CheckContext context, string entity, CrmProperty property, List<(CrmRecord Card, string Text, TextLanguage Language)> values)
    {
        var lettered = values.Where(static value => value.Language is not (TextLanguage.None or TextLanguage.Both)).ToList();
        if (lettered.Count == 0)
        {
            return null;
        }
        long CountOf(TextLanguage language) => lettered.LongCount(value => value.Language == language);
        var (cyrillic, kazakh, latin) = (CountOf(TextLanguage.Cyrillic), CountOf(TextLanguage.Kazakh), CountOf(TextLanguage.Latin));
        var mainIsLatin = latin > cyrillic + kazakh;
        var strangers = lettered.Where(value => value.Language == TextLanguage.Latin != mainIsLatin).ToList();
        return context.Finding(new CrmSubject(CrmSubjectType.Field, property.Name, Scope: entity))
            .Threshold(ThresholdOf(context, "spread"))
            .Share(strangers.Count, lettered.Count)
            .Message("spread").Recommendation("spreadRecommendation")
            .Arg("entity", EntityText(entity)).Arg("field", FieldName.Of(property.Name))
            .Arg("cyrillic", cyrillic).Arg("kazakh", kazakh).Arg("latin", latin)
            .Data("cyrillic", cyrillic).Data("kazakh", kazakh).Data("latin", latin)
            .Evidence(Sorted([.. strangers.Select(value => CrmEvidenceRow.Of(value.Card, new CrmText($"{Id}.{(mainIsLatin ? "inCyrillic" : "inLatin")}", ("field", FieldName.Of(property.Name))), property.Name, value.Text))]))
            .Build();
    }

    private IEnumerable<CrmFinding> FirmNames(CheckContext context)
    {
        var fillers = FillProfile.Fillers(context);
        var names = context.Data.Companies
            .Where(company => !string.IsNullOrWhiteSpace(company.Name) && fillers.Match(company.Name, FillUse.Company) == FillerKind.None)
            .Select(static company => (Company: company, Form: FirmNameForm.Of(company.Name!)))
            .ToList();
        if (names.Count == 0)
        {
            yield break;
        }
        var forms = names.GroupBy(static name => name.Form).OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Key, StringComparer.Ordinal).ToList();
        var main = forms[0].Key;
        var others = names.Where(name => name.Form != main).ToList();
        yield return context.Finding(new CrmSubject(CrmSubjectType.NamingRule, "Name", Scope: "Company"))
            .Threshold(ThresholdOf(context, "naming"))
            .Share(others.Count, names.Count)
            .Message("naming").Recommendation("namingRecommendation")
            .Arg("forms", (long)forms.Count).Arg("main", main.Text)
            .Series(new CrmDistribution(
                "forms",
                CrmUnit.Count,
                [new("form", CrmValueKind.Term), new(CrmDistribution.LabelColumn, CrmValueKind.Sentence), new("count", CrmValueKind.Number)],
                [.. forms.Select(static group => new object?[] { group.Key.Key, group.Key.Text, group.LongCount() })]))
            .Evidence(Sorted([.. others.Select(name => CrmEvidenceRow.Of(name.Company, new CrmText($"{Id}.form", ("form", name.Form.Text), ("main", main.Text)), "Name", name.Company.Name))]))
            .Build();
    }

    private CrmThreshold ThresholdOf(CheckContext context, string part) => new()
    {
        Norm = context.Parameter(part + "Norm"),
        Red = context.Parameter(part + "Red"),
        Origin = SetsPart(context.Config.ParameterThresholds, part) ? CrmThresholdOrigin.Parameter
            : SetsPart(context.Config.Thresholds, part) ? CrmThresholdOrigin.Config
            : CrmThresholdOrigin.Default,
    };

    private bool SetsPart(IDictionary<string, ThresholdSection> thresholds, string part) =>
        thresholds.TryGetValue(Id, out var section) && section.Parameters.Keys.Any(key => key.StartsWith(part, StringComparison.Ordinal));

    private static bool IsWritten(CrmProperty property) => property.Kind switch
    {
        CrmFieldKind.Name or CrmFieldKind.Company => true,
        CrmFieldKind.Choice => !property.Name.StartsWith("Utm", StringComparison.Ordinal),
        CrmFieldKind.Text => property.Name is "Position" or "Address" or "Comment",
        _ => false,
    };

    /// <summary>Comments may be written in any language, names of firms and deals hold foreign brands: the rest should have one script.</summary>
    private static bool IsOneLanguage(CrmProperty property) => property.Name is "LastName" or "FirstName" or "MiddleName" or "Person" or "City" or "Address" or "Position" or "Industry" or "CompanyType" or "ContactType" or "DealType" or "LossReason" or "WinReason";
}
