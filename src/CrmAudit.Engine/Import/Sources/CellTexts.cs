using System.Globalization;
using CrmAudit.Engine.Files.Workbooks;
using CrmAudit.Engine.Text;

namespace CrmAudit.Engine.Import.Sources;

/// <summary>Cells of workbooks as the texts a table has.</summary>
internal static class CellTexts
{
    /// <summary>The text of a cell of an XLSX workbook.</summary>
    public static string Of(WorkbookCell cell) => cell.Kind switch
    {
        WorkbookCellKind.Text => ControlSigns.Shown(cell.Text!),
        WorkbookCellKind.Number => Of(cell.Number),
        _ => Of(cell.Value),
    };

    /// <summary>The text of a value: dates as yyyy-MM-dd or yyyy-MM-dd HH:mm:ss, numbers in the invariant culture without exponent.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => ControlSigns.Shown(text.Trim()),
        double number => Of(number),
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>
    /// Without an exponent: phones and order numbers are numbers to a spreadsheet. Of whole numbers every digit the workbook keeps (17, where Excel shows 15), or identifiers of 18 and 19 digits would become
    /// one; of others 15, or 0.1 would become 0.1000000000000000055.
    /// </summary>
    private static string Of(double number) =>
        Math.Abs(number) >= 7.9e27 ? number.ToString("R", CultureInfo.InvariantCulture)
        : Math.Abs(number) >= 1e15 ? decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture)
        : ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture);
}
