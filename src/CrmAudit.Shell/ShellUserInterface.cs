using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CrmAudit.Shell;

/// <summary>Output to standard output, errors, warnings and talk to standard error; nothing is ever asked.</summary>
internal sealed class ShellUserInterface : PSHostUserInterface
{
    private static readonly bool ErrorIsTerminal = !Console.IsErrorRedirected && HasColour;

    private readonly ProgressLine _progress = new();

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface();

    public override bool SupportsVirtualTerminal { get; } = !Console.IsOutputRedirected && HasColour;

    private static bool HasColour =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>Whether what is laid out as output is an error.</summary>
    public bool WritesErrors { get; set; }

    public void EndProgress() => _progress.Clear();

    public override void Write(string value)
    {
        _progress.Clear();
        Console.Out.Write(Shown(value));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value)
    {
        if (WritesErrors)
        {
            WriteToError(value);
            return;
        }
        _progress.Clear();
        Console.Out.WriteLine(Shown(value));
    }

    public override void WriteErrorLine(string value) => WriteToError(value);

    public override void WriteDebugLine(string message) => WriteToError("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => WriteToError("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => WriteToError("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(record);

    public override string ReadLine() => Console.In.ReadLine() ?? "";

    public override SecureString ReadLineAsSecureString() => throw NotInteractive();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new PSInvalidOperationException($"Parameters are missing: {string.Join(", ", descriptions.Select(static field => field.Name))}. This shell does not ask; give them on the command line.");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw NotInteractive();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw NotInteractive();

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new PSInvalidOperationException($"{message} This shell does not ask; add -Confirm:$false to go on.");

    private static PSInvalidOperationException NotInteractive() => new("This shell does not ask for anything; give it as a parameter.");

    private string Shown(string text) => SupportsVirtualTerminal ? text : PlainText.Of(text);

    private void WriteToError(string text)
    {
        _progress.Clear();
        Console.Error.WriteLine(ErrorIsTerminal ? text : PlainText.Of(text));
    }
}
