namespace CrmAudit.Engine.Tests.Matching.Bases;

/// <summary>
/// Contacts of every kind at once: single people, families on one phone, offices on one phone and mailbox, namesakes; a share of the cards written again by another hand.
/// </summary>
internal static class MixedPeople
{
    private static readonly string[] Cities = ["Алматы", "Астана", "Шымкент", "Ақтөбе", "Тараз", "Орал"];

    /// <summary>The cards and, for each, the number of the person.</summary>
    public static (List<CrmContact> Records, List<string> Truth) Of(int count, int seed, bool employers)
    {
        var hand = new Hand(seed);
        var (records, truth) = (new List<CrmContact>(), new List<string>());
        var person = 0;
        while (records.Count < count)
        {
            switch (hand.Next(20))
            {
                case < 2:
                    var (head, line, box, town) = (Human.Of(hand), hand.Mobile(), hand.Is(0.5) ? $"home{person}@mail.ru" : null, hand.Of(Cities));
                    var names = new HashSet<string>();
                    for (var member = 0; member < 2 + hand.Next(3); member++)
                    {
                        var human = member == 0 ? head : head.Relative(hand);
                        if (names.Add(human.Given))
                        {
                            Add(new Card(human, line, hand.Is(0.3) ? hand.Mobile() : null, box, null, town));
                        }
                    }
                    break;
                case < 4:
                    var (office, info, firm, place) = ($"+77272{hand.Digits(6)}", $"info@firm{person}.kz", $"ТОО «Контора {person}»", hand.Of(Cities));
                    var staff = new HashSet<(string, string)>();
                    for (var member = 0; member < 3 + hand.Next(9); member++)
                    {
                        var human = Human.Of(hand);
                        if (staff.Add((human.Family, human.Given)))
                        {
                            Add(new Card(human, hand.Is(0.8) ? hand.Mobile() : office, office, hand.Is(0.5) ? info : null, firm, place));
                        }
                    }
                    break;
                case 4:
                    var one = Human.Of(hand);
                    var city = hand.Of(Cities);
                    for (var namesake = 0; namesake < 2; namesake++)
                    {
                        Add(new Card(one with { Father = hand.Of(Human.Men) }, hand.Mobile(), null, hand.Is(0.5) ? $"u{person}@mail.ru" : null, $"ТОО «Место {hand.Next(500)}»", hand.Is(0.5) ? city : hand.Of(Cities)));
                    }
                    break;
                default:
                    Add(new Card(Human.Of(hand), hand.Mobile(), null, hand.Is(0.6) ? $"user{person}@gmail.com" : null, hand.Is(0.5) ? $"ТОО «Фирма {hand.Next(800)}»" : null, hand.Of(Cities)));
                    break;
            }
        }
        for (var i = 0; i < records.Count; i++)
        {
            records[i].Id = $"{i + 1}";
        }
        return (records, truth);

        void Add(Card card)
        {
            records.Add(Write(hand, card, first: true, employers));
            truth.Add($"{person}");
            while (hand.Is(0.12))
            {
                records.Add(Write(hand, card, first: false, employers));
                truth.Add($"{person}");
            }
            person++;
        }
    }

    private static CrmContact Write(Hand hand, Card card, bool first, bool employers)
    {
        var human = card.Human;
        var (family, given, father) = (human.FamilyName, human.Given, human.Patronymic);
        switch (first ? hand.Next(2) : hand.Next(4))
        {
            case 0:
                break;
            case 1:
                (family, given, father) = (Hand.Russian(family), Hand.Russian(given), Hand.Russian(father));
                break;
            default:
                (family, given, father) = (hand.Latin(family), hand.Latin(given), hand.Latin(father));
                break;
        }
        if (!first && hand.Is(0.15))
        {
            (family, given) = hand.Is(0.5) ? (hand.Slip(family), given) : (family, hand.Slip(given));
        }
        if (!first && hand.Is(0.05))
        {
            given = $"{given[0]}.";
        }
        var whole = hand.Is(0.5);
        // One of several ways to be reached may be missing or new on a second card, never all.
        var moved = !first && card.Email is not null && hand.Is(0.15);
        List<CrmPhone> phones = moved ? [hand.Phone(hand.Mobile())] : [hand.Phone(card.Phone)];
        if (card.Second is { } second && hand.Is(0.7))
        {
            phones.Add(hand.Phone(second));
        }
        return new()
        {
            Name = whole ? $"{family} {given}{(hand.Is(0.3) ? $" {father}" : "")}" : null,
            LastName = whole ? null : family,
            FirstName = whole ? null : given,
            Phones = phones,
            Emails = card.Email is { } email && (moved || hand.Is(0.8)) ? [email] : [],
            Company = employers ? card.Firm : null,
            City = hand.Is(0.6) ? card.City : null,
        };
    }

    private sealed record Card(Human Human, string Phone, string? Second, string? Email, string? Firm, string City);
}
