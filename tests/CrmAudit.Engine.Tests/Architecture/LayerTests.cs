using System.Reflection;
using NetArchTest.Rules;

namespace CrmAudit.Engine.Tests.Architecture;

/// <summary>The engine's layers: each may use those that stand before it and none behind.</summary>
public class LayerTests
{
    private const string Root = "CrmAudit.Engine";

    private static readonly Assembly Engine = Assembly.Load(Root);

    private static readonly string[] Order =
    [
        "Statistics", "Text", "Values", "Files", "Catalogue", "Configuration", "Logs", "Import", "Process", "Matching", "Reconcile", "Recount", "Silence", "LiveTests", "Checks.Core",
        "Checks.Data", "Checks.Duplicates", "Checks.Pipeline", "Checks.Reports", "Checks.Integrations", "Scoring", "Planning", "Checks.Audit", "Checks.Custom", "Comparison", "Guide", "Scheduling", "Reporting", "MatchExport", "Notifications", "Fetching", "Audit", "Drafting", "Interview",
    ];

    public static TheoryData<string> Layers => [.. Order];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_none_behind_it(string layer)
    {
        string[] behind = [.. Order.SkipWhile(other => other != layer).Skip(1).Select(Full)];
        if (behind.Length > 0)
        {
            Assert.Empty(UsersOf(layer, behind));
        }
    }

    /// <summary>The way round, the same rule finds what stands in the code: it can fail.</summary>
    [Theory]
    [InlineData("Audit", "Reporting")]
    [InlineData("Checks.Core", "Configuration")]
    [InlineData("Import", "Values")]
    public void Turned_around_the_rule_fails(string layer, string used) => Assert.NotEmpty(UsersOf(layer, Full(used)));

    [Fact]
    public void Every_type_stands_in_a_layer() => Assert.Empty(Engine.GetTypes()
        .Where(static type => type.Namespace is { } space && space.StartsWith(Root + ".", StringComparison.Ordinal))
        .Where(static type => !Order.Any(layer => (type.Namespace + ".").StartsWith(Full(layer) + ".", StringComparison.Ordinal)))
        .Select(static type => type.FullName));

    [Fact]
    public void No_layer_is_without_types() => Assert.DoesNotContain(Order, static layer => !Types.InAssembly(Engine).That().ResideInNamespace(Full(layer)).GetTypes().Any());

    private static string Full(string layer) => $"{Root}.{layer}";

    private static IEnumerable<string> UsersOf(string layer, params string[] used) =>
        Types.InAssembly(Engine).That().ResideInNamespace(Full(layer)).ShouldNot().HaveDependencyOnAny(used).GetResult().FailingTypeNames ?? [];
}
