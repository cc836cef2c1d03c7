using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Matching.Columns;
using CrmAudit.Engine.Tests.Matching.Bases;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>A base of nobody but different people, however alike they look, has no duplicates: at most one false group in 10,000 cards.</summary>
public sealed class DifferentPeopleTests
{
    private const int Seeds = 4;
    private static readonly string[] Columns = ["FirstName", "LastName", "Phones", "Emails", "City", "Company", "LeadSource"];

    public static TheoryData<string> Shapes => [.. DifferentPeople.Shapes];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Different_people_are_not_one(string shape)
    {
        var (groups, cards) = (0, 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var people = DifferentPeople.Of(shape, 2500, seed);
            groups += Matcher.Run(CrmTables.Persons(people, new AuditConfig()), 0.9, CancellationToken.None).Groups.Count;
            cards += people.Count;
        }

        Assert.InRange(groups, 0, cards / 10_000);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nor_are_they_by_columns_nobody_explained(string shape)
    {
        var groups = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var table = AnyTable.Of(DifferentPeople.Of(shape, 1000, seed), [.. Columns.Select(static name => new RequestedColumn(name, null))], new AuditConfig());
            groups += Matcher.Run(table, 0.9, CancellationToken.None).Groups.Count;
        }

        Assert.Equal(0, groups);
    }
}
