using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>The browser of this machine, without a window; the tests of pages say nothing where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge", "microsoft-edge"];

    private IBrowser? _browser;

    /// <summary>Axe, which tells what a page keeps from those who do not see or do not use a mouse.</summary>
    public static string Axe { get; } = new BundledAxeScriptProvider().GetScript();

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _browser is not null;

    public async Task InitializeAsync()
    {
        var places = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (places.SelectMany(static place => Names.Select(name => Path.Combine(place, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(File.Exists) is { } program)
        {
            _browser = await Puppeteer.LaunchAsync(new() { ExecutablePath = program, Headless = true, Args = ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
    }

    /// <summary>A page of a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="dark">Whether its reader likes it dark.</param>
    /// <param name="place">What stands behind the # of its address.</param>
    public async Task<IPage> OpenAsync(string path, int width = 1400, bool dark = false, string place = "")
    {
        var page = await _browser!.NewPageAsync();
        await page.SetViewportAsync(new() { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = dark ? "dark" : "light" }]);
        await page.GoToAsync(new Uri(path).AbsoluteUri + (place.Length > 0 ? "#" + place : ""));
        return page;
    }
}
