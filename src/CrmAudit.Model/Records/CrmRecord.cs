using System.Collections.ObjectModel;

namespace CrmAudit;

/// <summary>One row of an export, typed: the base of every record that Import-CrmExport emits.</summary>
public abstract class CrmRecord : ICrmReference
{
    private static readonly IReadOnlyDictionary<string, string> NoFields = ReadOnlyDictionary<string, string>.Empty;

    private IReadOnlyDictionary<string, string>? _fields;

    /// <summary>What the record is: the type name without Crm (Contact, Deal, Order ...).</summary>
    public abstract string Entity { get; }

    /// <summary>The identifier the source system gave the record; empty when the export has none.</summary>
    public string Id { get; set; } = "";

    /// <summary>The system the export was detected to come from (Bitrix24, AmoCrm, Kaspi ...).</summary>
    public string Source => Origin?.System ?? "";

    /// <summary>Full path of the file the record was read from.</summary>
    public string File => Origin?.Path ?? "";

    /// <summary>1-based physical line (text files) or row (workbooks) where the record starts; 0 when built by hand.</summary>
    public int Line { get; set; }

    /// <summary>The columns that have no canonical property (custom fields), by header; only filled cells.</summary>
    public IReadOnlyDictionary<string, string> Fields
    {
        get => _fields ?? NoFields;
        set => _fields = value;
    }

    /// <summary>What was detected about the file: system, encoding, columns and what each was mapped to.</summary>
    public CrmImportFile? Origin { get; set; }

    /// <summary>The name a person would call the record by; empty when it has none.</summary>
    public virtual string DisplayName => "";

    string? ICrmReference.Name => DisplayName is { Length: > 0 } name ? name : null;

    string? ICrmReference.Owner => (this as CrmCard)?.Owner;

    /// <summary>A copy to change a property of: what callers hold is never altered.</summary>
    internal CrmRecord Copy() => (CrmRecord)MemberwiseClone();

    /// <inheritdoc/>
    public override string ToString() => DisplayName.Length > 0 ? $"{Entity} {Id} {DisplayName}" : $"{Entity} {Id}";
}
