using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Configuration.Reading;

namespace CrmAudit.Engine.Tests.Configuration.EveryKey;

/// <summary>No key of audit.yaml is read and then forgotten: each is taken out of a configuration that has it, and the audit must say something else.</summary>
public class EveryKeyTests(EveryKeyAudits audits) : IClassFixture<EveryKeyAudits>
{
    public static TheoryData<string> Keys { get; } = [.. KeysOf(typeof(AuditConfig), "")];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_that_is_taken_out_is_missed(string key) =>
        Assert.True(audits.Miss(key), $"No configuration of the folder base says anything else without {key}: the key does nothing, or a configuration is to be written in which it does.");

    [Fact]
    public void The_configurations_are_valid_and_say_the_same_twice() => Assert.All(audits.WholeTwice(), static pair => Assert.Equal(pair.Once, pair.Again));

    /// <summary>Paths of all keys that hold a value: "exports.columns"; the items of lists and maps have no name.</summary>
    private static IEnumerable<string> KeysOf(Type section, string prefix)
    {
        foreach (var key in ConfigKey.Of(section))
        {
            var type = key.Property.PropertyType is { IsGenericType: true } generic ? generic.GenericTypeArguments[^1] : key.Property.PropertyType;
            if (type.Namespace == typeof(AuditConfig).Namespace && type.IsClass && type.GetProperties().Length > 0 && ConfigKey.Of(type).Count > 0)
            {
                foreach (var inner in KeysOf(type, $"{prefix}{key.Name}."))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return prefix + key.Name;
            }
        }
    }
}
