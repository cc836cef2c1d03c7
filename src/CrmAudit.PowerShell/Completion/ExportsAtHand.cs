using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmAudit.Engine.Import;
using CrmAudit.PowerShell.Parameters;

namespace CrmAudit.PowerShell.Completion;

/// <summary>What the line being typed reads: the files it names itself, those of an Import-CrmExport before it in the pipeline, or the records of a variable there.</summary>
internal static class ExportsAtHand
{
    private const string Import = "Import-CrmExport";

    private const int MostFiles = 5;

    private const int MostRecords = 5000;

    /// <summary>A longer file would keep the key waiting.</summary>
    private const long LargestFile = 64L << 20;

    /// <summary>How the tables of the files would be read.</summary>
    /// <param name="command">The command being typed.</param>
    /// <param name="bound">Its parameters.</param>
    public static IEnumerable<CrmImportPreview> Previews(CommandAst command, IDictionary bound)
    {
        var options = new ImportOptions { Entity = Importing(command) ? bound["Entity"] as string : null, System = bound["System"] as string };
        return Files(command, bound).SelectMany(file => new CrmImporter(options, new NullImportObserver()).Preview(file));
    }

    /// <summary>The first records of the files, or of the variable.</summary>
    /// <param name="command">The command being typed.</param>
    /// <param name="bound">Its parameters.</param>
    public static IEnumerable<CrmRecord> Records(CommandAst command, IDictionary bound)
    {
        var given = bound["InputObject"] ?? (Before(command) is [CommandExpressionAst { Expression: VariableExpressionAst variable }, ..]
            ? Ask("param($Name) , $ExecutionContext.SessionState.PSVariable.GetValue($Name)", variable.VariablePath.UserPath).FirstOrDefault()
            : null);
        var records = given is null
            ? Files(command, bound).SelectMany(static file => new CrmImporter(new ImportOptions(), new NullImportObserver()).Read(file))
            : Flattened.Of(given).Select(static item => item is PSObject wrapped ? wrapped.BaseObject : item).SelectMany(static item => item switch
            {
                CrmDataset data => CrmSchema.Entities.SelectMany(data.Of),
                CrmRecord record => [record],
                _ => Enumerable.Empty<CrmRecord>(),
            });
        return records.Take(MostRecords);
    }

    private static IEnumerable<string> Files(CommandAst command, IDictionary bound)
    {
        var paths = Importing(command)
            ? Flattened.Of(bound["Path"] ?? bound["LiteralPath"]).Select(static path => path.ToString() ?? "")
            : Before(command).OfType<CommandAst>().Where(Importing).SelectMany(PathsOf);
        return [.. paths.SelectMany(static path => Ask("param($Path) if ($ExecutionContext.InvokeProvider.Item.Exists($Path)) { $ExecutionContext.SessionState.Path.GetResolvedPSPathFromPSPath($Path).ProviderPath }", path))
            .Select(static path => path.ToString())
            .SelectMany(static IEnumerable<string> (path) => Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path])
            .Select(static path => new FileInfo(path))
            .Where(static file => file.Exists && file.Length <= LargestFile)
            .Take(MostFiles)
            .Select(static file => file.FullName)];
    }

    private static bool Importing(CommandAst command) => Import.Equals(command.GetCommandName(), StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<CommandBaseAst> Before(CommandAst command) =>
        command.Parent is PipelineAst pipeline ? [.. pipeline.PipelineElements.TakeWhile(element => element != command)] : [];

    /// <summary>What stands in the place of a path; a value of any other parameter is passed over.</summary>
    private static IEnumerable<string> PathsOf(CommandAst command)
    {
        var isOther = false;
        foreach (var element in command.CommandElements.Skip(1))
        {
            if (element is CommandParameterAst parameter)
            {
                isOther = !"LiteralPath".StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase) && !"Path".StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase)
                    && !"Recurse".StartsWith(parameter.ParameterName, StringComparison.OrdinalIgnoreCase) && parameter.Argument is null;
                continue;
            }
            if (!isOther)
            {
                foreach (var text in element.FindAll(static node => node is StringConstantExpressionAst, searchNestedScriptBlocks: false).Cast<StringConstantExpressionAst>())
                {
                    yield return text.Value;
                }
            }
            isOther = false;
        }
    }

    /// <summary>Asked of the session by a script: it answers no other call while it completes.</summary>
    private static IEnumerable<PSObject> Ask(string script, string argument)
    {
        using var shell = System.Management.Automation.PowerShell.Create(RunspaceMode.CurrentRunspace);
        return [.. shell.AddScript(script).AddArgument(argument).Invoke()];
    }
}
