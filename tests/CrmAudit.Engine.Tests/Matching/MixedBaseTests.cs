using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Tests.Matching.Bases;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Families, offices, namesakes, holdings and copies in one base: what is told is true, and most of what there is gets told.</summary>
public sealed class MixedBaseTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void People(bool employers)
    {
        var (records, truth) = MixedPeople.Of(6000, 11, employers);
        var (precision, recall) = Measure(Matcher.Run(CrmTables.Persons(records, new AuditConfig()), 0.9, CancellationToken.None), truth);

        Assert.InRange(precision, 0.995, 1);
        Assert.InRange(recall, 0.92, 1);
    }

    [Fact]
    public void Firms()
    {
        var (records, truth) = MixedFirms.Of(3000, 11);
        var (precision, recall) = Measure(Matcher.Run(CrmTables.Companies(records, new AuditConfig()), 0.9, CancellationToken.None), truth);

        Assert.InRange(precision, 0.99, 1);
        Assert.InRange(recall, 0.95, 1);
    }

    private static (double Precision, double Recall) Measure(MatchResult found, List<string> truth)
    {
        var pairs = found.Groups.SelectMany(static group => group.SelectMany((a, i) => group.Skip(i + 1).Select(b => (a, b)))).ToList();
        var right = (double)pairs.Count(pair => truth[pair.a] == truth[pair.b]);
        return (right / pairs.Count, right / truth.CountBy(static who => who).Sum(static pair => pair.Value * (pair.Value - 1) / 2));
    }
}
