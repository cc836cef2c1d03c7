using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace CrmAudit.PowerShell.Tests.Hosting;

/// <summary>A host whose user gives the answers of a test, lines as texts and choices by their place, and that notes what it was asked.</summary>
internal sealed class AnsweringHost(params object[] answers) : PSHost
{
    private readonly Answers _ui = new(new(answers));

    public IReadOnlyList<string> Asked => _ui.Asked;

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(AnsweringHost);

    public override PSHostUserInterface UI => _ui;

    public override Version Version => new(1, 0);

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class Answers(Queue<object> answers) : PSHostUserInterface
    {
        public List<string> Asked { get; } = [];

        public override PSHostRawUserInterface? RawUI => null;

        public override string ReadLine() => (string)answers.Dequeue();

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Asked.Add($"{caption} {message} [{string.Join(", ", choices.Select(static choice => choice.Label))}]");
            return (int)answers.Dequeue();
        }

        public override void Write(string value) => Asked.Add(value);

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Asked.Add(value);

        public override void WriteLine(string value) => Asked.Add(value);

        public override void WriteWarningLine(string message) => Asked.Add("! " + message);

        public override void WriteDebugLine(string message)
        {
        }

        public override void WriteErrorLine(string value)
        {
        }

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override void WriteVerboseLine(string message)
        {
        }

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();
    }
}
