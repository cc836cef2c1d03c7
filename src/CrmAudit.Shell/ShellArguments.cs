namespace CrmAudit.Shell;

/// <summary>What the command line asks for.</summary>
internal sealed record ShellArguments
{
    public const string Usage = """
        CrmAudit shell: runs PowerShell with the CrmAudit module loaded.

          crmaudit -File script.ps1 [arguments]    run a script; its arguments are passed on
          crmaudit -Command "..."                  run a command
          crmaudit -Help                           this text

        The shell has the core cmdlets of PowerShell only (Where-Object, ForEach-Object, Get-Help ...). The exit code is that
        of the script's exit; 1 after an uncaught error, 0 otherwise.
        """;

    /// <summary>Full path of the script.</summary>
    public string? File { get; init; }

    public string? Command { get; init; }

    /// <summary>What follows the script.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    public bool Help { get; init; }

    /// <summary>What is wrong with the command line and what to do.</summary>
    public string? Error { get; init; }

    public static ShellArguments Parse(string[] args)
    {
        if (args.Length == 0)
        {
            return new() { Error = "Nothing to run: give -File or -Command." };
        }
        switch (args[0].TrimStart('-').ToUpperInvariant())
        {
            case "HELP" or "H" or "?":
                return new() { Help = true };
            case "NOPROFILE" or "NOLOGO" or "NONINTERACTIVE":
                // Scheduled tasks written for pwsh carry these; there is no profile, logo or prompt here.
                return Parse(args[1..]);
            case "FILE" or "F":
                return args.Length > 1 ? Script(args[1], args[2..]) : new() { Error = "-File needs the path of a script." };
            case "COMMAND" or "C":
                return args.Length > 1 ? new() { Command = string.Join(' ', args[1..]) } : new() { Error = "-Command needs a command." };
            default:
                return args[0].StartsWith('-') ? new() { Error = $"There is no option {args[0]}." } : Script(args[0], args[1..]);
        }
    }

    private static ShellArguments Script(string path, IReadOnlyList<string> rest)
    {
        var full = Path.GetFullPath(path);
        return System.IO.File.Exists(full)
            ? new() { File = full, Rest = rest }
            : new() { Error = $"There is no script {full}." };
    }
}
