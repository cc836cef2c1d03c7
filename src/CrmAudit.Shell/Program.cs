using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.PowerShell;

const int interruptedCode = 130;
const string help = """
    PowerShell with the module CrmAudit among its own. Every option of pwsh holds:

      -File script.ps1 [arguments]    run a script
      -Command "..."                  run a command
      -NoProfile, -NonInteractive     as a scheduled task should
      nothing                         a session

    All options: https://aka.ms/powershell-docs (about_pwsh).
    """;

// Names and texts are Russian and Kazakh: on a console of another encoding, and in what is piped from it, they would be question marks.
var encoding = Console.OutputEncoding;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// A log wants text, not the colours of a terminal.
if (Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null)
{
    Environment.SetEnvironmentVariable("NO_COLOR", "1");
}

var interrupted = false;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => interrupted = true);
try
{
    var code = ConsoleShell.Start($"PowerShell {PSVersionInfo.PSVersion} with CrmAudit", help, args);
    // At Ctrl+C PowerShell itself ends a script with 0 and a command with 1: to a scheduler half an audit would look like a whole one.
    return interrupted && code is 0 or 1 ? interruptedCode : code;
}
finally
{
    Console.OutputEncoding = encoding;
}
