using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CrmAudit.Engine.Configuration.Validation;

namespace CrmAudit.PowerShell.Completion;

/// <summary>
/// Completes columns of the files that are being named and fields for them. PowerShell asks nobody inside @{ }, so whole tables are offered: each column
/// with the field it is near to, and after "column=" that column with every field. Never throws.
/// </summary>
public sealed class ColumnCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var typed = (wordToComplete ?? "").Trim('\'', '"').Split('=', 2);
            return [.. ExportsAtHand.Previews(commandAst, fakeBoundParameters)
                .SelectMany(preview => preview.Columns.OrderBy(static column => column.Property is not null).Select(column => (preview.Entity, Column: column)))
                .Where(found => found.Column.Header.StartsWith(typed[0].Trim(), StringComparison.CurrentCultureIgnoreCase))
                .DistinctBy(static found => found.Column.Header)
                .SelectMany(found => typed.Length == 1 ? [Result(found.Entity, found.Column, FieldOf(found.Entity, found.Column))] : Fields(found.Entity, found.Column, typed[1].Trim()))];
        }
        catch (Exception exception) when (exception is not (PipelineStoppedException or FlowControlException))
        {
            return [];
        }
    }

    private static IEnumerable<CompletionResult> Fields(string entity, CrmImportColumn column, string typed) => FieldsOf(entity)
        .Append(EntityRules.LeaveOut)
        .Where(field => field.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        .Select(field => Result(entity, column, field));

    private static string FieldOf(string entity, CrmImportColumn column) =>
        (column.Property ?? column.Nearest ?? column.Refused) is { } field && FieldsOf(entity).Contains(field) ? field : EntityRules.LeaveOut;

    private static IReadOnlyList<string> FieldsOf(string entity) => EntityRules.FieldsOf(entity.Length > 0 ? entity : null);

    private static CompletionResult Result(string entity, CrmImportColumn column, string field) => new(
        $"@{{ '{column.Header.Replace("'", "''", StringComparison.Ordinal)}' = '{field}' }}", $"{column.Header} = {field}", CompletionResultType.ParameterValue, string.Join(", ", FieldsOf(entity)));
}
