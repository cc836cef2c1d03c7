using CrmAudit.Engine.Tests.Import.Mapping;

namespace CrmAudit.Engine.Tests.Import.Sources;

/// <summary>Lists of records in XML, and workbooks written as XML.</summary>
public class XmlSourceTests
{
    private const string Marketplace = """
        <?xml version="1.0" encoding="utf-8"?>
        <kaspi_catalog date="2026-05-01" xmlns="kaspiShopping" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="kaspiShopping http://example.kz/kaspishopping.xsd">
          <company>Тау Трейд</company><merchantid>T1</merchantid>
          <offers>
            <offer sku="A-1"><model>Плита угловая</model><brand>Тау</brand><availabilities><availability available="yes" storeId="PP1"/></availabilities><price>45000</price></offer>
            <offer sku="A-2"><model>Стол письменный</model><brand>Тау</brand><availabilities><availability available="no" storeId="PP1"/></availabilities><price>30000</price></offer>
          </offers>
        </kaspi_catalog>
        """;

    private const string Exchange = """
        <?xml version="1.0" encoding="UTF-8"?>
        <КоммерческаяИнформация ВерсияСхемы="2.05" ДатаФормирования="2026-05-01">
          <Документ><Ид>1</Ид><Номер>100</Номер><Дата>2026-05-01</Дата><ХозОперация>Заказ товара</ХозОперация><Валюта>KZT</Валюта><Сумма>75000</Сумма>
            <Контрагенты><Контрагент><Ид>7</Ид><Наименование>Серикова Аида</Наименование></Контрагент></Контрагенты>
            <Товары><Товар><Наименование>Плита угловая</Наименование><ЦенаЗаЕдиницу>45000</ЦенаЗаЕдиницу><Количество>1</Количество></Товар><Товар><Наименование>Стол</Наименование><ЦенаЗаЕдиницу>30000</ЦенаЗаЕдиницу><Количество>1</Количество></Товар></Товары>
          </Документ>
          <Документ><Ид>2</Ид><Номер>101</Номер><Дата>2026-05-02</Дата><ХозОперация>Заказ товара</ХозОперация><Валюта>KZT</Валюта><Сумма>30000</Сумма>
            <Контрагенты><Контрагент><Ид>8</Ид><Наименование>Ким Марат</Наименование></Контрагент></Контрагенты>
            <Товары><Товар><Наименование>Стол</Наименование><ЦенаЗаЕдиницу>30000</ЦенаЗаЕдиницу><Количество>1</Количество></Товар></Товары>
          </Документ>
        </КоммерческаяИнформация>
        """;

    private const string Workbook = """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
          <Worksheet ss:Name="Контакты"><Table>
            <Row><Cell><Data ss:Type="String">ФИО</Data></Cell><Cell><Data ss:Type="String">Телефон</Data></Cell><Cell><Data ss:Type="String">Почта</Data></Cell></Row>
            <Row><Cell><Data ss:Type="String">Серикова Аида</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">aida@post.example</Data></Cell></Row>
            <Row ss:Index="5"><Cell><Data ss:Type="String">Ким Марат</Data></Cell><Cell><Data ss:Type="Number">87010000002</Data></Cell></Row>
          </Table></Worksheet>
        </Workbook>
        """;

    [Fact]
    public void A_price_list_of_a_marketplace_is_one_of_products()
    {
        var import = Imported.Text(Marketplace, "price.xml");
        var products = import.All<CrmProduct>();
        Assert.Equal([("A-1", "Плита угловая", 45000m), ("A-2", "Стол письменный", 30000m)], products.Select(static product => (product.Sku!, product.Name!, product.Price!.Value)));
        Assert.Equal("Xml", import.Files[0].Format);
    }

    [Fact]
    public void Orders_of_an_exchange_have_their_lines()
    {
        var orders = Imported.Text(Exchange, "orders.xml").All<CrmOrder>();
        Assert.Equal(["100", "101"], orders.Select(static order => order.Number));
        Assert.Equal([75000m, 30000m], orders.Select(static order => order.Amount!.Value));
        Assert.Equal([2, 1], orders.Select(static order => order.Lines.Count));
        Assert.Equal(["Серикова Аида", "Ким Марат"], orders.Select(static order => order.Customer));
    }

