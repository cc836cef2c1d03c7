using CrmAudit.JudgingGenerator.Output;
using CrmAudit.JudgingGenerator.People;

namespace CrmAudit.JudgingGenerator.Kinds;

/// <summary>Writes the cards of persons, with or without copies.</summary>
public sealed class ContactBase(Workshop workshop, string? onlySource = null)
{
    public CardBase Write(IReadOnlyList<Person> persons, int surplus)
    {
        var random = workshop.Random;
        var habits = PersonHabits.Draw(random);
        var planner = new PersonCardPlanner(random, habits);
        var copier = new PersonCopier(random, habits, planner, workshop.People);
        var writer = new PersonCardWriter(random, workshop.TaxIds, workshop.Mails, onlySource);
        var plans = persons.Select(person => (Person: person, Plan: planner.Original(person))).ToList();
        var cards = plans.Select(one => writer.Write(one.Person, one.Plan, Card.Original)).ToList();
        cards.AddRange(CopyCounts.ShareOut(plans, surplus, random, one => copier.Copy(one.Person, one.Plan) is { } copy
            ? writer.Write(one.Person, copy.Plan, copy.Phenomena)
            : null).ToList());

        random.Shuffle(cards);
        return new CardBase(PersonCardWriter.Headers, cards);
    }
}
