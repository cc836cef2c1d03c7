using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace CrmAudit.Shell;

/// <summary>What the engine sees of the shell.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUserInterface _ui = new();

    public override string Name => "CrmAudit.Shell";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => _ui;

    /// <summary>What the script ended with; null when it did not say.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether what is laid out as output is an error, and goes where errors go.</summary>
    public bool WritesErrors
    {
        get => _ui.WritesErrors;
        set => _ui.WritesErrors = value;
    }

    public void EndProgress() => _ui.EndProgress();

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new PSNotSupportedException("This shell runs scripts; it has no prompt.");

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
