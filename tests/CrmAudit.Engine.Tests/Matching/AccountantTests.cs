using CrmAudit.Engine.Catalogue;
using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Tests.Matching.Bases;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>Firms on the phone and mailbox of one accountant, in bases that write one firm's name in two languages.</summary>
public sealed class AccountantTests
{
    private const int Firms = 3000;

    private static readonly string[] Unlike = ["Геометтекс", "База сладостей", "Красный кирпич", "Союз кормов", "Лазурит", "Дорожная служба"];

    /// <summary>Words no dictionary has, so that the two names of a firm contradict each other.</summary>
    private static readonly string[] Syllables = ["бар", "дым", "кел", "лош", "мит", "нуж", "рап", "сег", "тол", "фик"];

    private static readonly string[] ForeignSyllables = ["шок", "зун", "вер", "гип", "чад", "цеб", "йон", "хут", "вяз", "щав"];

    [Theory]
    [InlineData(0)]
    [InlineData(900)]
    public void Unlike_names_stay_apart_however_often_one_firms_names_contradict_each_other(int inTwoLanguages)
    {
        var (data, hand) = (new CrmDataset(), new Hand(7));
        for (var i = 0; i < Firms; i++)
        {
            var (phone, mail, bin) = (hand.Mobile(), $"office{i}@firm{i}.kz", hand.TaxId());
            Add(data, $"f{i}", $"ТОО «{Word(i)} {Word(i + 300)}»", phone, mail, bin);
            Add(data, $"g{i}", i < inTwoLanguages ? $"{Word(i)} {Word(i, ForeignSyllables)} LLP" : $"{Word(i)} {Word(i + 300)}ов ЖШС", phone, mail, bin);
        }
        for (var i = 0; i < Unlike.Length; i++)
        {
            Add(data, $"u{i}", $"ТОО «{Unlike[i]}»", $"+7701765432{i / 2}", $"buh{i / 2}@uchet-servis.kz", null);
        }
        var groups = Groups(data);
        Assert.DoesNotContain(groups, static group => group.Members.Any(static member => member.Id.StartsWith('u')));
        Assert.Equal(Firms, groups.Count);
    }

    private static string Word(int i, string[]? syllables = null) => $"{(syllables ?? Syllables)[i % 10]}{(syllables ?? Syllables)[i / 10 % 10]}{(syllables ?? Syllables)[i / 100 % 10]}{(syllables ?? Syllables)[i / 1000 % 10]}ан";

    private static void Add(CrmDataset data, string id, string name, string phone, string mail, string? bin) =>
        data.Add(new CrmCompany { Id = id, Name = name, Phones = [new(phone, phone)], Emails = [mail], TaxId = bin, TaxIdText = bin });

    private static List<CrmDuplicateGroup> Groups(CrmDataset data) =>
        [.. CheckRunner.Run([CheckCatalogue.Find("Data.DuplicateGroup")!], new AuditConfig(), data, new RunOptions { AsOf = DateTimeOffset.UnixEpoch }).OfType<CrmDuplicateGroup>()];
}
