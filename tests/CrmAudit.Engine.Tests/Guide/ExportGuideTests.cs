using System.Globalization;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Guide;
using CrmAudit.Engine.Import.Mapping;
using CrmAudit.Engine.Import.Understanding;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine.Tests.Guide;

public class ExportGuideTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Systems => [.. GuideSources.Systems];

    private static IReadOnlyList<CrmExportGuide> Of(CrmDataset data, bool onlyMissing, params string[] systems) => new ExportGuide(data, new AuditConfig(), English).Of(systems, onlyMissing);

    [Fact]
    public void The_systems_and_the_ways_that_are_worded_are_the_same()
    {
        var worded = TextCatalogue.Ids("en").Where(static id => id.StartsWith("export.", StringComparison.Ordinal) && id.Split('.') is [_, not "system", _]).Order(StringComparer.Ordinal);
        Assert.Equal(worded, GuideSources.Systems.SelectMany(static system => GuideSources.ListsOf(system).Select(entity => $"export.{system}.{entity}")).Order(StringComparer.Ordinal));
        Assert.All(GuideSources.Systems, static system => Assert.True(TextCatalogue.Has($"export.system.{system}")));
        Assert.All(GuideSources.Systems.SelectMany(GuideSources.ListsOf), static entity => Assert.Contains(entity, CrmSchema.Entities));
        Assert.Equal(["Bitrix24", "AmoCrm", "HubSpot", "Salesforce", "Pipedrive", "Zoho", "Dynamics", "OneC", "Kaspi"], GuideSources.Systems);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void A_way_has_as_many_steps_in_every_language_and_names_its_source_or_says_it_has_none(string system)
    {
        var languages = new[] { "ru", "kk", "en" }.Select(language => new ExportGuide(new CrmDataset(), new AuditConfig(), CultureInfo.GetCultureInfo(language)).Of([system], onlyMissing: false)).ToList();
        foreach (var (ru, kk, en) in languages[0].Zip(languages[1], languages[2]))
        {
            Assert.Equal((en.Steps.Count, en.Steps.Count), (ru.Steps.Count, kk.Steps.Count));
            Assert.Equal((string.Join(' ', en.Checks), en.Source), (string.Join(' ', ru.Checks), ru.Source));
            Assert.True(en.Source is null ? en.Note.Contains("Not confirmed", StringComparison.Ordinal) : Uri.TryCreate(en.Source, UriKind.Absolute, out var address) && address.Scheme == "https");
            Assert.DoesNotContain(en.Steps.Concat(ru.Steps).Concat(kk.Steps), static step => step.Length == 0);
        }
    }

    /// <summary>A list is worth what it adds to the lists before it, so that no answer is promised twice.</summary>
    [Theory]
    [MemberData(nameof(Systems))]
    public void No_answer_is_promised_twice(string system)
    {
        var guide = Of(new CrmDataset(), false, system);
        Assert.Equal(GuideSources.ListsOf(system).Order(StringComparer.Ordinal), guide.Select(static list => list.Entity).Order(StringComparer.Ordinal));
        var promised = guide.SelectMany(static list => list.Checks).ToList();
        Assert.Equal(promised.Count, promised.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(guide.Sum(static list => list.Coverage), 0, 1);
    }

    [Fact]
    public void Deals_come_first_where_there_is_nothing_yet()
    {
        var guide = Of(new CrmDataset(), false, "Bitrix24");
        Assert.Equal("Deal", guide[0].Entity);
        Assert.Contains("Data.StaleDeal", guide[0].Checks);
        Assert.Contains("Pipeline.TaskOverdue", guide.Single(static list => list.Entity == "Task").Checks);
        Assert.Contains("Pipeline.Transition", guide.Single(static list => list.Entity == "StageChange").Checks);
    }

    /// <summary>What the guide promises of a list is what the checks then have: with its columns there, none of them lacks an input any more.</summary>
    [Theory]
    [InlineData("Bitrix24")]
    [InlineData("HubSpot")]
    [InlineData("Salesforce")]
    public void A_promised_check_lacks_nothing_once_the_lists_are_there(string system)
    {
        var data = new CrmDataset();
        foreach (var list in Of(data, false, system))
        {
            var before = list.Checks.Select(static id => Engine.Catalogue.CheckCatalogue.Find(id)!).Where(check => CheckInputs.Missing(check, data, new()).Count == 0);
            Assert.Empty(before.Select(static check => check.Id));
            Add(data, list.Entity, system);
            Assert.All(list.Checks, id => Assert.Empty(CheckInputs.Missing(Engine.Catalogue.CheckCatalogue.Find(id)!, data, new())));
        }
    }

    [Fact]
    public void Of_a_folder_only_what_is_missing_is_told()
    {
        var data = new CrmDataset();
        foreach (var entity in (ReadOnlySpan<string>)["Contact", "Company", "Deal", "Task"])
        {
            Add(data, entity);
        }
        var guide = Of(data, true, "Bitrix24");
        Assert.DoesNotContain(guide, static list => list.Entity is "Contact" or "Company" or "Deal" or "Task");
        Assert.Equal("Activity", guide[0].Entity);
        Assert.All(guide, list => Assert.Empty(data.Of(list.Entity)));
    }

    [Fact]
    public void A_second_way_stands_beside_the_steps()
    {
        var calls = Of(new CrmDataset(), false, "Bitrix24").Single(static list => list.Entity == "Activity");
        Assert.DoesNotContain(calls.Steps, static step => step.Contains("Telephony", StringComparison.Ordinal));
        Assert.Contains("Telephony", calls.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "Битрикс24: CRM → Лиды")]
    [InlineData("kk", "Битрикс24: CRM → Лидтер")]
    [InlineData("en", "In Bitrix24: CRM → Leads")]
    public void The_same_way_stands_where_a_question_is_not_evaluated(string language, string expected)
    {
        var data = new CrmDataset();
        data.AddFile(new() { Path = "/exports/deals.csv", System = "Bitrix24", Entity = "Deal" });
        var reason = CheckInputs.MissingReason(Engine.Catalogue.CheckCatalogue.Find("Pipeline.SpeedToLead")!, data, new())!;
        Assert.Contains(expected, reason.Render(CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal);
    }

    /// <summary>One record of a list with the columns its system gives it.</summary>
    private static void Add(CrmDataset data, string entity, string system = "Bitrix24")
    {
        var profiles = ProfileCatalogue.All.Where(profile => profile.System == system && profile.Entity == entity).ToList();
        var properties = CrmSchema.PropertiesOf(entity).Select(static property => property.Name)
            .Where(name => profiles.Count == 0 || profiles.Exists(profile => profile.Columns.Keys.Any(target => FieldKinds.PropertyOf(target) == name)));
        var record = (CrmRecord)Activator.CreateInstance(CrmSchema.TypeOf(entity))!;
        record.Id = "1";
        record.Origin = new() { Path = $"/exports/{entity}.csv", System = system, Entity = entity, Columns = [.. properties.Select(static (name, i) => new CrmImportColumn(i, name, name))] };
        data.Add(record);
    }
}
