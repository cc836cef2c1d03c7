using System.Text.Json.Nodes;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Tests.Pipeline;

namespace CrmAudit.Engine.Tests.Fetching;

/// <summary>What the settings of a CRM say of its fields and automations answers what its lists alone cannot, and no more than they say.</summary>
public sealed class FetchedSettingsTests : IDisposable
{
    private static readonly DateTimeOffset AsOf = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FetchRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Few_required_fields_are_told_and_not_judged()
    {
        var finding = Find(ServerDesk.Bitrix24(), "Pipeline.RequiredLoad")[0];
        Assert.Equal((CrmStatus.Indeterminate, 1), (finding.Status, finding.Measured));
        var field = Assert.Single(finding.Evidence.Rows);
        Assert.Equal(("City", "UF_CRM_CITY", "crm.deal.userfield.list.json"), (field.Name, field.RecordId, Path.GetFileName(field.File)));
        Assert.Contains("crm.deal.userfield.list.json", finding.StatusReasonText!.Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_required_field_in_the_settings_is_no_proof_that_there_is_none()
    {
        var desk = ServerDesk.Bitrix24();
        Require(desk, []);
        var finding = Find(desk, "Pipeline.RequiredLoad")[0];
        Assert.Equal((CrmStatus.Indeterminate, 0), (finding.Status, finding.Measured));
    }

    [Theory]
    [InlineData(6, CrmStatus.Indeterminate)]
    [InlineData(7, CrmStatus.Warning)]
    [InlineData(13, CrmStatus.Fail)]
    public void Too_many_are_certain(int fields, CrmStatus status)
    {
        var desk = ServerDesk.Bitrix24();
        Require(desk, [.. Enumerable.Range(1, fields).Select(static number => $"Өріс {number}")]);
        var finding = Find(desk, "Pipeline.RequiredLoad")[0];
        Assert.Equal((status, fields), (finding.Status, finding.Measured));
        Assert.Equal(fields, finding.Evidence.Rows.Count);
    }

    [Fact]
    public void A_field_the_configuration_and_the_settings_name_is_one()
    {
        var desk = ServerDesk.Bitrix24();
        Require(desk, ["Город", "Договор"]);
        var config = Configured("Sales", "NEW", "город", "Amount");
        Assert.Equal((CrmStatus.Pass, 3), Find(desk, "Pipeline.RequiredLoad", config).Where(static finding => finding.Subject.Id == "Sales").Select(static finding => (finding.Status, (int)finding.Measured!)).Single());
    }

    [Fact]
    public void Without_settings_and_configuration_nothing_is_known()
    {
        ServerDesk.Bitrix24().Fetch(_run, new("", []) { Force = true });
        foreach (var file in Directory.GetFiles(_run.Folder, "*field*"))
        {
            File.Delete(file);
        }
        var findings = Run("Pipeline.RequiredLoad");
        Assert.NotEmpty(findings);
        Assert.All(findings, static finding => Assert.Equal(CrmStatus.NotEvaluated, finding.Status));
    }

    [Fact]
    public void HubSpot_does_not_tell_what_is_required() =>
        Assert.All(Find(ServerDesk.HubSpot(), "Pipeline.RequiredLoad"), static finding => Assert.Equal(CrmStatus.NotEvaluated, finding.Status));

    [Fact]
    public void A_field_required_of_every_deal_is_looked_for_on_every_deal()
    {
        var desk = ServerDesk.Bitrix24();
        for (var id = 1; id <= 20; id++)
        {
            var deal = desk.Server.Records["deals"].Read(id);
            deal["UF_CRM_CITY"] = null;
            desk.Server.Records["deals"].Put(id, deal);
        }
        var findings = Find(desk, "Pipeline.RequiredField");
        Assert.All(findings, static finding => Assert.Contains("crm.deal.userfield.list.json", finding.MessageText!.Render(), StringComparison.Ordinal));
        Assert.InRange(findings.Sum(static finding => finding.Evidence.Rows.Count), 10, 20);
        Assert.All(findings.SelectMany(static finding => finding.Evidence.Rows), static row => Assert.InRange(int.Parse(row.RecordId, System.Globalization.CultureInfo.InvariantCulture), 1, 20));
    }

    [Fact]
    public void A_field_amoCRM_requires_at_a_stage_is_looked_for_there_and_past_it()
    {
        var desk = ServerDesk.AmoCrm();
        var findings = Find(desk, "Pipeline.RequiredField");
        var finding = Assert.Single(findings, static finding => finding.Subject.Name == "City");
        Assert.Equal("Sales / Stage 2", finding.Subject.Scope);
        var lacking = Data().Deals.Where(static deal => deal.Pipeline == "Sales" && !deal.Fields.ContainsKey("City") && deal.Stage is "Stage 2" or "Stage 3" or "Won").Select(static deal => deal.Id).ToList();
        Assert.NotEmpty(lacking);
        Assert.Superset(lacking.ToHashSet(), finding.Evidence.Rows.Select(static row => row.RecordId).ToHashSet());
    }

    [Fact]
    public void A_field_that_no_card_has_is_unused_and_columns_of_the_system_are_no_fields()
    {
        var finding = Of("Deal", Find(ServerDesk.AmoCrm(static options => options with { Deals = 80 }), "Data.UnusedField"));
        Assert.Equal(2, finding.Denominator);
        Assert.Equal(CrmStatus.Pass, finding.Status);
        var desk = ServerDesk.AmoCrm();
        var field = desk.Server.Records["leadFields"].Read(2);
        (field["id"], field["name"], field["required_statuses"]) = (77, "Кепілдік мерзімі", null);
        desk.Server.Records["leadFields"].Put(77, field);
        finding = Of("Deal", Find(desk, "Data.UnusedField"));
        var row = Assert.Single(finding.Evidence.Rows);
        Assert.Equal(("Кепілдік мерзімі", 3, "amocrm.leads.custom_fields.json"), (row.Name, (int)finding.Denominator!, Path.GetFileName(row.File)));
    }

    [Fact]
    public void The_last_use_of_a_field_is_the_last_change_of_a_card_that_has_it()
    {
        var finding = Of("Deal", Find(ServerDesk.HubSpot(), "Data.UnusedField"));
        var row = Assert.Single(finding.Evidence.Rows);
        var changed = Data().Deals.Single(static deal => deal.Fields.ContainsKey("Kind of payment"));
        Assert.Equal(("Kind of payment", "1", "Bank transfer"), (row.Name, changed.Id, changed.Fields["Kind of payment"]));
        Assert.Equal(changed.ModifiedAt, row.Reason!.Args["last"]);
        Assert.Equal(2, finding.Denominator);
    }

    [Theory]
    [InlineData("Bitrix24", "Discount approval", "bizproc.workflow.template.list.jsonl", 2)]
    [InlineData("HubSpot", "Welcome letter", "hubspot.workflows.jsonl", 2)]
    public void Automations_the_CRM_tells_are_an_inventory(string system, string name, string file, int count)
    {
        var finding = Find(system == "HubSpot" ? ServerDesk.HubSpot() : ServerDesk.Bitrix24(), "Pipeline.AutomationInventory")[0];
        Assert.Equal((CrmStatus.Warning, count, count), (finding.Status, (int)finding.Numerator!, (int)finding.Denominator!));
        Assert.Contains(finding.Evidence.Rows, row => row.Name == name && Path.GetFileName(row.File) == file);
    }

    [Fact]
    public void A_key_without_the_right_leaves_the_inventory_to_people()
    {
        var finding = Find(ServerDesk.Bitrix24(static options => options with { Scopes = ["crm", "task", "user"] }), "Pipeline.AutomationInventory")[0];
        Assert.Equal(CrmStatus.NotEvaluated, finding.Status);
        Assert.Contains(_run.Warnings, static warning => warning.Contains("bizproc", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_fields_of_one_name_have_a_column_each()
    {
        var desk = ServerDesk.Bitrix24();
        Require(desk, ["Город", "Город"]);
        var deal = desk.Server.Records["deals"].Read(1);
        (deal["UF_CRM_R1"], deal["UF_CRM_R2"]) = ("Алматы", "Астана");
        desk.Server.Records["deals"].Put(1, deal);
        desk.Fetch(_run);
        var fields = Data().Deals.Single(static deal => deal.Id == "1").Fields;
        Assert.Equal(("Алматы", "Астана"), (fields["Город"], fields["Город (UF_CRM_R2)"]));
    }

    private static CrmFinding Of(string entity, IReadOnlyList<CrmFinding> findings) => Assert.Single(findings, finding => finding.Subject.Id == entity);

    /// <summary>Added fields of deals that must be filled, in place of those there are.</summary>
    private static void Require(ServerDesk desk, string[] labels)
    {
        var list = desk.Server.Records["dealsUserFields"];
        var like = list.Read(1);
        foreach (var id in list.Ids.ToList())
        {
            list.Remove(id);
        }
        foreach (var (label, index) in labels.Select(static (label, index) => (label, index + 1)))
        {
            var field = (JsonObject)like.DeepClone();
            (field["ID"], field["FIELD_NAME"], field["MANDATORY"], field["EDIT_FORM_LABEL"], field["SORT"]) = ($"{index}", $"UF_CRM_R{index}", "Y", label, $"{index}");
            list.Put(index, field);
        }
    }

    private static AuditConfig Configured(string pipeline, string stage, params string[] required) =>
        new() { Pipelines = [new() { Name = pipeline, Stages = [new() { Name = stage, Required = required }] }] };

    private IReadOnlyList<CrmFinding> Find(ServerDesk desk, string check, AuditConfig? config = null)
    {
        desk.Fetch(_run, new("", []) { Force = true });
        return Run(check, config);
    }

    private IReadOnlyList<CrmFinding> Run(string check, AuditConfig? config = null) => Funnel.Run(Data(), config ?? new(), AsOf, check);

    private CrmDataset Data() => ServerDesk.Import(_run);
}
