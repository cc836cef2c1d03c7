using System.Reflection;
using System.Runtime.Loader;

namespace CrmAudit;

/// <summary>
/// Loads the commands, the engine and their packages apart from everything else in the session, so that ImportExcel's
/// EPPlus and powershell-yaml's YamlDotNet can be there in other versions. The model stays in the default context:
/// scripts can name its types.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private static readonly Lock Gate = new();
    private static Assembly? _commands;

    private readonly string _directory;

    private ModuleLoadContext(string directory)
        : base("CrmAudit", isCollectible: false)
    {
        _directory = directory;
    }

    /// <summary>The assembly with the commands; loaded once a process, the same on every call.</summary>
    public static Assembly LoadCommands()
    {
        lock (Gate)
        {
            if (_commands is null)
            {
                var directory = Path.GetDirectoryName(typeof(ModuleLoadContext).Assembly.Location)!;
                _commands = new ModuleLoadContext(directory).LoadFromAssemblyPath(Path.Combine(directory, "CrmAudit.PowerShell.dll"));
            }
            return _commands;
        }
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(ModuleLoadContext).Assembly.GetName().Name)
        {
            return typeof(ModuleLoadContext).Assembly;
        }
        var path = Path.Combine(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
