using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Microsoft.PowerShell;

namespace CrmAudit.Shell;

/// <summary>One PowerShell session with the module loaded.</summary>
internal sealed class ShellSession : IDisposable
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    private readonly ShellHost _host = new();
    private readonly Runspace _runspace;
    private volatile bool _interrupted;

    public ShellSession()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = ExecutionPolicy.RemoteSigned;
        }
        state.ImportPSModule([ModuleManifest]);
        _runspace = RunspaceFactory.CreateRunspace(_host, state);
    }

    /// <summary>The module is part of the shell: it lies beside it.</summary>
    private static string ModuleManifest => Path.Combine(AppContext.BaseDirectory, "Modules", "CrmAudit", "CrmAudit.psd1");

    public int Run(ShellArguments arguments)
    {
        try
        {
            _runspace.Open();
        }
        catch (RuntimeException exception)
        {
            _host.UI.WriteErrorLine(exception.Message);
            return Failed;
        }
        _runspace.SessionStateProxy.Path.SetLocation(Environment.CurrentDirectory);
        using var pipeline = PowerShell.Create(_runspace);
        Console.CancelKeyPress += Stop;
        try
        {
            return Run(pipeline, arguments);
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
            _host.EndProgress();
        }

        void Stop(object? sender, ConsoleCancelEventArgs args)
        {
            // A second Ctrl+C ends the process, should something refuse to stop.
            args.Cancel = !_interrupted;
            _interrupted = true;
            pipeline.BeginStop(null, null);
        }
    }

    public void Dispose() => _runspace.Dispose();

    private int Run(PowerShell pipeline, ShellArguments arguments)
    {
        if (arguments.File is not null)
        {
            pipeline.AddScript(Invocation(arguments), useLocalScope: false);
        }
        else
        {
            pipeline.AddScript(arguments.Command!, useLocalScope: false);
        }
        pipeline.AddCommand("Out-Default");
        pipeline.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            pipeline.Invoke();
        }
        catch (PipelineStoppedException)
        {
            return Interrupted;
        }
        catch (RuntimeException exception)
        {
            return _interrupted ? Interrupted : Report(exception.ErrorRecord);
        }
        if (_interrupted)
        {
            return Interrupted;
        }
        return _host.ExitCode ?? (arguments.Command is not null && pipeline.HadErrors ? Failed : 0);
    }

    private int Report(ErrorRecord error)
    {
        using var printer = PowerShell.Create(_runspace);
        _host.WritesErrors = true;
        try
        {
            printer.AddCommand("Out-Default").Invoke(new[] { error });
        }
        catch (RuntimeException)
        {
            _host.UI.WriteErrorLine(error.ToString());
        }
        return _host.ExitCode ?? Failed;
    }

    /// <summary>Arguments are bound as if typed. A script's exit ends the script only, so its code is handed to the host after it.</summary>
    private static string Invocation(ShellArguments arguments)
    {
        var words = arguments.Rest.Select(static word => IsParameterName(word) ? word : Quoted(word));
        return $$"""
            & {{Quoted(arguments.File!)}} {{string.Join(' ', words)}}
            if (-not $?) { $Host.SetShouldExit([int]$LASTEXITCODE) }
            """;
    }

    /// <summary>-Name or -Name:value; a negative number or a lone dash is a value.</summary>
    private static bool IsParameterName(string word) =>
        word.Length > 1 && word[0] == '-' && char.IsLetter(word[1]) && word.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_');

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
