using System.Globalization;

namespace CrmAudit.ApiServers.Hosting;

/// <summary>The options of a server as words, and its faults as they are written.</summary>
internal static class CommandLine
{
    public const string Usage = """
        CrmAudit.ApiServers --system Bitrix24|AmoCrm|HubSpot [--data FOLDER | --example | --deals N --seed N] [--log FILE] [--secret TEXT]
            [--per-second N] [--burst N] [--scopes a,b] [--seconds-per-call N] [--self-signed] [--fault "KIND from=N times=N|all path=PART ..."]...
        Prints the address a client is given, then serves until it is ended. The faults are named in README.md beside this program.
        """;

    public static (ServerOptions Options, IReadOnlyList<string> Faults) Parse(IReadOnlyList<string> words)
    {
        var options = new ServerOptions { System = CrmSystem.Bitrix24 };
        var faults = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i];
            if (name is "--self-signed" or "--example")
            {
                options = name == "--example" ? options with { Example = true } : options with { SelfSigned = true };
                continue;
            }
            var value = ++i < words.Count ? words[i] : throw new FormatException($"{name} needs a value.");
            if (name == "--fault")
            {
                faults.Add(value);
                continue;
            }
            options = name switch
            {
                "--system" => options with { System = Enum.TryParse<CrmSystem>(value, ignoreCase: true, out var system) ? system : throw new FormatException($"There is no server of '{value}'.") },
                "--data" => options with { DataFolder = value },
                "--deals" => options with { Deals = (int)Number(value) },
                "--seed" => options with { Seed = (ulong)Number(value) },
                "--log" => options with { LogFile = value },
                "--secret" => options with { Secret = value },
                "--per-second" => options with { PerSecond = Number(value) },
                "--burst" => options with { Burst = (int)Number(value) },
                "--scopes" => options with { Scopes = value.Split(',', StringSplitOptions.RemoveEmptyEntries) },
                "--seconds-per-call" => options with { SecondsPerCall = Number(value) },
                _ => throw new FormatException($"There is no option '{name}'."),
            };
        }
        return (options, faults);
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException($"'{text}' is no number.");
}
