using System.Text;
using CrmAudit.Engine.Checks.Pipeline;
using CrmAudit.Engine.Import;
using CrmAudit.Engine.Text;
using CrmAudit.Engine.Text.Links;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text;

/// <summary>Cells with what is no character, of blank lines by the hundred and as long as a letter are read like any others.</summary>
public class NormalFormTests
{
    [Fact]
    public void What_is_no_character_has_the_sign_for_an_unknown_one()
    {
        // Half a character cannot be written in an attribute.
        foreach (var (text, formed) in new[] { ("e\u0301", "\u00e9"), ("Қайрат\ufffe", "Қайрат\ufffd"), ("\ud83dҚайрат", "\ufffdҚайрат"), ("\ud83d\ude00", "\ud83d\ude00") })
        {
            Assert.Equal(formed, NormalForm.Of(text, NormalizationForm.FormC));
        }
    }

    [Fact]
    public void A_word_cut_within_a_character_has_a_skeleton()
    {
        for (var length = 20; length < 80; length++)
        {
            Assert.NotEmpty(Skeleton.Of(new string('a', length) + "\ud83d\ude00\ud83d\ude00"));
        }
        Assert.Equal("этап", StageKey.Of("Этап\ufffe"));
    }

    [Fact]
    public void Blank_lines_before_a_link_cost_no_more_than_they_are() =>
        Assert.Equal([("Deal", "Roof")], LinkText.Of(string.Concat(Enumerable.Repeat("\r\n", 200_000)) + "  Сделка: Roof").Select(static link => (link.Entity, link.Title)));

    [Fact]
    public void A_customer_as_long_as_a_letter_does_not_end_the_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("payer").FullName, "payments.csv");
        File.WriteAllText(path, $"Номер;Дата;Плательщик;Сумма\n1;01.02.2026;ТОО Рассвет (БИН 040340054571);1000\n2;02.02.2026;{string.Concat(Enumerable.Repeat("слово 1234567890, ", 20_000))};2000\n3;03.02.2026;ТОО Заря;3000\n");
        var data = new CrmImporter(new() { Entity = "Order" }, new NullImportObserver()).ReadAll([path]);
        Assert.Equal(3, data.Orders.Count);
        Assert.DoesNotContain(data.Errors, static error => error.IsFileError);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
