using OfficeOpenXml;

namespace CrmAudit.Engine.Tests.Reporting;

/// <summary>Finds a sheet by its defined name, the same in every language.</summary>
internal static class SheetById
{
    public static ExcelWorksheet Sheet(this ExcelPackage book, string id) => book.Workbook.Names["CrmAudit_" + id].Worksheet;
}