    [Fact]
    public void Lists_beside_the_goods_are_no_goods()
    {
        var import = Imported.Text("<?xml version=\"1.0\"?><yml_catalog date=\"2026-05-01\"><shop><name>Тау</name><currencies><currency id=\"KZT\" rate=\"1\"/></currencies><categories><category id=\"1\">Плиты</category><category id=\"2\">Столы</category></categories>"
            + "<offers><offer id=\"11\" available=\"true\"><url>https://shop.example/11</url><price>45000</price><currencyId>KZT</currencyId><categoryId>1</categoryId><name>Плита угловая</name></offer><offer id=\"12\" available=\"true\"><url>https://shop.example/12</url><price>30000</price><currencyId>KZT</currencyId><categoryId>2</categoryId><name>Стол письменный</name></offer></offers></shop></yml_catalog>", "pricelist.xml");
        Assert.Equal(["Плита угловая", "Стол письменный"], import.All<CrmProduct>().Select(static product => product.Name));
        Assert.Equal(2, import.Records.Count);
    }

    [Fact]
    public void A_tag_that_begins_as_a_row_does_is_none()
    {
        var import = Imported.Text("<?xml version=\"1.0\"?><orders><order><number>1</number><date>2026-05-01</date><amount>450</amount><tracking>T1</tracking></order><order><number>2</number><date>2026-05-02</date><amount>300</amount><tracking>T2</tracking></order></orders>", "1.xml");
        Assert.Equal(["1", "2"], import.All<CrmOrder>().Select(static order => order.Number));
    }

    [Fact]
    public void Phones_of_one_element_each_are_all_read()
    {
        var contacts = Imported.Text("<people><person><name>Aida Serik</name><phone id=\"1\">+77010000001</phone><phone id=\"2\">+77020000001</phone></person><person><name>Marat Kim</name><phone id=\"1\">+77010000002</phone><phone id=\"2\">+77020000002</phone></person></people>", "people.xml").All<CrmContact>();
        Assert.Equal(["+77010000001", "+77020000001"], contacts[0].Phones.Select(static phone => phone.Number));
    }

    [Fact]
    public void An_attribute_that_is_called_as_a_child_is_kept()
    {
        var contact = Imported.Text("<people><person id=\"11\"><id>5</id><name>Aida Serik</name><email>aida@post.example</email></person><person id=\"12\"><id>6</id><name>Marat Kim</name><email>marat@post.example</email></person></people>", "people.xml").All<CrmContact>()[0];
        Assert.Equal("5", contact.Id);
        Assert.Equal("11", contact.Fields["@id"]);
    }

    [Fact]
    public void A_page_within_a_text_makes_the_file_no_page()
    {
        var product = Imported.Text("<?xml version=\"1.0\"?><!-- list --><items><item><name>Stove</name><price>450</price><description><![CDATA[<table><tr><td>white</td></tr></table>]]></description></item><item><name>Desk</name><price>300</price><description>oak</description></item></items>", "price.xml").All<CrmProduct>()[0];
        Assert.Equal(("Stove", 450m), (product.Name, product.Price));
    }

