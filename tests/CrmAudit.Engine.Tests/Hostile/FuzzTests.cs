using CrmAudit.Fuzz;

namespace CrmAudit.Engine.Tests.Hostile;

/// <summary>A short run of tests/CrmAudit.Fuzz: every reader with some damaged files, and the kinds of damage that once ended one.</summary>
public class FuzzTests
{
    private const int Executions = 40;

    /// <summary>What reads one cell is quick.</summary>
    private const int Cells = 5_000;

    private static readonly Lazy<IReadOnlyList<FuzzTarget>> Targets = new(FuzzTargets.All);

    public static TheoryData<string> Names => [.. Targets.Value.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_damage_ends_a_reader(string name)
    {
        var failures = new List<string>();
        var target = Targets.Value.Single(target => target.Name == name);
        FuzzRun.Run(target, seed: 20, target.InMemory is null ? Executions : Cells, TimeSpan.FromMinutes(1), failure => failures.Add(failure.What));
        Assert.Empty(failures);
    }

    [Theory]
    [InlineData("import.json", "[{\"a\\ud800\":1,\"name\":\"Dana\",\"phone\":\"+77010000001\"},{\"a\\ud800\":2,\"name\":\"Marat\",\"phone\":\"+77010000002\"}]")]
    [InlineData("import.json", "[{\"name\":\"Dana\u00ff\\ud83d\",\"phone\":\"+77010000001\"}]")]
    [InlineData("manifest", "{\"kind\":\"CrmAudit.Fetch\",\"system\":\"Bitrix24\",\"host\":\"h\",\"lists\":null}")]
    [InlineData("manifest", "{\"kind\":\"CrmAudit.Fetch\",\"system\":\"Bitrix24\",\"host\":\"h\",\"zone\":\"-\",\"lists\":[null]}")]
    [InlineData("plan.csv", "\u00d0;\u00ff\u00fe\n\u00ff;1\n")]
    [InlineData("decisions.csv", "Group;Score\n\u00ff\u00ff\u00c3(;1\n")]
    [InlineData("plan.xlsx", "PK\u0003\u0004")]
    [InlineData("answers.xlsx", "no workbook")]
    [InlineData("history", "{\"format\":\"CrmAudit.History\",\"schemaVersion\":2,\"checks\":[null],\"groups\":[null]}")]
    [InlineData("history", "{\"format\":\"CrmAudit.History\",\"schemaVersion\":2,\"groups\":[{\"checkId\":\"Data.StaleDeal\",\"version\":1,\"unit\":\"share\"}]}")]
    [InlineData("import.json", "[{\"phones\":[{\"kind\":\"\u00ff\"}],\"name\":\"Dana\"}]")]
    [InlineData("import.json", "[{\"id\":1,\"\ud800\":\"Dana\",\"phone\":\"+77010000001\",\"email\":\"d@example.kz\"}]")]
    [InlineData("import.json", "{\"a\":{\"\u00ff\":1,\"name\":\"Dana\"},\"b\":{\"\u00ff\":2,\"name\":\"Marat\"}}")]
    [InlineData("import.csv", "ID;Title;Created\n1;Shipment;14.01.2026 10:15-14:30\n2;Shipment;15.01.2026 10:15\n")]
    [InlineData("cell.date", "9999")]
    [InlineData("cell.name", "\u00ef\u00bf\u00be")]
    [InlineData("cell.date", "9999-12")]
    [InlineData("cell.date", "31.12.9999")]
    [InlineData("cell.date", "9999-W52")]
    [InlineData("history", "{\"format\":\"CrmAudit.History\",\"schemaVersion\":1,\"findings\":[{\"checkId\":null,\"measured\":1},null]}")]
    public void What_once_ended_a_reader_does_no_more(string name, string text)
    {
        var target = Targets.Value.Single(candidate => candidate.Name == name);
        var folder = Directory.CreateTempSubdirectory("crmaudit");
        try
        {
            var path = Path.Combine(folder.FullName, "file" + target.Extension);
            File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes(text));
            Assert.Null(target.Read(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
