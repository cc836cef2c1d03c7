using System.Collections;
using System.Management.Automation;
using CrmAudit.Engine.Checks.Duplicates;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Validation;
using CrmAudit.PowerShell.Completion;
using CrmAudit.PowerShell.Errors;

namespace CrmAudit.PowerShell.Commands;

/// <summary>Finds cards that are one client.</summary>
[Cmdlet(VerbsDiagnostic.Test, "CrmDuplicates")]
[OutputType(typeof(CrmDuplicateGroup), typeof(CrmFinding), typeof(bool))]
public sealed class TestCrmDuplicatesCommand : TestCommand
{
    /// <summary>Entities to look at.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityCompleter))]
    public string[] Entity { get; set; } = [];

    /// <summary>Lowest match probability of a duplicate.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double? Threshold { get; set; }

    /// <summary>
    /// Columns to compare instead of the canonical ones, by header: names, "column:kind" (name, firm, date, address, code, phone, email, text, key, context), or a table
    /// of columns and kinds. Without a kind it is found out from the header and the values.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public object[] Property { get; set; } = [];

    /// <summary>Column or property that tells which list a card is of: copies are looked for across lists only.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PropertyCompleter))]
    public string? Between { get; set; }

    private protected override object Shown(CrmFinding finding)
    {
        foreach (var column in DuplicateColumns.Of(finding))
        {
            WriteVerbose(column);
        }
        return finding;
    }

    private protected override void Adjust(AuditConfig config)
    {
        foreach (var name in Entity.Where(static name => !CrmSchema.Entities.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            ThrowTerminatingError(CommandError.UnknownName(nameof(Entity), name, CrmSchema.Entities));
        }
        config.Duplicates.Threshold = Threshold ?? config.Duplicates.Threshold;
        if (Entity.Length > 0)
        {
            config.Duplicates.Entities = Entity;
        }
        config.Duplicates.Between = Between ?? config.Duplicates.Between;
        if (Property.Length > 0)
        {
            config.Duplicates.Columns = ReadColumns();
        }
    }

    private protected override void CheckData(CrmDataset data, AuditConfig config)
    {
        if (DuplicateSearch.MissingColumns(data, config.Duplicates) is [var missing, ..] && data.Count > 0)
        {
            ThrowTerminatingError(CommandError.UnknownName(missing == config.Duplicates.Between?.Trim() ? nameof(Between) : nameof(Property), missing, DuplicateSearch.KnownColumns(data)));
        }
    }

    private Dictionary<string, string?> ReadColumns()
    {
        var columns = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Property.Select(static item => item is PSObject wrapped ? wrapped.BaseObject : item))
        {
            if (item is IDictionary table)
            {
                foreach (DictionaryEntry entry in table)
                {
                    Add($"{entry.Key}", entry.Value?.ToString());
                }
            }
            else if ($"{item}" is var text && text.LastIndexOf(':') is > 0 and var colon && Kind(text[(colon + 1)..]) is not null)
            {
                Add(text[..colon], text[(colon + 1)..]);
            }
            else
            {
                Add(text, null);
            }
        }
        return columns;

        void Add(string name, string? kind)
        {
            if (!string.IsNullOrWhiteSpace(kind) && Kind(kind) is null)
            {
                ThrowTerminatingError(CommandError.UnknownName(nameof(Property), kind, EntityRules.Kinds));
            }
            columns[name.Trim()] = kind?.Trim();
        }
    }

    private static string? Kind(string text) => EntityRules.Kinds.FirstOrDefault(kind => kind.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
}
