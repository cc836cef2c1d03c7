using System.Net;
using CrmAudit.Engine.Fetching;
using CrmAudit.Engine.Import;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>Files appear whole or not at all, whatever happens on the way.</summary>
public sealed class WholeFetchTests : IDisposable
{
    private readonly FetchRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(1234)]
    public void Every_record_is_there_once_in_the_order_of_its_id(int count)
    {
        var manifest = _run.Fetch(BitrixDesk.WithDeals(count));
        var deals = manifest.Lists.Single(static list => list.Entity == "Deal");
        Assert.Equal((count, count, 0), (deals.Written, deals.Told, deals.Deleted));
        var ids = count == 0 ? [] : new CrmImporter(new(), new NullImportObserver()).ReadAll([Path.Combine(_run.Folder, deals.File!)]).Deals.Select(static deal => deal.Id).ToList();
        Assert.Equal(Enumerable.Range(1, count).Select(static id => $"{id}"), ids);
    }

    [Fact]
    public void An_import_of_the_folder_knows_records_owners_and_codes()
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Records["crm.status.list"] = [new() { ["ID"] = "1", ["ENTITY_ID"] = "DEAL_STAGE", ["STATUS_ID"] = "NEW", ["NAME"] = "Новая заявка" }];
        _run.Fetch(desk);
        var data = new CrmImporter(new(), new NullImportObserver()).ReadAll(Engine.Files.ExportFiles.InFolder(_run.Folder, recurse: false));
        var deal = Assert.Single(data.Deals);
        Assert.Equal(("Bitrix24", "Поставка 1", "Новая заявка", "Айгуль Тестова", "1"), (deal.Source, deal.Name, deal.Stage, deal.Owner, deal.OwnerId));
        Assert.Equal("Айгуль Тестова", Assert.Single(data.Users).Name);
    }

    [Fact]
    public void After_a_break_at_any_request_the_files_end_the_same()
    {
        using var whole = new FetchRun();
        whole.Fetch(BitrixDesk.WithDeals(1234));
        for (var at = 1; at < 20; at++)
        {
            using var broken = new FetchRun();
            var desk = BitrixDesk.WithDeals(1234);
            desk.Fault = (number, _) => number == at ? throw new InvalidOperationException("killed") : null;
            Assert.ThrowsAny<InvalidOperationException>(() => broken.Fetch(desk, new("", []) { Resume = true }));
            Assert.False(Directory.Exists(broken.Folder));
            desk.Fault = static (_, _) => null;
            broken.Fetch(desk, new("", []) { Resume = true });
            Assert.Equal(whole.Lines("crm.deal.list.jsonl"), broken.Lines("crm.deal.list.jsonl"));
            Assert.False(Directory.Exists(broken.Folder + ".part"));
        }
    }

    [Fact]
    public void What_stands_behind_the_last_whole_page_is_cut_off()
    {
        var desk = BitrixDesk.WithDeals(1100);
        desk.Fault = (_, method) => method == "batch" && desk.Methods.Count(static name => name == "crm.deal.list") > 11 ? throw new InvalidOperationException("killed") : null;
        Assert.Throws<InvalidOperationException>(() => _run.Fetch(desk));
        File.AppendAllText(Path.Combine(_run.Folder + ".part", "crm.deal.list.jsonl"), "{\"ID\":\"5");
        desk.Fault = static (_, _) => null;
        _run.Fetch(desk, new("", []) { Resume = true });
        Assert.Equal(1100, _run.Lines("crm.deal.list.jsonl").Count);
    }

    [Fact]
    public void Deleted_while_it_was_read_is_told_and_stays()
    {
        var desk = BitrixDesk.WithDeals(700);
        desk.Fault = (_, method) =>
        {
            if (method == "batch" && desk.Methods.Contains("crm.deal.list"))
            {
                desk.Records["crm.deal.list"].RemoveAll(static deal => deal["ID"]!.GetValue<string>() is "3" or "690");
            }
            return null;
        };
        desk.Fault = Once(desk.Fault, 2);
        var deals = _run.Fetch(desk).Lists.Single(static list => list.Entity == "Deal");
        Assert.Equal((699, 698, 1), (deals.Written, deals.Told, deals.Deleted));
        Assert.Contains(_run.Warnings, static warning => warning.Contains("crm.deal.list", StringComparison.Ordinal));
    }

    [Fact]
    public void Fewer_than_the_server_counts_is_no_export()
    {
        var desk = BitrixDesk.WithDeals(10);
        desk.Fault = (_, method) => method == "crm.deal.list" ? Wrong(desk) : null;
        Assert.Equal("Fetch.fewer", Assert.Throws<FetchException>(() => _run.Fetch(desk)).Id);
        Assert.False(Directory.Exists(_run.Folder));

        static HttpResponseMessage Wrong(BitrixDesk desk) => BitrixDesk.Json($$"""{"result":[{{desk.Records["crm.deal.list"][0].ToJsonString()}}],"total":10}""");
    }

    [Fact]
    public void Pages_that_do_not_come_further_end_the_fetch()
    {
        var desk = BitrixDesk.WithDeals(200);
        var first = string.Join(',', desk.Records["crm.deal.list"].Take(50).Select(static deal => deal.ToJsonString()));
        desk.Fault = (_, method) => method == "crm.deal.list" ? BitrixDesk.Json($$"""{"result":[{{first}}],"total":40}""") : null;
        Assert.Equal("Fetch.disorder", Assert.Throws<FetchException>(() => _run.Fetch(desk)).Id);
    }

    [Theory]
    [InlineData("""{"result":null,"total":0}""")]
    [InlineData("""{"result":{"deals":[]},"total":0}""")]
    [InlineData("""{"result":"nothing","total":0}""")]
    public void An_answer_without_the_list_is_no_empty_list(string body)
    {
        var desk = BitrixDesk.WithDeals(3);
        desk.Fault = (_, method) => method == "user.get" ? BitrixDesk.Json(body.Replace("\"total\":0", "\"total\":3", StringComparison.Ordinal)) : null;
        Assert.Equal("Fetch.shape", Assert.Throws<FetchException>(() => _run.Fetch(desk)).Id);
    }

    [Theory]
    [InlineData("Ome\\ud83dga", "Ome\ufffdga")]
    [InlineData("Omega \\ud83d\\ude00", "Omega \ud83d\ude00")]
    public void One_cut_field_ends_no_fetch(string written, string read)
    {
        var desk = BitrixDesk.WithDeals(1);
        desk.Fault = (_, method) => method == "crm.deal.list" ? BitrixDesk.Json($$"""{"result":[{"ID":"1","TITLE":"{{written}}"}],"total":1}""") : null;
        _run.Fetch(desk);
        Assert.Equal(read, System.Text.Json.JsonDocument.Parse(Assert.Single(_run.Lines("crm.deal.list.jsonl"))).RootElement.GetProperty("TITLE").GetString());
    }

    [Fact]
    public void A_manifest_that_names_other_files_has_none_deleted()
    {
        _run.Fetch(BitrixDesk.WithDeals(3));
        var mine = Path.Combine(_run.Folder, "by-hand.csv");
        File.WriteAllText(mine, "a;b");
        var manifest = Path.Combine(_run.Folder, "fetch.manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("crm.deal.list.jsonl", "by-hand.csv", StringComparison.Ordinal));
        _run.Fetch(BitrixDesk.WithDeals(4), new("", []) { Force = true });
        Assert.True(File.Exists(mine));
    }

    [Fact]
    public void Files_that_are_there_are_replaced_only_on_demand()
    {
        _run.Fetch(BitrixDesk.WithDeals(3));
        Assert.Equal("Fetch.exists", Assert.Throws<FetchException>(() => _run.Fetch(BitrixDesk.WithDeals(4))).Id);
        File.WriteAllText(Path.Combine(_run.Folder, "by-hand.csv"), "a;b");
        _run.Fetch(BitrixDesk.WithDeals(4), new("", []) { Force = true });
        Assert.Equal(4, _run.Lines("crm.deal.list.jsonl").Count);
        _run.Fetch(BitrixDesk.WithDeals(0), new("", []) { Force = true });
        Assert.False(File.Exists(Path.Combine(_run.Folder, "crm.deal.list.jsonl")));
        Assert.True(File.Exists(Path.Combine(_run.Folder, "by-hand.csv")));
    }

    [Fact]
    public void Since_adds_and_renews()
    {
        _run.Fetch(BitrixDesk.WithDeals(5));
        var later = BitrixDesk.WithDeals(7);
        foreach (var deal in later.Records["crm.deal.list"].Skip(4))
        {
            deal["DATE_MODIFY"] = "2026-07-01T10:00:00+05:00";
        }
        later.Records["crm.deal.list"][4]["TITLE"] = "Изменена";
        _run.Fetch(later, new("", []) { Since = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) });
        var lines = _run.Lines("crm.deal.list.jsonl");
        Assert.Equal(7, lines.Count);
        Assert.Single(lines, static line => line.Contains("\"ID\":\"5\"", StringComparison.Ordinal) && line.Contains("Изменена", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_at_once_do_not_mix()
    {
        using var held = Engine.Fetching.Parts.PartFolder.Beside(_run.Folder);
        Assert.Equal("Fetch.twice", Assert.Throws<FetchException>(() => _run.Fetch(BitrixDesk.WithDeals(1))).Id);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, """{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}""")]
    [InlineData(HttpStatusCode.OK, "{\"result\":[")]
    [InlineData(HttpStatusCode.BadGateway, "<html>nginx</html>")]
    public void What_can_pass_is_asked_again(HttpStatusCode status, string body)
    {
        var desk = BitrixDesk.WithDeals(120);
        desk.Fault = (number, _) => number % 3 == 0 ? BitrixDesk.Json(body, status) : null;
        Assert.Equal(120, _run.Fetch(desk).Lists.Single(static list => list.Entity == "Deal").Written);
        Assert.NotEmpty(_run.Details);
    }

    [Fact]
    public void A_list_the_key_may_not_read_is_told_and_the_others_come()
    {
        var desk = BitrixDesk.WithDeals(2);
        desk.Fault = static (_, method) => method == "tasks.task.list" ? BitrixDesk.Json("""{"error":"insufficient_scope"}""", HttpStatusCode.Forbidden) : null;
        var manifest = _run.Fetch(desk);
        Assert.Equal("insufficient_scope: task", manifest.Lists.Single(static list => list.Entity == "Task").Problem);
        Assert.Equal(2, manifest.Lists.Single(static list => list.Entity == "Deal").Written);
    }

    private static Func<int, string, HttpResponseMessage?> Once(Func<int, string, HttpResponseMessage?> fault, int batch)
    {
        var seen = 0;
        return (number, method) => method == "batch" && ++seen == batch ? fault(number, method) : null;
    }
}
