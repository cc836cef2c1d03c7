namespace CrmAudit;

/// <summary>What two exports say differently of one record.</summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Name">Its name in the newer export.</param>
/// <param name="Owner">Its owner there.</param>
/// <param name="File">File of the newer row.</param>
/// <param name="Line">Line of the newer row.</param>
/// <param name="Property">Property or custom column.</param>
/// <param name="Older">What the older export says; null when nothing.</param>
/// <param name="Newer">What the newer one says; null when nothing.</param>
internal sealed record RecordChange(string Id, string? Name, string? Owner, string File, int Line, string Property, string? Older, string? Newer);
