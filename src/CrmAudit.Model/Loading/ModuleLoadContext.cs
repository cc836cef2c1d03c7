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
    private const string CommandsFile = "CrmAudit.PowerShell.dll";

    private static readonly Lock Gate = new();
    private static Assembly? _commands;

    private readonly AssemblyDependencyResolver _resolver;

    private ModuleLoadContext(string commandsPath)
        : base("CrmAudit", isCollectible: false)
    {
        // Some packages have one assembly for Windows and another for the rest; the resolver knows which from deps.json.
        _resolver = new(commandsPath);
    }

    /// <summary>The assembly with the commands; loaded once a process, the same on every call.</summary>
    /// <param name="directory">Folder of the assemblies of the module.</param>
    /// <exception cref="InvalidOperationException">The process already runs another version of the module.</exception>
    public static Assembly LoadCommands(string directory)
    {
        var path = Path.GetFullPath(Path.Combine(directory, CommandsFile));
        lock (Gate)
        {
            if (_commands is null)
            {
                _commands = new ModuleLoadContext(path).LoadFromAssemblyPath(path);
            }
            else if (AssemblyName.GetAssemblyName(path).Version != _commands.GetName().Version)
            {
                // .NET cannot unload the first one: going on would mix two versions.
                throw new InvalidOperationException(
                    $"This session already runs CrmAudit {_commands.GetName().Version} from {Path.GetDirectoryName(_commands.Location)}. Start a new PowerShell session to use the one in {directory}.");
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
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
