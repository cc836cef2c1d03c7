using System.Globalization;
using System.Management.Automation;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.PowerShell.Parameters;

/// <summary>
/// Takes a moment as ISO 8601 text or as a date object and hands on ISO 8601 text. The binder alone would read 03/04/2026 in
/// its own way and write dates month first.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MomentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            DateTime { Kind: DateTimeKind.Unspecified } local => local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            DateTime time => new DateTimeOffset(time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            string text when ConfigMoment.TryParse(text.Trim(), TimeZoneInfo.Utc, endOfDay: true, out _) => text.Trim(),
            var other => throw new ArgumentTransformationMetadataException(new CrmText("Command.BadMoment", ("value", other?.ToString())).Render()),
        };

    /// <summary>The moment; a bare day means its last second, a time without an offset is local to the zone.</summary>
    internal static DateTimeOffset? Parse(string? text, string timeZone) =>
        text is not null && ConfigMoment.TryParse(text, TimeZoneInfo.FindSystemTimeZoneById(timeZone), endOfDay: true, out var moment) ? moment : null;
}
