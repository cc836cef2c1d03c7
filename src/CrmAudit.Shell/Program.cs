namespace CrmAudit.Shell;

/// <summary>Runs scripts of the module on a machine that has .NET but no pwsh.</summary>
internal static class Program
{
    internal const int UsageError = 64;

    private static int Main(string[] args)
    {
        var arguments = ShellArguments.Parse(args);
        if (arguments.Error is not null)
        {
            Console.Error.WriteLine(arguments.Error);
            Console.Error.WriteLine();
            Console.Error.WriteLine(ShellArguments.Usage);
            return UsageError;
        }
        if (arguments.Help)
        {
            Console.Out.WriteLine(ShellArguments.Usage);
            return 0;
        }
        using var session = new ShellSession();
        return session.Run(arguments);
    }
}
