using YamlDotNet.RepresentationModel;

namespace CrmAudit.Engine.Tests.Reference;

/// <summary>A value for every key, taken from configurations: the first one each key has, in one line of YAML.</summary>
internal static class KeyExamples
{
    private const int Longest = 90;

    public static Dictionary<string, string> Of(IEnumerable<string> files)
    {
        var examples = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(File.ReadAllText(file)));
            Walk(yaml.Documents[0].RootNode, "", examples);
        }
        return examples;
    }

    private static void Walk(YamlNode node, string path, Dictionary<string, string> examples)
    {
        if (path.Length > 0 && Flow(node) is { Length: <= Longest } flow)
        {
            examples.TryAdd(path, $"{path.Split('.')[^1]}: {flow}");
        }
        switch (node)
        {
            case YamlMappingNode table:
                foreach (var (key, value) in table.Children)
                {
                    Walk(value, path.Length > 0 ? $"{path}.{key}" : $"{key}", examples);
                    // The key may be a name of the user's own, which the path of the reference leaves out.
                    if (path.Length > 0)
                    {
                        Walk(value, path, examples);
                    }
                }
                break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                {
                    Walk(item, path, examples);
                }
                break;
        }
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.SingleQuoted or YamlDotNet.Core.ScalarStyle.DoubleQuoted } quoted => $"'{quoted.Value}'",
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Flow))}]",
        YamlMappingNode table => $"{{ {string.Join(", ", table.Children.Select(static pair => $"{Flow(pair.Key)}: {Flow(pair.Value)}"))} }}",
        _ => "",
    };
}
