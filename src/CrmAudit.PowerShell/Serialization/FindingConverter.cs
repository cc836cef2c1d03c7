using System.Management.Automation;
using CrmAudit.Engine.Reporting.Json;

namespace CrmAudit.PowerShell.Serialization;

/// <summary>Makes findings again of what Import-Clixml, Receive-Job and remote sessions give.</summary>
public sealed class FindingConverter : PSTypeConverter
{
    /// <summary>Type name of a finding that was serialized; that of a derived finding has it among its own.</summary>
    internal const string DeserializedFinding = "Deserialized.CrmAudit.CrmFinding";

    /// <summary>Hidden property with the whole finding as text; the others are for people and for sessions without the module.</summary>
    internal const string WholeFinding = "WholeFinding";

    /// <summary>Value of <see cref="WholeFinding"/>, in the shape of a code property.</summary>
    public static string GetWholeFinding(PSObject instance) => FindingJson.Write((CrmFinding)instance.BaseObject);

    /// <inheritdoc/>
    public override bool CanConvertFrom(PSObject sourceValue, Type destinationType) => TextOf(sourceValue) is not null && destinationType == typeof(CrmFinding);

    /// <inheritdoc/>
    public override object ConvertFrom(PSObject sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        Restore(sourceValue) ?? throw new PSInvalidCastException("This was no whole finding when it was written.");

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => CanConvertFrom(PSObject.AsPSObject(sourceValue), destinationType);

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        ConvertFrom(PSObject.AsPSObject(sourceValue), destinationType, formatProvider, ignoreCase);

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new NotSupportedException();

    /// <summary>The finding an object was serialized from; null when it was none or is not whole.</summary>
    internal static CrmFinding? Restore(PSObject value)
    {
        try
        {
            return TextOf(value) is { } text ? FindingJson.Read(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? TextOf(PSObject value) =>
        value.TypeNames.Contains(DeserializedFinding) ? value.Properties[WholeFinding]?.Value as string : null;
}
