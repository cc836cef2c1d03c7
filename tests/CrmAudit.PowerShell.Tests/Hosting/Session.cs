using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>A hosted session with the packed module imported and a folder of its own.</summary>
public sealed class Session : IDisposable
{
    private readonly Runspace _runspace;

    public Session(string culture = "en-US", PSHost? host = null)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        _runspace.Open();
        Folder = Directory.CreateTempSubdirectory("crmaudit-").FullName;
        Culture = CultureInfo.GetCultureInfo(culture);
        _runspace.SessionStateProxy.Path.SetLocation(Folder);
        Run($"Import-Module '{Artefact.Manifest}'").ThrowIfErrors();
    }

    public string Folder { get; }

    public CultureInfo Culture { get; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public SessionResult Run(string script, params object?[] input)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        using var pipeline = System.Management.Automation.PowerShell.Create(_runspace);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;
        try
        {
            pipeline.AddScript(script);
            ErrorRecord? terminating = null;
            IReadOnlyList<PSObject> output = [];
            try
            {
                output = input.Length > 0 ? pipeline.Invoke(input) : pipeline.Invoke();
            }
            catch (RuntimeException exception)
            {
                terminating = exception.ErrorRecord;
            }
            return new(output, [.. pipeline.Streams.Error], terminating, [.. pipeline.Streams.Verbose.Select(static record => record.Message)]);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    /// <summary>The error that ends the script; others do not count.</summary>
    public ErrorRecord Fail(string script) => (ErrorRecord)Run($"try {{ $null = {script} }} catch {{ $_ }}").Single.BaseObject;

    public void Dispose()
    {
        _runspace.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
