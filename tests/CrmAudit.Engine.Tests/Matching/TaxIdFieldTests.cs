using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>How far two tax numbers agree: each wrong one may be one slip from what was meant.</summary>
public sealed class TaxIdFieldTests
{
    [Theory]
    [InlineData("160940504573", "160940504573", 2)]
    [InlineData("160940504573", "160940504574", 1)]
    [InlineData("160940504573", "160940505473", 1)]
    [InlineData("160940504572", "160940504673", 1)]
    [InlineData("160940504573", "160940505674", MatchField.Veto)]
    [InlineData("160940504573", "050740001231", MatchField.Veto)]
    [InlineData("160940504573", null, MatchField.Missing)]
    public void Numbers_agree_as_far_as_slips_explain(string left, string? right, int level)
    {
        var field = new TaxIdField("TaxId", [left, right]);
        Assert.Equal(level, field.Compare(0, 1, out _));
        Assert.Equal(level, field.Compare(1, 0, out _));
    }
}
