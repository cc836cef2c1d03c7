using System.Drawing;
using OfficeOpenXml;

namespace CrmAudit.Engine.Reporting.Xlsx;

/// <summary>Colours of statuses and severities; they follow the cell, so that a filtered, sorted or edited table stays right.</summary>
internal static class SheetStyles
{
    public static Color Accent { get; } = Color.FromArgb(0x1F, 0x5D, 0x8C);

    public static Color Band { get; } = Color.FromArgb(0xEE, 0xF3, 0xF8);

    public static Color Muted { get; } = Color.FromArgb(0x5A, 0x67, 0x76);

    /// <summary>Colours of the parts of a bar, from good to bad.</summary>
    public static IReadOnlyList<Color> Parts { get; } = [StrongOf(CrmStatus.Pass), Accent, StrongOf(CrmStatus.NotEvaluated), StrongOf(CrmStatus.Warning), StrongOf(CrmStatus.Fail)];

    public static Color StrongOf(CrmStatus status) => status switch
    {
        CrmStatus.Pass => Color.FromArgb(0x1F, 0x7A, 0x55),
        CrmStatus.Warning => Color.FromArgb(0xD0, 0x8B, 0x1B),
        CrmStatus.Fail => Color.FromArgb(0xB0, 0x2A, 0x2A),
        CrmStatus.Indeterminate => Color.FromArgb(0x7C, 0x8D, 0xAB),
        _ => Color.FromArgb(0xC3, 0xCA, 0xD2),
    };

    public static void Statuses(ExcelWorksheet sheet, ExcelAddress cells, ReportWords words)
    {
        Equal(sheet, cells, words.Of(CrmStatus.Pass), Color.FromArgb(0xE3, 0xF3, 0xEC), Color.FromArgb(0x1F, 0x7A, 0x55));
        Equal(sheet, cells, words.Of(CrmStatus.Warning), Color.FromArgb(0xFB, 0xF0, 0xDA), Color.FromArgb(0x8A, 0x58, 0x00));
        Equal(sheet, cells, words.Of(CrmStatus.Fail), Color.FromArgb(0xFB, 0xE7, 0xE6), Color.FromArgb(0xB0, 0x2A, 0x2A));
        Equal(sheet, cells, words.Of(CrmStatus.Indeterminate), Color.FromArgb(0xE8, 0xEC, 0xF4), Color.FromArgb(0x4F, 0x61, 0x80));
    }

    public static void Severities(ExcelWorksheet sheet, ExcelAddress cells, ReportWords words)
    {
        Equal(sheet, cells, words.Of(CrmSeverity.Critical), Color.FromArgb(0xB0, 0x2A, 0x2A), Color.White);
        Equal(sheet, cells, words.Of(CrmSeverity.Important), Color.FromArgb(0xFB, 0xF0, 0xDA), Color.FromArgb(0x8A, 0x58, 0x00));
    }

    public static void Equal(ExcelWorksheet sheet, ExcelAddress cells, string text, Color background, Color ink)
    {
        var rule = sheet.ConditionalFormatting.AddEqual(cells);
        rule.Formula = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        rule.Style.Fill.PatternType = OfficeOpenXml.Style.ExcelFillStyle.Solid;
        rule.Style.Fill.BackgroundColor.Color = background;
        rule.Style.Font.Color.Color = ink;
    }

    /// <summary>Cells of a column below the header.</summary>
    public static ExcelAddress Column(int column, int lastRow) => new(2, column, lastRow, column);
}
