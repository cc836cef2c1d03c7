namespace CrmAudit.Engine.Configuration.Reading;

/// <summary>
/// The environment variables that beat the configuration file (a parameter of a command beats both). They are read like a
/// value of the file, so the same forms and errors hold; an empty variable is none.
/// </summary>
internal static class EnvironmentOverrides
{
    /// <summary>Variable and the key it stands for.</summary>
    public static IReadOnlyList<(string Variable, string Section, string Key)> All { get; } =
    [
        ("CRMAUDIT_COMPANY", "audit", "company"),
        ("CRMAUDIT_GOAL", "audit", "goal"),
        ("CRMAUDIT_ASOF", "audit", "asOf"),
        ("CRMAUDIT_LANGUAGE", "audit", "language"),
        ("CRMAUDIT_TIMEZONE", "audit", "timeZone"),
        ("CRMAUDIT_CURRENCY", "audit", "currency"),
        ("CRMAUDIT_FAILON", "notifications", "failOn"),
    ];

    /// <summary>The configuration with the variables put in.</summary>
    /// <param name="root">Top of the file.</param>
    /// <param name="environment">Looks up a variable.</param>
    public static ConfigMap Apply(ConfigMap root, Func<string, string?> environment)
    {
        foreach (var (variable, sectionName, key) in All)
        {
            if (environment(variable) is not { Length: > 0 } text)
            {
                continue;
            }
            var mark = new ConfigMark(variable, 1, 1);
            var entry = new ConfigEntry(key, mark, new ConfigScalar(mark, text, isPlain: false));
            var section = root.Find(sectionName);
            root = section switch
            {
                { Value: ConfigMap map } => root.With(section with { Value = map.With(entry) }),

                // A section of the wrong type stays: the binder will say so.
                { Value.IsEmpty: false } => root,
                _ => root.With(new(sectionName, mark, new ConfigMap(mark, [entry]))),
            };
        }
        return root;
    }
}