    [Fact]
    public void The_encoding_a_file_names_is_that_of_its_bytes()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xml");
        try
        {
            File.WriteAllBytes(path, System.Text.Encoding.GetEncoding(1250).GetBytes("<?xml version=\"1.0\" encoding=\"windows-1250\"?><klienci><klient><imie>Łucja</imie><nazwisko>Żółć</nazwisko><email>a@example.pl</email></klient><klient><imie>Jan</imie><nazwisko>Gęś</nazwisko><email>b@example.pl</email></klient></klienci>"));
            Assert.Equal("Łucja", Imported.Read(path).All<CrmContact>()[0].FirstName);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Cells_behind_a_merged_one_keep_their_column()
    {
        var contacts = Imported.Text(Workbook.Replace("<Cell><Data ss:Type=\"String\">Серикова Аида</Data></Cell><Cell ss:Index=\"3\">", "<Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">Серикова Аида</Data></Cell><Cell>", StringComparison.Ordinal), "1.xml").All<CrmContact>();
        Assert.Equal("aida@post.example", Assert.Single(contacts[0].Emails));
    }

    [Fact]
    public void A_workbook_written_as_xml_has_sheets_to_choose_from()
    {
        Assert.Equal("Import.NoWorksheet", Assert.Single(Imported.Text(Workbook, "1.xml", new() { Worksheet = "Сделки" }).Errors).Text!.Id);
        Assert.Equal(2, Imported.Text(Workbook, "1.xml", new() { Worksheet = "контакты" }).Records.Count);
    }

    [Fact]
    public void A_workbook_written_as_xml_is_one()
    {
        var contacts = Imported.Text(Workbook, "1.xml").All<CrmContact>();
        Assert.Equal(["Серикова Аида", "Ким Марат"], contacts.Select(static contact => contact.Name));
        Assert.Equal("aida@post.example", Assert.Single(contacts[0].Emails));
        Assert.Equal("+77010000002", Assert.Single(contacts[1].Phones).Number);
        Assert.Equal([2, 5], contacts.Select(static contact => contact.Line));
    }

    [Theory]
    [InlineData("<contacts><contact><name>Aida Serik</name><email>aida@post.example</email></contact><contact><name>Marat Kim</name><email>marat@post.example</email></contact></contacts>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE people SYSTEM \"people.dtd\"><people count=\"2\"><person name=\"Aida Serik\" email=\"aida@post.example\"/><person name=\"Marat Kim\" email=\"marat@post.example\"/></people>")]
    [InlineData("<?xml version=\"1.0\"?><a:book xmlns:a=\"urn:x\"><a:person><a:name>Aida Serik</a:name><a:email kind=\"work\">aida@post.example</a:email></a:person><a:person><a:name>Marat Kim</a:name><a:email kind=\"work\">marat@post.example</a:email></a:person></a:book>")]
    public void Elements_and_attributes_are_fields_alike(string text)
    {
        var contacts = Imported.Text(text, "people.xml").All<CrmContact>();
        Assert.Equal(["Aida Serik", "Marat Kim"], contacts.Select(static contact => contact.Name));
        Assert.Equal(["aida@post.example", "marat@post.example"], contacts.Select(static contact => Assert.Single(contact.Emails)));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<contacts>\n<contact><name>Aida</contact>\n</contacts>", 3)]
    [InlineData("<?xml version=\"1.0\"?>\n<contacts>", 2)]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>\n<contacts><contact><name>&b;</name></contact></contacts>", 3)]
    public void What_is_no_valid_xml_is_told_with_its_line(string text, int line)
    {
        var error = Assert.Single(Imported.Text(text, "1.xml").Errors);
        Assert.Equal(("Import.BadXml", line), (error.Text!.Id, error.Line));
    }

    [Fact]
    public void Elements_within_elements_without_end_are_no_end_of_the_import()
    {
        var text = "<?xml version=\"1.0\"?><a>" + string.Concat(Enumerable.Repeat("<b>", 50_000)) + "x" + string.Concat(Enumerable.Repeat("</b>", 50_000)) + "</a>";
        Assert.Equal("Import.TooDeep", Assert.Single(Imported.Text(text, "deep.xml").Errors).Text!.Id);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><settings><timeout>5</timeout><mode>fast</mode></settings>")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0\"/><path d=\"M1\"/></svg>")]
    public void What_holds_no_records_is_not_read(string text)
    {
        var import = Imported.Text(text, "1.xml");
        Assert.Empty(import.Records);
        Assert.NotEmpty(import.Errors);
    }

    [Fact]
    public void A_page_with_a_declaration_is_a_page()
    {
        var import = Imported.Text("<?xml version=\"1.0\"?><html><body><table><tr><td>ФИО</td><td>Телефон</td></tr><tr><td>Серикова Аида</td><td>+77010000001</td></tr></table></body></html>", "1.xls");
        Assert.Equal("Html", import.Files[0].Format);
        Assert.Single(import.Records);
    }
}
