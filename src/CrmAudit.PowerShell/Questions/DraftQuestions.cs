using System.Collections.ObjectModel;
using System.Management.Automation.Host;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Drafting;

namespace CrmAudit.PowerShell.Questions;

/// <summary>The five questions that make guesses of a draft into statements, asked through the host.</summary>
/// <param name="host">Who is asked.</param>
internal sealed class DraftQuestions(PSHostUserInterface host)
{
    private static readonly AuditGoal?[] Goals = [null, AuditGoal.Overview, AuditGoal.Migration, AuditGoal.Adoption, AuditGoal.Scaling];

    /// <summary>What was answered. A question about what the exports do not show is left out.</summary>
    /// <param name="draft">What the exports show.</param>
    /// <param name="zone">The zone that is guessed.</param>
    public DraftAnswers Ask(AuditDraft draft, string zone) => new()
    {
        Company = Read("Draft.ask.company") is { Length: > 0 } company ? company : null,
        Goal = Goals[Choose("Draft.ask.goal", "", 0, ["all", "overview", "migration", "adoption", "scaling"])],
        TimeZone = Zone(zone),
        PipelinesAreRight = draft.Pipelines.Count > 0 && IsRight("Draft.ask.pipelines", string.Join(Environment.NewLine, draft.Pipelines.Select(Shown))),
        ChannelsAreRight = draft.Channels.Count > 0 && IsRight("Draft.ask.channels", string.Join(", ", draft.Channels.Select(static channel => channel.Name ?? Text($"Integration.kind.{channel.Kind}")))),
    };

    private string Zone(string guessed)
    {
        while (true)
        {
            var told = Read("Draft.ask.zone", ("zone", guessed));
            if (told.Length == 0)
            {
                return guessed;
            }
            if (TimeZoneInfo.TryFindSystemTimeZoneById(told, out _))
            {
                return told;
            }
            host.WriteWarningLine(Text("Command.BadTimeZone", ("value", told)));
        }
    }

    private string Read(string question, params ReadOnlySpan<(string Name, object? Value)> args)
    {
        host.WriteLine(Text(question, args));
        return (host.ReadLine() ?? "").Trim();
    }

    private bool IsRight(string question, string shown) =>
        host.PromptForChoice(Text(question), shown, [new(Label("Draft.ask.yes"), Text("Draft.ask.yes.help")), new(Label("Draft.ask.no"), Text("Draft.ask.no.help"))], defaultChoice: 1) == 0;

    private int Choose(string question, string message, int usual, string[] choices) =>
        host.PromptForChoice(Text(question), message, new Collection<ChoiceDescription>([.. choices.Select((choice, i) => new ChoiceDescription($"&{i + 1} {Text($"{question}.{choice}")}"))]), usual);

    private static string Shown(DraftPipeline pipeline) => $"{pipeline.Name}: {string.Join(" → ", pipeline.Stages.Select(static stage => stage.Status switch
    {
        CrmDealStatus.Won => $"{stage.Name} ({Text("Draft.ask.won")})",
        CrmDealStatus.Lost => $"{stage.Name} ({Text("Draft.ask.lost")})",
        _ => stage.Name,
    }))}";

    /// <summary>The first letter is the key.</summary>
    private static string Label(string id) => "&" + Text(id);

    private static string Text(string id, params ReadOnlySpan<(string Name, object? Value)> args) => new CrmText(id, args).Render();
}
