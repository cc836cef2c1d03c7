using System.Globalization;
using System.Management.Automation;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>Takes a culture that exists: .NET makes one up for any well-formed name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CultureNameAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        switch (inputData is PSObject wrapped ? wrapped.BaseObject : inputData)
        {
            case CultureInfo culture:
                return culture;
            case string name:
                try
                {
                    return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
                }
                catch (CultureNotFoundException)
                {
                    throw new ArgumentTransformationMetadataException(new CrmText("Command.BadCulture", ("value", name)).Render());
                }
            default:
                throw new ArgumentTransformationMetadataException(new CrmText("Command.BadCulture", ("value", inputData?.ToString())).Render());
        }
    }
}
