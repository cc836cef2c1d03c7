using CrmAudit.Engine.Checks.Core;
using CrmAudit.Engine.Configuration;
using CrmAudit.Engine.Process;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>
/// What to do with an open deal that nobody works on: one with money in it and a client who can be called is brought back to life, another is closed as "no contact" on
/// the stage its own pipeline has for lost deals. Nothing is done.
/// </summary>
internal sealed class DealProposals
{
    private static readonly PerRun<DealProposals> OfRun = new(static context => new(context.Data, context.Config));

    private readonly ClientReach _reach;
    private readonly AuditConfig _config;
    private readonly Dictionary<string, string> _lostStages;

    private DealProposals(CrmDataset data, AuditConfig config)
    {
        _reach = new(data);
        _config = config;
        _lostStages = data.Deals
            .Where(static deal => deal is { Status: CrmDealStatus.Lost, Stage.Length: > 0 })
            .GroupBy(static deal => deal.Pipeline ?? "", StageName.Comparer)
            .ToDictionary(
                static group => group.Key,
                static group => group.CountBy(static deal => deal.Stage!, StageName.Comparer).OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).First().Key,
                StageName.Comparer);
    }

    public static DealProposals Of(CheckContext context) => OfRun.Of(context);

    public CrmProposal For(CrmDeal deal) => deal.Amount > 0 && _reach.Reaches(deal) ? CrmProposal.Reactivate : CrmProposal.Close;

    /// <summary>The row with what is proposed, and the stage it proposes where one is known.</summary>
    public CrmEvidenceRow Into(CrmEvidenceRow row, CrmDeal deal) => For(deal) is var proposal && proposal == CrmProposal.Close
        ? row with { Proposal = proposal, Proposed = LostStage(deal.Pipeline ?? "") }
        : row with { Proposal = proposal };

    /// <summary>The stage of the configuration for lost deals, else the one most lost deals of the pipeline stand on; null when neither is known.</summary>
    private string? LostStage(string pipeline) =>
        PipelineLog.SectionOf(pipeline, _config)?.Stages.LastOrDefault(static stage => stage.Status == CrmDealStatus.Lost)?.Name ?? _lostStages.GetValueOrDefault(pipeline);
}
