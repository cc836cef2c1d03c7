using System.Management.Automation;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>Takes a column delimiter as one character, `t or the word tab.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DelimiterAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            char character => character,
            string { Length: 1 } text => text[0],
            string text when text.Equals("tab", StringComparison.OrdinalIgnoreCase) || text == @"\t" => '\t',
            var other => throw new ArgumentTransformationMetadataException(new CrmText("Command.BadDelimiter", ("value", other?.ToString())).Render()),
        };
}
