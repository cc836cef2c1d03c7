using System.Text.Json;
using CrmAudit.Engine.Text.Rendering;
using CrmAudit.Engine.Values;

namespace CrmAudit.Engine.Tests.Catalogue;

/// <summary>Each word of a closed set that a report shows has its texts.</summary>
public class ClosedSetTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new UnitConverter() } };

    public static TheoryData<CrmAgreement> Agreements => [.. Enum.GetValues<CrmAgreement>()];

    public static TheoryData<CrmUnit> Units => [.. Enum.GetValues<CrmUnit>()];

    public static TheoryData<CrmSuppressionKind> Kinds => [.. Enum.GetValues<CrmSuppressionKind>()];

    [Theory]
    [MemberData(nameof(Agreements))]
    public void How_far_two_values_agree_is_worded(CrmAgreement agreement) => Assert.True(TextCatalogue.Has(new CrmComparison("Name", "a", "b", agreement, 0).Text.Id));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_change_is_worded_in_its_unit(CrmUnit unit)
    {
        var message = new CrmAuditChange { Change = CrmBaseline.Worse, Subject = new(CrmSubjectType.Entity, "Deal"), MeasuredBefore = 0.25, MeasuredAfter = 0.5, Unit = unit }.Message;
        Assert.DoesNotContain("compare.value", message, StringComparison.Ordinal);
        Assert.DoesNotContain("report.unit", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_decision_is_worded(CrmSuppressionKind kind) => Assert.True(TextCatalogue.Has($"report.suppressed.kind.{kind}"));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_is_written_as_it_is_read(CrmUnit unit)
    {
        var text = JsonSerializer.Serialize(unit, Json);
        Assert.Equal(text.ToLowerInvariant(), text);
        Assert.Equal(unit, JsonSerializer.Deserialize<CrmUnit>(text, Json));
        Assert.Equal(unit, JsonSerializer.Deserialize<CrmUnit>(text.ToUpperInvariant(), Json));
    }

    [Theory]
    [InlineData("\"miles\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void What_is_no_unit_is_told(string text) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CrmUnit>(text, Json));
}
