using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Values;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>
/// Takes a figure as a number or as the text somebody copied from a screen: 5000000, «5 000 000», "1 234,56 ₸", 1.5 млн. The binder alone would make a zero
/// of an empty text and 15 of 1,5.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FigureTextAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether only whole numbers that are not negative will do.</summary>
    public bool IsWhole { get; init; }

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var number = value switch
        {
            decimal exact => exact,
            double or float => decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null,
            sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            string text => Read(text, out _),
            _ => (decimal?)null,
        };
        return number is { } figure && (!IsWhole || (figure >= 0 && figure == Math.Truncate(figure) && figure <= long.MaxValue))
            ? value is string told && StepOf(told) > 0 ? told : figure.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentTransformationMetadataException(new CrmText("Command.BadFigure", ("value", value?.ToString())).Render());
    }

    /// <summary>The figure of a text that has passed.</summary>
    internal static decimal? Parse(string? text) => text is null ? null : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? plain : Read(text, out _);

    /// <summary>What the figure of a text is rounded to by the way it is written (1,2 млн: 100 000); 0 when it is written in full.</summary>
    internal static decimal StepOf(string? text) => text is not null && Read(text, out var step) is not null ? step : 0;

    private static decimal? Read(string text, out decimal step)
    {
        var bare = text.Trim().Trim('«', '»', '"', '“', '”', '\'').Trim();
        return AmountText.TryParse(bare, AmountText.ProvenSign(bare), out var amount, out _, out step) ? amount : null;
    }
}
