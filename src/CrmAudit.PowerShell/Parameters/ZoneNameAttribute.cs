using System.Management.Automation;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>Takes a time zone by its IANA or Windows name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ZoneNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            TimeZoneInfo zone => zone,
            string name when TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) => zone,
            var other => throw new ArgumentTransformationMetadataException(new CrmText("Command.BadTimeZone", ("value", other?.ToString())).Render()),
        };
}
