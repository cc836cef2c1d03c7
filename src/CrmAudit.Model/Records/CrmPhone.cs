namespace CrmAudit;

/// <summary>A phone as typed and as read.</summary>
/// <param name="Text">The text of the cell, or the part of it that holds this phone.</param>
/// <param name="Number">The number in E.164 (+77010000001); null when the text is not a valid phone.</param>
/// <param name="Extension">Extension digits, where given.</param>
public sealed record CrmPhone(string Text, string? Number, string? Extension = null)
{
    /// <summary>The E.164 number, or the text when there is none.</summary>
    public override string ToString() => Number ?? Text;
}
