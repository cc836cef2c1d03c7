using System.Runtime.CompilerServices;
using System.Text;
using CrmAudit.Engine.Text.Rendering;

namespace CrmAudit.Engine;

/// <summary>What must be in place before the engine is used.</summary>
internal static class EngineStart
{
    /// <summary>Gives findings their texts and the process its code pages, whoever loads the engine first.</summary>
#pragma warning disable CA2255 // The engine is loaded by name into a private context: there is no other place to start from.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Start()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        TextCatalogue.Install();
    }
}
