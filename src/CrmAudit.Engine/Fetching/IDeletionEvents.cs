using System.Text.Json;

namespace CrmAudit.Engine.Fetching;

/// <summary>The events by which a system remembers what was deleted.</summary>
internal interface IDeletionEvents
{
    /// <summary>The list of them.</summary>
    FetchList Events { get; }

    /// <summary>What an event says of which record; null for one that says nothing of it.</summary>
    DeletionEvent? Of(JsonElement record);
}
