using CrmAudit.Engine.Import.Mapping;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>One column as it was found: its header, what the words of it say, what stands below it.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Header">As written; "" where there is none.</param>
/// <param name="Key">As captions are compared (<see cref="HeaderKey"/>).</param>
/// <param name="Meaning">What the header says.</param>
/// <param name="Content">What the cells are.</param>
/// <param name="IsNoField">Whether it is no field of a record: one of several of its kind, a count of the rows.</param>
internal sealed record TableColumn(int Index, string Header, string Key, HeaderMeaning Meaning, ColumnContent Content, bool IsNoField = false);
