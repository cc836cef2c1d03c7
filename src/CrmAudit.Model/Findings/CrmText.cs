using System.Globalization;

namespace CrmAudit;

/// <summary>
/// A text before it is worded: the id of a catalogued text and the values to put in. Findings carry these, so that one
/// result can be read in Russian, Kazakh or English.
/// </summary>
/// <param name="Id">Id of the text in the catalogue (Data.StaleCard.message).</param>
/// <param name="Args">
/// Values by placeholder name: string, bool, long, double, decimal, <see cref="DateTimeOffset"/>, another <see cref="CrmText"/>
/// or a list of those.
/// </param>
public sealed record CrmText(string Id, IReadOnlyDictionary<string, object?> Args)
{
    private static readonly Dictionary<string, object?> NoArgs = [];

    /// <summary>A text without values.</summary>
    /// <param name="id">Id of the text in the catalogue.</param>
    public CrmText(string id)
        : this(id, NoArgs)
    {
    }

    /// <summary>A text with values.</summary>
    /// <param name="id">Id of the text in the catalogue.</param>
    /// <param name="args">Placeholder names and values.</param>
    public CrmText(string id, params ReadOnlySpan<(string Name, object? Value)> args)
        : this(id, ToDictionary(args))
    {
    }

    /// <summary>Words the text in a language; set by the engine when it loads. Falls back to the id.</summary>
    public static Func<CrmText, CultureInfo, string>? Renderer { get; set; }

    /// <summary>The text in a language.</summary>
    /// <param name="culture">ru, kk or en, others fall back to en; the language of the user interface when null.</param>
    public string Render(CultureInfo? culture = null) => Renderer?.Invoke(this, culture ?? CultureInfo.CurrentUICulture) ?? Id;

    /// <inheritdoc/>
    public override string ToString() => Render();

    private static Dictionary<string, object?> ToDictionary(ReadOnlySpan<(string Name, object? Value)> args)
    {
        var values = new Dictionary<string, object?>(args.Length, StringComparer.Ordinal);
        foreach (var (name, value) in args)
        {
            values[name] = value;
        }
        return values;
    }
}
