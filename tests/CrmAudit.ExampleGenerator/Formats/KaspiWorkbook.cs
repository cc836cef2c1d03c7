using System.Globalization;
using System.IO.Compression;
using System.Text;
using CrmAudit.ExampleGenerator.Cards;
using static CrmAudit.ExampleGenerator.Formats.TextFile;

namespace CrmAudit.ExampleGenerator.Formats;

/// <summary>ArchiveOrders.xlsx of the Kaspi cabinet: one sheet, every cell an inline string, no shared strings, the order's total on each of its lines.</summary>
internal static class KaspiWorkbook
{
    private static readonly DateTimeOffset Stamp = new(2026, 5, 29, 18, 30, 0, TimeSpan.Zero);

    private static readonly string[] Header =
    [
        "№ заказа", "Дата поступления заказа", "Название товара в Kaspi Магазине", "Название в системе продавца", "Артикул", "Сумма", "Категория", "Адрес самовывоза/доставки", "Дата изменения статуса", "Статус", "Причина отмены", "Способ оплаты",
        "Способ доставки", "Курьерская служба", "Принял", "Выдал", "Отменил", "Оценка покупателя", "Отзыв покупателя", "Дата публикации отзыва", "Оформил", "Количество", "Стоимость доставки для покупателя", "Стоимость доставки для продавца",
        "Компенсация за доставку", "Требуется подписание", "Плановая дата передачи курьеру", "Склад передачи КД",
    ];

    public static byte[] Orders(IEnumerable<KaspiOrder> orders)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Part(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(archive, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet0" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Part(archive, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part(archive, "xl/worksheets/sheet1.xml", Sheet(orders));
        }
        return stream.ToArray();
    }

    private static string Sheet(IEnumerable<KaspiOrder> orders)
    {
        var text = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        var number = 0;
        foreach (var row in orders.SelectMany(Rows).Prepend(Header))
        {
            number++;
            text.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">""");
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].Length > 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"""<c r="{Column(i)}{number}" t="inlineStr"><is><t>{Escaped(row[i])}</t></is></c>""");
                }
            }
            text.Append("</row>");
        }
        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static IEnumerable<string[]> Rows(KaspiOrder order) => order.Lines.Select(line => new[]
    {
        order.Number, Day(order.OrderedAt), line.Name, line.Name, line.Sku, Number(order.Total), "Стройматериалы", $"{order.City}, ул. Складская, 7", Day(order.StatusAt), order.Status, order.CancelReason, "Kaspi Red",
        order.Delivery, order.Delivery == "Самовывоз" ? "" : "Kaspi", "Склад", order.Status == "Выдан" ? "Склад" : "", order.Status == "Отменен" ? "Покупатель" : "", "", "", "", "Покупатель", Number(line.Quantity), "0", "0", "0", "Нет", "", "PP1",
    });

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : "A" + (char)('A' + index - 26);

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Part(ZipArchive archive, string name, string xml)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var content = entry.Open();
        content.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }
}
