namespace CrmAudit.Engine.Reporting.Json;

/// <summary>Two references are to one record where entity, id and place of reading are the same; where nothing was read, the name too.</summary>
internal sealed class SameRecord : IEqualityComparer<ICrmReference>
{
    public bool Equals(ICrmReference? x, ICrmReference? y) => ReferenceEquals(x, y)
        || (x is not null && y is not null && x.Line == y.Line && x.Id == y.Id && x.Entity == y.Entity && x.File == y.File && (x.Line > 0 || (x.Name == y.Name && x.Owner == y.Owner)));

    public int GetHashCode(ICrmReference obj) => HashCode.Combine(obj.Line, obj.Id);
}
