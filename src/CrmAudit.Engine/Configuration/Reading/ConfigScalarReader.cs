using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmAudit.Engine.Configuration.Secrets;

namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>Turns one text into the type of its key, or says why it cannot.</summary>
internal sealed partial class ConfigScalarReader(ConfigErrors errors, TimeZoneInfo zone)
{
    /// <summary>Null when the text is not of the type; the error is noted then.</summary>
    public object? Read(ConfigScalar node, Type type, ConfigKey? key, string path)
    {
        var text = node.Text.Trim();
        var value = Parse(node, text, Nullable.GetUnderlyingType(type) ?? type, key, path);
        if (value is not null && key?.Range is { } range && !InRange(range, value))
        {
            errors.Add("Config.OutOfRange", node.Mark, path, ("value", text), ("low", range.Minimum), ("high", range.Maximum));
            return null;
        }
        return value;
    }

    private object? Parse(ConfigScalar node, string text, Type type, ConfigKey? key, string path)
    {
        if (type == typeof(string))
        {
            return ReadText(node, key, path);
        }
        if (type.IsEnum)
        {
            return ReadEnum(node, text, type, key, path);
        }
        if (type == typeof(bool))
        {
            return bool.TryParse(text, out var flag) ? flag : Wrong("Config.WantsBoolean", node, path);
        }
        if (type == typeof(DateOnly))
        {
            return ConfigMoment.TryParseDay(text, out var day) ? day : Wrong("Config.WantsDay", node, path);
        }
        if (type == typeof(DateTimeOffset))
        {
            return ConfigMoment.TryParse(text, zone, key?.IsEndOfDay ?? false, out var moment) ? moment : Wrong("Config.WantsMoment", node, path);
        }
        if (type == typeof(SecretReference))
        {
            return SecretReference.TryParse(text, out var reference) ? reference : WrongSecret(node, path);
        }
        return ReadNumber(node, text, type, key, path);
    }

    private string? ReadText(ConfigScalar node, ConfigKey? key, string path)
    {
        if (SecretText.LooksLikeSecret(node.Text))
        {
            return (string?)WrongSecret(node, path);
        }
        if (key is not { Choices: { Count: > 0 } choices })
        {
            return node.Text;
        }
        if (choices.FirstOrDefault(choice => choice.Equals(node.Text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known;
        }
        AddUnknownChoice(node, choices, path);
        return null;
    }

    private object? ReadEnum(ConfigScalar node, string text, Type type, ConfigKey? key, string path)
    {
        var names = key is { Choices: { Count: > 0 } choices } ? choices : [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];
        if (names.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse(type, text, ignoreCase: true);
        }
        AddUnknownChoice(node, names, path);
        return null;
    }

    private object? ReadNumber(ConfigScalar node, string text, Type type, ConfigKey? key, string path)
    {
        if (DecimalComma().IsMatch(text))
        {
            errors.Add("Config.DecimalComma", node.Mark, path, ("value", text), ("suggestion", text.Replace(',', '.')));
            return null;
        }
        var percent = text.EndsWith('%');
        if (percent && key is not { AllowsPercent: true })
        {
            return Wrong("Config.NoPercent", node, path);
        }
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(percent ? text[..^1].TrimEnd() : text, Style, CultureInfo.InvariantCulture, out var number))
        {
            return Wrong("Config.WantsNumber", node, path);
        }
        number = percent ? number / 100 : number;
        if (type == typeof(decimal))
        {
            return number;
        }
        if (type == typeof(double))
        {
            return (double)number;
        }
        return number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
            ? Convert.ChangeType((long)number, type, CultureInfo.InvariantCulture)
            : Wrong("Config.WantsWhole", node, path);
    }

    private static bool InRange(RangeAttribute range, object value)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number >= Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture) && number <= Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture);
    }

    private void AddUnknownChoice(ConfigScalar node, IReadOnlyList<string> choices, string path)
    {
        var nearest = NearestName.Of(node.Text.Trim(), choices);
        errors.Add(nearest is null ? "Config.UnknownChoice" : "Config.UnknownChoiceNear", node.Mark, path, ("value", Shown(node)), ("choices", choices), ("nearest", nearest));
    }

    private object? Wrong(string id, ConfigScalar node, string path)
    {
        errors.Add(id, node.Mark, path, ("value", Shown(node)));
        return null;
    }

    private object? WrongSecret(ConfigScalar node, string path)
    {
        errors.Add("Config.PlainSecret", node.Mark, path, ("value", SecretText.Mask(node.Text)));
        return null;
    }

    private static string Shown(ConfigScalar node) =>
        SecretText.LooksLikeSecret(node.Text) ? SecretText.Mask(node.Text) : node.Text.Length > 80 ? node.Text[..80] + "…" : node.Text;

    [GeneratedRegex(@"^[+-]?\d+,\d+\s*%?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}
