using CrmAudit.Engine.Import;
using CrmAudit.Engine.Tests.Audit;
using CrmAudit.Engine.Tests.Import.Values;
using CrmAudit.Engine.Tests.Reporting;

namespace CrmAudit.Engine.Tests.Reports;

/// <summary>Reports as people export and copy them: what each figure stands for and how exactly it is written.</summary>
public sealed class FigureReaderTests
{
    public static TheoryData<string, string[]> Reports => new()
    {
        {
            // Months across, a blank for nothing, a subtotal and a column of totals.
            "Отчёт за 2026 год\n\nМенеджер;Апрель;Май;Итого\nАйгүл;100 000;200 000;300 000\nЕрлан;50 000;;50 000\nИтого по отделу;150 000;200 000;350 000\n",
            ["Апрель 2026/Айгүл number 100000", "Май 2026/Айгүл number 200000", "Апрель 2026/Ерлан number 50000"]
        },
        {
            // Two rows of headers, the upper one spans two columns; thousands in the header.
            "Менеджер;Апрель 2026;;Май 2026;\n;Кол-во;Сумма, тыс. ₸;Кол-во;Сумма, тыс. ₸\nАйгүл;3;1 234,5;2;300\nВсего;3;1 234,5;2;300\n",
            ["Апрель 2026/Айгүл count 3 sum 1234500 step 100", "Май 2026/Айгүл count 2 sum 300000 step 1000"]
        },
        { "ТОО «Ромашка»\nПериод: май 2026\n\nСумма продаж: 5 000 000,00 ₸\n", ["/ sum 5000000 KZT"] },
        { "Выручка за май 2026\n5 000 000\n", ["/ sum 5000000"] },
        { "Отчёт;;\nИтого;15;5 000 000\n", ["/ count 15 sum 5000000"] },
        {
            "Показатель;Значение\nКоличество сделок;15\nСумма сделок;5 000 000\nСредний чек;333 333,33\nКонверсия;12,5 %\n",
            ["/ count 15", "/ sum 5000000", "/ average 333333.33", "/ share 0.125"]
        },
        {
            // Percents by the header only; the deals are counted, not the leads they come from.
            "Источник;Лиды;Сделки;Конверсия, %\nInstagram;40;5;12,5\n(не указано);10;0;0\nИтого;50;5;10\n",
            ["/Instagram count 5 share 0.125", "/(не указано) count 0 share 0"]
        },
        { "Manager,Deals,Revenue\nAigul,15,1.2 mln\nYerlan,7,850 тыс\nTotal,22,2.05 mln\n", ["/Aigul count 15 sum 1200000 step 100000", "/Yerlan count 7 sum 850000 step 1000"] },
        { "Менеджер;Саны;Сомасы\nАйгүл;15;1,2 млн\nЕрлан;7;850 мың\nБарлығы;22;2,05 млн\n", ["/Айгүл count 15 sum 1200000 step 100000", "/Ерлан count 7 sum 850000 step 1000"] },
        {
            // A department is written once, its subtotals and the total are no managers.
            "Отдел;Менеджер;Сделок;Сумма\nОпт;Айгүл;3;100\n;Ерлан;2;50\nИтого по отделу Опт;;5;150\nИтого;;5;150\n",
            ["/Айгүл count 3 sum 100", "/Ерлан count 2 sum 50"]
        },
        { "Месяц;Сделок;Выручка\nянварь 2026;10;100000\nИтого;10;100000\n", ["январь 2026/ count 10 sum 100000"] },
        { "Месяц;Айгүл;Ерлан;Итого\nянварь 2026;10;20;30\n", ["январь 2026/Айгүл number 10", "январь 2026/Ерлан number 20"] },
        { "Менеджер;План;Факт;Выполнение, %\nАйгүл;100000;95000;95%\nЕрлан;200000;250000;125%\n", ["/Айгүл sum 95000 share 0.95", "/Ерлан sum 250000 share 1.25"] },
        { "№;Менеджер;Кол-во сделок;Сумма сделок, ₸\n1;Айгүл;3;100 000,50\n2;Ерлан;2;50 000,00\n;Итого;5;150 000,50\n", ["/Айгүл count 3 sum 100000.5", "/Ерлан count 2 sum 50000"] },
        { "Отчет;Период;Менеджер;Показатель;Сумма\nПродажи;2026-05;Айгүл;Количество;15\nПродажи;2026-05;Айгүл;Сумма;500000\n", ["2026-05/Айгүл count 15", "2026-05/Айгүл sum 500000"] },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_is_read_as_it_is_laid_out(string text, string[] figures)
    {
        foreach (var culture in Cultures.All)
        {
            using var scope = Cultures.Use(culture);
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.Path, "report.csv");
            File.WriteAllText(path, text);
            var data = new CrmImporter(new ImportOptions { Entity = "ReportFigure" }, new SilentObserver()).ReadAll([path]);
            Assert.Equal(figures, data.ReportFigures.Select(Told));
        }
    }

    [Fact]
    public void A_file_without_a_number_is_no_report()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.csv");
        File.WriteAllText(path, "Менеджер;Сумма\nАйгүл;нет данных\n");
        var observer = new SilentObserver();
        Assert.Empty(new CrmImporter(new ImportOptions { Entity = "ReportFigure" }, observer).ReadAll([path]).ReportFigures);
        Assert.Equal("Import.NotRecognised", Assert.Single(observer.Errors).Id);
    }

    private static string Told(CrmReportFigure figure)
    {
        (string Name, decimal? Value)[] numbers = [("count", figure.Count), ("sum", figure.Amount), ("average", figure.Average), ("share", figure.Share), ("number", figure.Number), ("step", figure.Step)];
        return string.Join(' ', numbers.Where(static number => number.Value is not null).Select(static number => FormattableString.Invariant($"{number.Name} {number.Value:0.####}"))
            .Prepend($"{figure.Period}/{figure.Group}").Append(figure.Currency).Where(static part => part is not null));
    }
}
