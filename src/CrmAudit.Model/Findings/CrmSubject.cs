using System.Globalization;

namespace CrmAudit;

/// <summary>What a finding is about.</summary>
/// <param name="Type">What kind of thing that is.</param>
/// <param name="Id">Stable key inside the type; not translated.</param>
/// <param name="Name">The name to show; data, or null to show a worded <paramref name="Id"/>.</param>
/// <param name="Owner">Who answers for it, where known.</param>
/// <param name="Scope">What it lies in: the entity of a field, the pipeline of a stage; null when whole.</param>
public sealed record CrmSubject(CrmSubjectType Type, string Id, string? Name = null, string? Owner = null, string? Scope = null)
{
    /// <summary>What it is about, as a person would say it.</summary>
    /// <param name="culture">ru, kk or en, others fall back to en; the language of the user interface when null.</param>
    public string Render(CultureInfo? culture = null) => CrmText.Renderer is null ? ToString() : new CrmText("report.subject", ("subject", this)).Render(culture);

    /// <inheritdoc/>
    public override string ToString() => Scope is null ? Name ?? Id : $"{Scope} / {Name ?? Id}";
}
