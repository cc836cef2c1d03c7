using CrmAudit.Engine.Text.Rendering;
using OfficeOpenXml;
using OfficeOpenXml.Style;
using OfficeOpenXml.Table;

namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>Writes a sheet that is one table from its first row on, so that people filter it and Import-Excel reads it.</summary>
internal sealed class TableSheet(ExcelPackage package, System.Globalization.CultureInfo culture, int rowLimit, CancellationToken cancel)
{
    private const int RowsMeasured = 500;

    /// <summary>Excel takes 65 530 links a sheet.</summary>
    private const int MostLinks = 65_000;
    private const double Narrowest = 8;
    private const double Widest = 46;
    private const double WidestWrapped = 64;
    private const int MostPrinted = 12;

    /// <summary>Inches.</summary>
    private const decimal Margin = 0.4M;

    /// <summary>Values that had to be cut, over all sheets.</summary>
    public long CutValues { get; private set; }

    /// <summary>Rows that did not fit, by id of the sheet: shown and total.</summary>
    public Dictionary<string, (long Shown, long Total)> CutSheets { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a sheet that is no table, under the title its id has in the language of the book.</summary>
    public ExcelWorksheet Add(string id)
    {
        var sheet = Titled(id);
        package.Workbook.Names.Add(SheetTitle.NameOf(id), sheet.Cells[1, 1]);
        return sheet;
    }

    private ExcelWorksheet Titled(string id) => package.Workbook.Worksheets.Add(SheetTitle.Of(id, culture));

    /// <summary>Writes the table.</summary>
    /// <param name="id">Id of the sheet, the same in every language.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="frozenColumns">Columns that stay in sight.</param>
    /// <param name="printedColumns">Columns that go to paper: more of them are too small to read.</param>
    /// <returns>The sheet and its last row, 2 where there are no rows.</returns>
    public (ExcelWorksheet Sheet, int LastRow) Write<T>(string id, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows, int frozenColumns = 0, int printedColumns = MostPrinted)
    {
        var sheet = Titled(id);
        var widths = columns.Select(static column => (double)column.Caption.Length + 4).ToArray();
        for (var column = 0; column < columns.Count; column++)
        {
            sheet.SetValue(1, column + 1, columns[column].Caption);
            Format(sheet.Column(column + 1), columns[column].Kind);
        }
        var last = 1;
        long total = 0;
        foreach (var row in rows)
        {
            total++;
            if (total > rowLimit)
            {
                continue;
            }
            last++;
            if (last % 1000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
            }
            for (var column = 0; column < columns.Count; column++)
            {
                var value = columns[column].Value(row);
                Set(sheet, last, column + 1, value);
                Lead(sheet, last, column + 1, columns[column].Link?.Invoke(row));
                if (last <= RowsMeasured)
                {
                    widths[column] = Math.Max(widths[column], Length(value));
                }
            }
        }
        if (total > rowLimit)
        {
            CutSheets[id] = (rowLimit, total);
        }
        last = Math.Max(last, 2);
        for (var column = 0; column < columns.Count; column++)
        {
            // AutoFitColumns needs the fonts of Windows.
            sheet.Column(column + 1).Width = Math.Clamp(widths[column] + 2, Narrowest, columns[column].Kind == CellFormat.Wrapped ? WidestWrapped : Widest);
        }
        var table = sheet.Tables.Add(sheet.Cells[1, 1, last, columns.Count], "Table" + id);
        table.TableStyle = TableStyles.Medium2;
        Head(sheet.Cells[1, 1, 1, columns.Count]);
        sheet.Row(1).Height = 22;
        sheet.View.FreezePanes(2, frozenColumns + 1);
        sheet.View.ShowGridLines = false;
        package.Workbook.Names.Add(SheetTitle.NameOf(id), sheet.Cells[1, 1, last, columns.Count]);
        Paper(sheet);
        sheet.PrinterSettings.PrintArea = sheet.Cells[1, 1, last, Math.Min(columns.Count, printedColumns)];
        sheet.PrinterSettings.RepeatRows = sheet.Cells["1:1"];
        return (sheet, last);
    }

    /// <summary>A page of A4 across, as wide as the sheet, with its title and number.</summary>
    public static void Paper(ExcelWorksheet sheet)
    {
        sheet.PrinterSettings.PaperSize = ePaperSize.A4;
        sheet.PrinterSettings.Orientation = eOrientation.Landscape;
        sheet.PrinterSettings.FitToPage = true;
        sheet.PrinterSettings.FitToWidth = 1;
        sheet.PrinterSettings.FitToHeight = 0;
        sheet.PrinterSettings.LeftMargin = sheet.PrinterSettings.RightMargin = Margin;
        sheet.HeaderFooter.OddFooter.LeftAlignedText = ExcelHeaderFooter.SheetName;
        sheet.HeaderFooter.OddFooter.RightAlignedText = $"{ExcelHeaderFooter.PageNumber} / {ExcelHeaderFooter.NumberOfPages}";
    }

    /// <summary>Writes a value as what it is; a text stays a text whatever it starts with.</summary>
    public void Set(ExcelWorksheet sheet, int row, int column, object? value)
    {
        switch (value)
        {
            case null or "":
                return;
            case double number when !double.IsFinite(number):
                return;
            case string text:
                var fitting = CellText.Fit(text, out var cut);
                CutValues += cut ? 1 : 0;
                sheet.SetValue(row, column, fitting);
                if (CellText.LooksLikeFormula(fitting))
                {
                    sheet.Cells[row, column].Style.QuotePrefix = true;
                }
                return;
            case DateOnly day:
                sheet.SetValue(row, column, day.ToDateTime(TimeOnly.MinValue));
                return;
            case DateTimeOffset date:
                sheet.SetValue(row, column, date.DateTime);
                return;
            default:
                sheet.SetValue(row, column, value);
                return;
        }
    }

    /// <summary>Makes a cell a link, as many of a sheet as Excel opens.</summary>
    private static void Lead(ExcelWorksheet sheet, int row, int column, string? link)
    {
        if (link is not null && row <= MostLinks)
        {
            var cell = sheet.Cells[row, column];
            cell.Hyperlink = new Uri(link);
            cell.Style.Font.UnderLine = true;
            cell.Style.Font.Color.SetColor(SheetStyles.Accent);
        }
    }

    /// <summary>Said in the cells as well as in the table style, which LibreOffice does not draw.</summary>
    private static void Head(ExcelRange header)
    {
        header.Style.Font.Bold = true;
        header.Style.Font.Color.SetColor(System.Drawing.Color.White);
        header.Style.Fill.PatternType = ExcelFillStyle.Solid;
        header.Style.Fill.BackgroundColor.SetColor(SheetStyles.Accent);
        header.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
        header.Style.WrapText = false;
    }

    private static void Format(ExcelColumn column, CellFormat kind)
    {
        column.Style.VerticalAlignment = ExcelVerticalAlignment.Top;
        column.Style.WrapText = kind == CellFormat.Wrapped;
        column.Style.Numberformat.Format = kind switch
        {
            CellFormat.Whole => "#,##0",
            CellFormat.Number => "#,##0.##",
            CellFormat.Percent => "0.0%",
            CellFormat.Date => "yyyy-mm-dd",
            _ => "General",
        };
    }

    private static double Length(object? value) => value switch
    {
        null => 0,
        string text => text.AsSpan().IndexOf('\n') is var end && end >= 0 ? Math.Max(end, 30) : text.Length * 1.05,
        DateOnly or DateTimeOffset => 10,
        double or decimal => 12,
        _ => 10,
    };
}
