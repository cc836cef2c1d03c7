namespace CrmAudit.JudgingGenerator;

/// <summary>Options of the form "--name value".</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> _values = [];

    public CommandLine(string[] arguments)
    {
        for (var at = 0; at + 1 < arguments.Length; at += 2)
        {
            _values[arguments[at].TrimStart('-')] = arguments[at + 1];
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string Text(string name) => _values.TryGetValue(name, out var value)
        ? value
        : throw new ArgumentException($"--{name} is missing.");

    public int Number(string name, int otherwise) => _values.TryGetValue(name, out var value) ? int.Parse(value) : otherwise;
}
