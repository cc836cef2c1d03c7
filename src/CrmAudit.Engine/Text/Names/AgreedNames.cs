using System.Runtime.CompilerServices;

namespace CrmAudit.Engine.Text.Names;

/// <summary>Room for the names two persons share to the letter.</summary>
[InlineArray(Most)]
internal struct AgreedNames
{
    public const int Most = 4;

    private NamePart? _first;
}
