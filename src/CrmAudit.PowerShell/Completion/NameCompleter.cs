using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CrmAudit.PowerShell.Completion;

/// <summary>Completes a parameter from a list of names. Never throws: a failing completer breaks the whole Tab key.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <summary>The names and what each means.</summary>
    /// <param name="commandName">Cmdlet that is being completed.</param>
    protected virtual IEnumerable<(string Name, string Meaning)> Names(string commandName) => [];

    /// <summary>The names and what each means, where they depend on what stands in the line.</summary>
    /// <param name="command">The command as far as it is typed.</param>
    /// <param name="bound">Its parameters so far.</param>
    protected virtual IEnumerable<(string Name, string Meaning)> Names(CommandAst command, IDictionary bound) => Names(command.GetCommandName() ?? "");

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var typed = (wordToComplete ?? "").Trim('\'', '"');
            var pattern = WildcardPattern.Get(typed + "*", WildcardOptions.IgnoreCase);
            return [.. Names(commandAst, fakeBoundParameters)
                .Where(name => pattern.IsMatch(name.Name))
                .Select(static name => new CompletionResult(Quoted(name.Name), name.Name, CompletionResultType.ParameterValue, name.Meaning.Length > 0 ? name.Meaning : name.Name))];
        }
        catch (Exception exception) when (exception is not (PipelineStoppedException or FlowControlException))
        {
            return [];
        }
    }

    private static string Quoted(string name) => !name.All(static sign => char.IsLetterOrDigit(sign) || "._-/:+".Contains(sign, StringComparison.Ordinal)) ? $"'{name.Replace("'", "''", StringComparison.Ordinal)}'" : name;
}
