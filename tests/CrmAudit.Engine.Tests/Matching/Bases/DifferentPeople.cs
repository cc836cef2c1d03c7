using System.Globalization;

namespace CrmAudit.Engine.Tests.Matching.Bases;

/// <summary>Bases of nobody but different people, in the shapes that make them look alike.</summary>
internal static class DifferentPeople
{
    public static IReadOnlyList<string> Shapes { get; } = ["one firm", "many firms", "one city", "one source", "families", "namesakes"];

    private static readonly string[] Cities = ["Алматы", "Астана", "Шымкент", "Ақтөбе", "Тараз", "Орал"];

    /// <param name="shape">One of <see cref="Shapes"/>.</param>
    /// <param name="count">Cards.</param>
    /// <param name="seed">Same seed, same base.</param>
    public static List<CrmContact> Of(string shape, int count, int seed)
    {
        var hand = new Hand(seed);
        var people = new List<CrmContact>();
        Human? head = null;
        var (line, box, left) = ("", "", 0);
        for (var i = 0; i < count; i++)
        {
            Human human;
            switch (shape)
            {
                case "families":
                    // Two to five of one family: a phone, a mailbox and a town in common, the given names their own.
                    if (left == 0 || head is null)
                    {
                        (head, line, box, left) = (Human.Of(hand), hand.Mobile(), $"{hand.Latin("family")}{i}@example.kz", 1 + hand.Next(4));
                        human = head;
                        Taken.Clear();
                    }
                    else
                    {
                        do
                        {
                            human = head.Relative(hand);
                        }
                        while (Taken.Contains(human.Given));
                        left--;
                    }
                    Taken.Add(human.Given);
                    break;
                case "namesakes":
                    human = head is not null && i % 3 != 0 ? head : head = Human.Of(hand);
                    break;
                default:
                    human = Human.Of(hand);
                    break;
            }
            people.Add(new CrmContact
            {
                Id = (i + 1).ToString(CultureInfo.InvariantCulture),
                LastName = human.FamilyName,
                FirstName = human.Given,
                MiddleName = shape != "namesakes" && hand.Is(0.3) ? human.Patronymic : null,
                Phones = shape == "families" ? [hand.Phone(line)] : shape == "one firm" && hand.Is(0.5) ? [hand.Phone("+77272000000"), hand.Phone(hand.Mobile())] : [hand.Phone(hand.Mobile())],
                Emails = shape == "families" ? [box] : shape == "one firm" ? ["info@example.kz"] : hand.Is(0.5) ? [$"p{i}@example.kz"] : [],
                Company = shape switch { "one firm" => "ТОО «Ертіс Мұнай»", "many firms" => $"ТОО «Бөлек {i / 5}»", _ => null },
                City = shape switch { "one city" or "families" => "Тараз", _ => hand.Is(0.6) ? hand.Of(Cities) : null },
                LeadSource = shape == "one source" ? "Instagram" : null,
            });
        }
        return people;
    }

    [ThreadStatic]
    private static HashSet<string>? _taken;

    private static HashSet<string> Taken => _taken ??= [];
}
