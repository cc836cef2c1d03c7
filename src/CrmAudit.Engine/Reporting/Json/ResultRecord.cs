namespace CrmAudit.Engine.Reporting.Json;

/// <summary>A row of the table of records, which is in <see cref="ResultTables.Records"/> once it is read.</summary>
internal readonly record struct ResultRecord(ICrmReference Of);
