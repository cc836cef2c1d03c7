using CrmAudit.JudgingGenerator.Firms;
using CrmAudit.JudgingGenerator.Output;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Firms with copies, or only look-alike firms that are all different.</summary>
public static class FirmsKind
{
    public static CardBase Create(ulong seed, int size) =>
        Write(seed, size, (int)(size * CopyCounts.SurplusShare), settings => settings.Draw());

    public static CardBase LookAlikes(ulong seed, int size) =>
        Write(seed, size, surplus: 0, settings => settings.DrawLookAlikes());

    private static CardBase Write(ulong seed, int size, int surplus, Func<FirmSettings, IReadOnlyList<Firm>> draw)
    {
        var workshop = new Workshop(seed);
        var random = workshop.Random;
        var habits = FirmHabits.Draw(random);
        var factory = new FirmFactory(random, workshop.FirmNames, workshop.Phones, workshop.Mails, workshop.TaxIds, workshop.People, habits.BinShare);
        var settings = new FirmSettings(random, factory);
        List<Firm> firms = [];
        while (firms.Count < size - surplus)
        {
            firms.AddRange(draw(settings));
        }

        firms.RemoveRange(size - surplus, firms.Count - (size - surplus));
        return WriteCards(workshop, habits, firms, surplus);
    }

    private static CardBase WriteCards(Workshop workshop, FirmHabits habits, List<Firm> firms, int surplus)
    {
        var random = workshop.Random;
        var planner = new FirmCardPlanner(random, habits);
        var copier = new FirmCopier(random, habits);
        var writer = new FirmCardWriter(random, workshop.TaxIds, workshop.Mails);
        var plans = firms.Select(firm => (Firm: firm, Plan: planner.Original(firm))).ToList();
        var cards = plans.Select(one => writer.Write(one.Firm, one.Plan, Card.Original)).ToList();
        cards.AddRange(CopyCounts.ShareOut(plans, surplus, random, one => copier.Copy(one.Firm, one.Plan) is { } copy
            ? writer.Write(one.Firm, copy.Plan, copy.Phenomena)
            : null).ToList());

        random.Shuffle(cards);
        return new CardBase(FirmCardWriter.Headers, cards);
    }
}
