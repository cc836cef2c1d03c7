using FsCheck.Xunit;

namespace CrmAudit.Engine.Tests.Reconcile;

/// <summary>Generated pairs of a registry and the CRM through the checks themselves: what a script reads out of the findings is what was put in.</summary>
public sealed class RegistryCaseTests
{
    [Property(MaxTest = 60)]
    public void Every_row_comes_out_as_what_was_done_to_it(int seed, KeyKind kind) => Assert(new RegistryCase(seed, kind));

    [Property(MaxTest = 15)]
    public void No_error_is_told_where_none_was_made(int seed, KeyKind kind) => Assert(new RegistryCase(seed, kind, errors: false));

    [Theory]
    [InlineData(KeyKind.NumberInTitle, 60)]
    [InlineData(KeyKind.NumberConfigured, -300)]
    [InlineData(KeyKind.NumberInUnnamedColumn, -7)]
    [InlineData(KeyKind.PhoneFound, -300)]
    [InlineData(KeyKind.PhoneConfigured, 60)]
    public void Clocks_that_differ_change_no_class(KeyKind kind, int minutes)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            Assert(new RegistryCase(seed, kind, minutes));
        }
    }

    private static void Assert(RegistryCase pair)
    {
        var shop = pair.Shop();
        var finding = shop.One("LostRecord", "R");
        Xunit.Assert.Equal(Listed(pair.Expected.ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value)), Listed(finding.Data["records"]));
        Xunit.Assert.Equal(Listed(pair.Also.ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value)), Listed(finding.Data["alsoRecords"]));
        Xunit.Assert.Equal(
            pair.Expected.OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => $"{row.Key} {row.Value.Count}"),
            ((IReadOnlyDictionary<string, object?>)finding.Data["classes"]!).OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => $"{row.Key} {row.Value}"));
        var mismatch = shop.Run("ValueMismatch").FirstOrDefault(static finding => finding.Subject.Id == "R")?.Data["reasons"] as IReadOnlyDictionary<string, object?>;
        Xunit.Assert.Equal(
            pair.Reasons.Select(static reason => $"{reason.Key} {reason.Value}"),
            (mismatch ?? new Dictionary<string, object?>()).OrderBy(static reason => reason.Key, StringComparer.Ordinal).Select(static reason => $"{reason.Key} {reason.Value}"));
    }

    /// <summary>Class and ids as one line each, so that a difference names both.</summary>
    private static IEnumerable<string> Listed(object? classes) => ((IReadOnlyDictionary<string, object?>)classes!)
        .OrderBy(static row => row.Key, StringComparer.Ordinal).Select(static row => $"{row.Key}: {string.Join(' ', ((IEnumerable<string>)row.Value!).Order(StringComparer.Ordinal))}");
}
