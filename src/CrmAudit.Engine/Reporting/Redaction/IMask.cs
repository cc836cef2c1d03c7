namespace CrmAudit.Engine.Reporting.Redaction;

/// <summary>Replaces a text from data by one that may be shown.</summary>
internal interface IMask
{
    string Apply(MaskKind kind, string text);
}
