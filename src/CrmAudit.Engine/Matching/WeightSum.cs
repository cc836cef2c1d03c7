namespace CrmAudit.Engine.Matching;

/// <summary>
/// The weights of a pair as they add up: what only supports (<see cref="FieldRole.Context"/>) counts so far and where something identifies, and the parts of one place count once.
/// </summary>
internal struct WeightSum
{
    private double _bits;
    private double _context;
    private bool _identifies;
    private double _placeFor;
    private double _placeAgainst;
    private bool _placeIsContext;

    public void Add(MatchField field, double weight)
    {
        if (field.IsPlace)
        {
            _placeFor = Math.Max(_placeFor, weight);
            _placeAgainst = Math.Min(_placeAgainst, weight);
            _placeIsContext |= field.Role == FieldRole.Context;
        }
        else if (field.Role == FieldRole.Context)
        {
            _context += weight;
        }
        else
        {
            _bits += weight;
            _identifies |= weight > 0;
        }
    }

    /// <summary>The sum in bits.</summary>
    /// <param name="mostContext">What supports may add at most.</param>
    public readonly double Total(double mostContext)
    {
        var place = _placeFor + _placeAgainst;
        var context = _context + (_placeIsContext ? place : 0);
        return _bits + (_placeIsContext ? 0 : place) + (_identifies ? Math.Min(context, mostContext) : Math.Min(context, 0));
    }

    /// <summary>The sum so far, read as kindly as what is to come allows.</summary>
    public readonly double Most(double mostContext) => _bits + Math.Max(_placeFor, 0) + mostContext;
}
