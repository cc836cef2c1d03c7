using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>What goes wrong and when.</summary>
internal sealed class FaultPlan(ICrmApi api)
{
    private readonly Lock _gate = new();
    private readonly List<(FaultSpec Spec, IFault Fault)> _faults = [];

    public void Add(string text)
    {
        var spec = new FaultSpec(text);
        var fault = Create(spec);
        lock (_gate)
        {
            _faults.Add((spec, fault));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>The faults that meet a request.</summary>
    public IReadOnlyList<IFault> Of(ApiRequest request)
    {
        var asked = $"{request.Path}?{request.Query} {request.Body}";
        lock (_gate)
        {
            return [.. _faults.Where(fault => fault.Spec.Meets(asked)).Select(static fault => fault.Fault)];
        }
    }

    public Answer Apply(IReadOnlyList<IFault> faults, ApiRequest request) =>
        faults.Aggregate((Func<Answer>)(() => api.Handle(request)), (next, fault) => () => fault.Apply(request, api, next))();

    private static IFault Create(FaultSpec spec) => spec.Kind switch
    {
        "slow" => new SlowFault(TimeSpan.FromMilliseconds(spec.Number("milliseconds", 1_000))),
        "refuse" => new DeliveryFault(Delivery.Refused),
        "drop" => new DeliveryFault(Delivery.Dropped),
        "truncate" => new DeliveryFault(Delivery.Truncated),
        "endless" => new DeliveryFault(Delivery.Endless),
        "endless-gzip" => new DeliveryFault(Delivery.EndlessGzip),
        "drip" => new DeliveryFault(Delivery.Dripping),
        "stall" => new DeliveryFault(Delivery.Stalled),
        "deep" => new DeepFault(spec.Number("levels", 100_000)),
        "mishear" => new MishearFault(spec.Text("old"), spec.Text("new")),
        "malformed" => new MalformedFault(),
        "status" => new StatusFault(spec.Number("code", 500)),
        "limit" => new RefusedFault(static api => api.TooManyRequests()),
        "expired" => new RefusedFault(static api => api.KeyExpired()),
        "redirect" => new RedirectFault(spec.Text("to")),
        "content-type" => new ContentTypeFault(spec.Text("value", "text/html")),
        "replace" => new ReplaceFault(spec.Text("old"), spec.Text("new")),
        "wrong-total" => new WrongTotalFault(spec.Number("off", 7)),
        "delete" => RecordFault.Delete(spec),
        "add" => RecordFault.Add(spec),
        "change" => RecordFault.Change(spec),
        _ => throw new FormatException($"There is no fault '{spec.Kind}'."),
    };
}
