using CrmAudit.ApiServers.Hosting;

namespace CrmAudit.ApiServers.Faults;

/// <summary>The answer is right and does not arrive so.</summary>
internal sealed class DeliveryFault(Delivery delivery) : IFault
{
    public Answer Apply(ApiRequest request, ICrmApi api, Func<Answer> next) => next() with { Delivery = delivery };
}
