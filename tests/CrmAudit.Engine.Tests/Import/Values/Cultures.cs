using System.Globalization;

namespace CrmAudit.Engine.Tests.Import.Values;

/// <summary>The cultures a result must not depend on.</summary>
internal static class Cultures
{
    public static IReadOnlyList<CultureInfo> All { get; } = [.. new[] { "ru-RU", "kk-KZ", "en-US", "de-DE", "tr-TR" }.Select(CultureInfo.GetCultureInfo)];

    /// <summary>Makes a culture the one of the thread until disposed.</summary>
    public static IDisposable Use(CultureInfo culture)
    {
        var scope = new Scope(CultureInfo.CurrentCulture);
        CultureInfo.CurrentCulture = culture;
        return scope;
    }

    private sealed class Scope(CultureInfo before) : IDisposable
    {
        public void Dispose() => CultureInfo.CurrentCulture = before;
    }
}
