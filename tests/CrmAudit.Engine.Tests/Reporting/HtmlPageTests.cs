using CrmAudit.Engine.Configuration.Answers;
using CrmAudit.Engine.Configuration.Reading;
using CrmAudit.Engine.Reporting;
using CrmAudit.Engine.Reporting.Export;
using PuppeteerSharp;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>The page of a report as a browser shows it.</summary>
public sealed class HtmlPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Write(string language)
    {
        var path = _folder.File(language + ".html");
        ReportExporter.Export(SampleReport.Build(), [path], new ReportOptions { Language = language, Force = true });
        return path;
    }

    [Theory]
    [InlineData("ru", 1400, false)]
    [InlineData("ru", 390, true)]
    [InlineData("kk", 1400, true)]
    [InlineData("kk", 390, false)]
    [InlineData("en", 1400, false)]
    public async Task Nothing_is_kept_from_anybody_and_nothing_runs_over_the_edge(string language, int width, bool dark)
    {
        if (!browser.IsThere)
        {
            return;
        }
        await using var page = await browser.OpenAsync(Write(language), width, dark);
        await page.EvaluateExpressionAsync("for (const part of document.querySelectorAll('details')) { part.open = true; } for (const button of document.querySelectorAll('.grid > button')) { button.click(); }");
        await page.EvaluateExpressionAsync(Browser.Axe);
        var violations = await page.EvaluateExpressionAsync<string[]>("axe.run().then(result => result.violations.map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | ')))");
        Assert.Empty(violations);
        Assert.Equal(width, await page.EvaluateExpressionAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
    }

    [Fact]
    public async Task A_record_leads_to_its_card()
    {
        if (!browser.IsThere)
        {
            return;
        }
        var path = _folder.File("cards.html");
        ReportExporter.Export(SampleReport.Build() with { Crm = new() { Url = "https://firma.bitrix24.kz" } }, [path], new ReportOptions { Language = "en", Force = true });
        await using var page = await browser.OpenAsync(path);
        await page.EvaluateExpressionAsync("for (const part of document.querySelectorAll('details')) { part.open = true; } for (const button of document.querySelectorAll('.grid > button')) { button.click(); }");
        var links = await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('.grid td a')].map(link => link.href + ' ' + link.textContent.trim() + ' ' + link.rel)");
        Assert.Contains("https://firma.bitrix24.kz/crm/deal/details/D1/ D1 noopener noreferrer", links);
        Assert.Contains("https://firma.bitrix24.kz/crm/contact/details/1/ 1 noopener noreferrer", links);
    }

    [Fact]
    public async Task The_filter_narrows_and_stands_in_the_address()
    {
        if (!browser.IsThere)
        {
            return;
        }
        var path = Write("en");
        await using var page = await browser.OpenAsync(path);
        var all = await Shown(page);
        await page.SelectAsync("#filter [name=status]", "Fail");
        var failed = await Shown(page);
        Assert.NotEmpty(failed);
        Assert.True(failed.Length < all.Length);
        Assert.Contains("status=Fail", page.Url, StringComparison.Ordinal);

        await using var same = await browser.OpenAsync(path, place: "checks?status=Fail");
        Assert.Equal(failed, await Shown(same));
        // By the keyboard: a click goes to a place, and the page may still be scrolling to the one in its address.
        await same.FocusAsync("#filter [type=reset]");
        await same.Keyboard.PressAsync("Enter");
        await same.WaitForFunctionAsync("() => !location.hash.includes('status')", new WaitForFunctionOptions { PollingInterval = 20 });
        Assert.Equal(all, await Shown(same));
    }

    [Theory]
    [InlineData("area=Pipeline", "Pipeline.")]
    [InlineData("money=AtRisk", "Pipeline.OwnerInactive Data.StaleDeal")]
    [InlineData("severity=Critical", "Pipeline.OwnerInactive")]
    public async Task Every_part_of_the_filter_works(string place, string expected)
    {
        if (!browser.IsThere)
        {
            return;
        }
        await using var page = await browser.OpenAsync(Write("en"), place: "checks?" + place);
        var shown = await Shown(page);
        Assert.NotEmpty(shown);
        Assert.All(shown, id => Assert.True(expected.EndsWith('.') ? id.StartsWith(expected, StringComparison.Ordinal) : expected.Contains(id, StringComparison.Ordinal), id));
    }

    [Fact]
    public async Task A_manager_has_a_page_of_his_own()
    {
        if (!browser.IsThere)
        {
            return;
        }
        await using var page = await browser.OpenAsync(Write("en"));
        await page.ClickAsync("#managers tbody a");
        await page.WaitForSelectorAsync("body.one");
        Assert.False(await page.EvaluateExpressionAsync<bool>("document.getElementById('summary').checkVisibility()"));
        var owner = await page.EvaluateExpressionAsync<string>("document.querySelector('#filter [name=owner]').value");
        Assert.NotEmpty(owner);
        Assert.NotEmpty(await Shown(page));

        // Of the records only those of the manager are laid out.
        await page.EvaluateExpressionAsync("for (const part of document.querySelectorAll('details.check:not([hidden])')) { part.open = true; } for (const button of document.querySelectorAll('tr:not([hidden]) .grid > button')) { button.click(); }");
        Assert.All(await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('tr.records:not([hidden]) .grid table')].flatMap(table => { const at = [...table.tHead.rows[0].cells].findIndex(cell => cell.textContent.startsWith('Owner')); return at < 0 ? [] : [...table.tBodies[0].rows].map(row => row.cells[at].textContent); })"),
            shown => Assert.Equal(owner, shown));
    }

    [Fact]
    public async Task Any_table_is_sorted_by_a_column()
    {
        if (!browser.IsThere)
        {
            return;
        }
        await using var page = await browser.OpenAsync(Write("ru"));
        await page.EvaluateExpressionAsync("document.getElementById('c-Data.KeyFieldFill').open = true");
        const string Values = "[...document.querySelectorAll('[id=\"c-Data.KeyFieldFill\"] tr[data-status]')].map(row => parseFloat(row.cells[2].textContent))";
        await page.EvaluateExpressionAsync("document.querySelectorAll('[id=\"c-Data.KeyFieldFill\"] .subjects .sort')[2].click()");
        var up = await page.EvaluateExpressionAsync<double[]>(Values);
        Assert.Equal(up.Order(), up);
        await page.EvaluateExpressionAsync("document.querySelectorAll('[id=\"c-Data.KeyFieldFill\"] .subjects .sort')[2].click()");
        Assert.Equal(up.Reverse(), await page.EvaluateExpressionAsync<double[]>(Values));
        Assert.True(await page.EvaluateExpressionAsync<bool>("[...document.querySelectorAll('[id=\"c-Data.KeyFieldFill\"] tr.records')].every(row => row.previousElementSibling.dataset.status)"));
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("kk")]
    [InlineData("en")]
    public async Task Decisions_made_on_the_page_are_read_back(string language)
    {
        if (!browser.IsThere)
        {
            return;
        }
        await using var page = await browser.OpenAsync(Write(language));
        await KeepSaved(page);
        await page.EvaluateExpressionAsync("document.querySelectorAll('.group')[0].querySelectorAll('.choice input')[1].click()");
        await page.EvaluateExpressionAsync("document.querySelectorAll('.group')[1].querySelectorAll('.choice input')[2].click()");
        await page.EvaluateExpressionAsync("[...document.querySelectorAll('#group-list .tools .btn')].at(-1).click()");
        var file = _folder.File("decisions.csv");
        File.WriteAllText(file, await Saved(page));
        var errors = new ConfigErrors();
        var read = DecisionSheet.Read(file, errors);
        Assert.Contains(read, static pair => pair.Value == "merge");
        Assert.Contains(read, static pair => pair.Value == "different");
        Assert.All(read, static pair => Assert.StartsWith("Contact:", pair.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_is_saved_with_texts_that_stay_texts()
    {
        if (!browser.IsThere)
        {
            return;
        }
        var path = _folder.File("hostile.html");
        ReportExporter.Export(SampleReport.Build([SampleReport.Hostile("=HYPERLINK(\"x\");a")]), [path], new ReportOptions { Language = "en", Force = true });
        await using var page = await browser.OpenAsync(path);
        await KeepSaved(page);
        await page.EvaluateExpressionAsync("for (const part of document.querySelectorAll('#checks details')) { part.open = true; } for (const button of document.querySelectorAll('#checks .check-body > .tools .btn')) { button.click(); }");
        var text = await Saved(page);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\");a", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n=HYPERLINK", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_print_in_brief_has_at_most_two_pages()
    {
        if (!browser.IsThere)
        {
            return;
        }
        await using var page = await browser.OpenAsync(Write("ru"));
        await page.EvaluateExpressionAsync("document.body.classList.add('brief-only')");
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfDataAsync(new() { Format = PuppeteerSharp.Media.PaperFormat.A4, PrintBackground = true }));
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b"), 1, 2);
    }

    private static Task<string[]> Shown(IPage page) => page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('#checks details.check:not([hidden])')].map(check => check.id.slice(2))");

    /// <summary>Saved files are kept by the page instead of going to a folder.</summary>
    private static Task KeepSaved(IPage page) => page.EvaluateExpressionAsync("window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { window.saved.push(blob.text()); return make(blob); }; HTMLAnchorElement.prototype.click = () => {}; 0");

    private static Task<string> Saved(IPage page) => page.EvaluateExpressionAsync<string>("Promise.all(window.saved).then(texts => texts.join('\\n'))");
}
