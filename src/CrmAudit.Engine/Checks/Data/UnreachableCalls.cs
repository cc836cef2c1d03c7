using CrmAudit.Engine.Checks.Core;

namespace CrmAudit.Engine.Checks.Data;

/// <summary>Outgoing calls that were not answered, busy or went to dead numbers, of the outgoing calls whose result is known.</summary>
internal sealed class UnreachableCalls : DataCheck
{
    public override string Id => "Data.UnreachableCalls";

    public override IEnumerable<CrmFinding> Run(CheckContext context)
    {
        var builder = context.Finding(EntitySubject("Activity"));
        var calls = context.Data.Activities.Where(static activity => activity.Kind == CrmActivityKind.Call).ToList();
        if (calls.Count == 0)
        {
            return [builder.NotEvaluated(new CrmText($"{Id}.noCalls")).Build()];
        }
        var outgoing = calls.Where(static call => call.Direction == CrmDirection.Outgoing && call.Result != CrmCallResult.Unknown).ToList();
        if (outgoing.Count == 0)
        {
            return [builder.NotEvaluated(new CrmText($"{Id}.noResults")).Build()];
        }
        var unreached = outgoing.Where(static call => call.Result != CrmCallResult.Answered).ToList();
        builder.Share(unreached.Count, outgoing.Count)
            .Arg("noAnswer", unreached.LongCount(static call => call.Result == CrmCallResult.NoAnswer))
            .Arg("busy", unreached.LongCount(static call => call.Result == CrmCallResult.Busy))
            .Arg("dead", unreached.LongCount(static call => call.Result == CrmCallResult.Failed));
        return Emit(context, builder, [.. unreached.Select(call => CrmEvidenceRow.Of(call, new CrmText($"{Id}.{call.Result}"), "Phone", call.Phone?.ToString() ?? call.To))]);
    }
}
