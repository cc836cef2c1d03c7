using System.Collections.Frozen;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Text.Lexicons;

namespace CrmAudit.Engine.Checks.Integrations.Register;

/// <summary>The integrations of the configuration and of the exports as one list; the configuration beats an export of the same name.</summary>
internal static class IntegrationRegister
{
    private static readonly PerRun<List<IntegrationEntry>> OfRun = new(Read);

    private static readonly (string Kind, WordList Words)[] Kinds =
        [.. new[] { "telephony", "email", "forms", "messenger", "accounting", "marketplace" }.Select(static kind => (kind, WordList.Of($"integration.{kind}")))];

    private static readonly FrozenDictionary<string, string> Directions = Lexicon.Map(("integration.in", "in"), ("integration.out", "out"));

    public static IReadOnlyList<IntegrationEntry> Of(CheckContext context) => OfRun.Of(context);

    /// <summary>The kinds every trading company has.</summary>
    public static IEnumerable<string> ExpectedKinds => Kinds.Select(static kind => kind.Kind);

    /// <summary>The one integration of a kind; the kind itself where none or several are declared, with all who answer for them.</summary>
    public static CrmSubject SubjectOf(CheckContext context, string kind, string? scope = null) =>
        Of(context).Where(entry => entry.Kind == kind).ToList() is [var only] ? only.Subject with { Scope = scope }
            : new CrmSubject(CrmSubjectType.Integration, kind, null, OwnersOf(Of(context).Where(entry => entry.Kind == kind)), scope);

    /// <summary>Who answers for several integrations together; null where nobody does.</summary>
    public static string? OwnersOf(IEnumerable<IntegrationEntry> entries) =>
        entries.Select(static entry => entry.Owner).Where(static owner => !string.IsNullOrWhiteSpace(owner)).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } owners ? string.Join(", ", owners) : null;

    /// <summary>Its name for texts.</summary>
    public static object NameOf(CheckContext context, string kind) => SubjectOf(context, kind) is { Name: { } name } ? name : new CrmText($"Integration.kind.{kind}");

    private static List<IntegrationEntry> Read(CheckContext context)
    {
        var declared = context.Config.Integrations.Select(static section => new IntegrationEntry(section.Name, section.Kind, section.Mechanism, section.Direction, section.Owner, section.Document, null)).ToList();
        foreach (var record in context.Data.Integrations.Where(static record => !string.IsNullOrWhiteSpace(record.Name ?? record.Kind)))
        {
            var name = (record.Name ?? record.Kind)!.Trim();
            if (!declared.Any(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                declared.Add(new(name, KindOf(record.Kind) ?? KindOf(name) ?? "other", record.Mechanism, DirectionOf(record.Direction), record.Owner, record.Document, record));
            }
        }
        return declared;
    }

    private static string? KindOf(string? text) => text is null ? null : Kinds.Where(kind => kind.Words.Matches(text)).Select(static kind => kind.Kind).FirstOrDefault();

    private static string? DirectionOf(string? text) => string.IsNullOrWhiteSpace(text) ? null : Directions.GetValueOrDefault(text.Trim(), "both");
}
