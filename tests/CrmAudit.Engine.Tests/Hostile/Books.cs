using System.IO.Compression;
using System.Text;

namespace CrmAudit.Engine.Tests.Hostile;

/// <summary>Workbooks put together by hand: what no spreadsheet program would write.</summary>
internal static class Books
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Two contacts.</summary>
    public const string Rows = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>Имя</t></is></c><c r="C1" t="inlineStr"><is><t>Фамилия</t></is></c><c r="D1" t="inlineStr"><is><t>Телефон</t></is></c></row>
        <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Иван</t></is></c><c r="C2" t="inlineStr"><is><t>Петров</t></is></c><c r="D2"><v>77011234567</v></c></row>
        <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>Анна</t></is></c><c r="C3" t="inlineStr"><is><t>Ким</t></is></c><c r="D3"><v>77011234568</v></c></row>
        """;

    /// <summary>A workbook of one sheet with these rows.</summary>
    /// <param name="rows">What stands in sheetData.</param>
    /// <param name="before">What stands before the root of the sheet.</param>
    /// <param name="others">Further parts, or others instead of the usual ones.</param>
    public static byte[] Of(string rows, string before = "", params (string Name, string Text)[] others)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts(rows, before).Where(part => !others.Any(other => other.Name == part.Name)).Concat(others))
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }
        return bytes.ToArray();
    }

    private static IEnumerable<(string Name, string Text)> Parts(string rows, string before) =>
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"b\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"d\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"),
        ("xl/worksheets/sheet1.xml", $"{before}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"),
    ];
}
