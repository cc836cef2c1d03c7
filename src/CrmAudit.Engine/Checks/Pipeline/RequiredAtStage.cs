namespace CrmAudit.Engine.Checks.Pipeline;

/// <summary>A field a deal must have filled on a stage.</summary>
/// <param name="Name">Its property or the header of its column.</param>
/// <param name="Told">What the settings of the CRM say of it; null where only the configuration names it.</param>
internal sealed record RequiredAtStage(string Name, FieldSetting? Told);
