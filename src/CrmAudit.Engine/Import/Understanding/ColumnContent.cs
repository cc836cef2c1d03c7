using System.Globalization;
using CrmAudit.Engine.Import.Tables;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Import.Understanding;

/// <summary>What stands in a column, by its cells in the sample: shares of the filled cells that are phones, addresses, dates and so on.</summary>
internal sealed class ColumnContent
{
    /// <summary>Share from which a column is what its cells are: data is never clean.</summary>
    private const double Most = 0.7;

    private const double Some = 0.35;

    private const double Few = 0.2;

    /// <summary>More cells than this add nothing to what a column is.</summary>
    private const int Enough = 100;

    /// <summary>No list people keep today has many records of before.</summary>
    private const int FirstRecords = 2008;

    private readonly int[] _counts = new int[Enum.GetValues<CrmColumnContent>().Length];

    /// <summary>Words for directions in one column: in, out, internal, missed and two more.</summary>
    private const int MostDirections = 6;

    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);

    /// <summary>Filled cells looked at.</summary>
    public int Filled { get; private set; }

    /// <summary>Share of the filled cells that differ from all others, 0-1.</summary>
    public double Distinct => Filled == 0 ? 0 : (double)_distinct.Count / Filled;

    /// <summary>Filled cells with a letter and a blank: two words or more.</summary>
    public double SeveralWords { get; private set; }

    /// <summary>Share of the cells without any letter among those that are neither phone, date nor address.</summary>
    public double Figures { get; private set; }

    /// <summary>Share of the filled cells that say a lead, a deal ... by name.</summary>
    public double LeadWords { get; private set; }

    /// <summary>Share of the filled cells that are written as names are: two to four words with capitals.</summary>
    public double Titled { get; private set; }

    /// <summary>Share of the filled cells that are letters only and begin with a capital.</summary>
    public double Capitals { get; private set; }

    /// <summary>Share of the filled cells that may be a time in seconds or milliseconds since 1970: ten or thirteen figures that begin with a one.</summary>
    public double Epochs { get; private set; }

    /// <summary>Share of the filled cells with digits enough for a phone that are no range of numbers (1,000 - 5,000).</summary>
    public double Callable { get; private set; }

    /// <summary>Share of the filled cells that are a time of day and nothing else: 14:05, 2:05 PM.</summary>
    public double Clocks { get; private set; }

    /// <summary>Whether any filled cell has a time of day in it.</summary>
    public bool HasClock { get; private set; }

    /// <summary>Whether the cells are words for the direction of a call or a letter, and nothing else.</summary>
    public bool IsDirections => Filled > 1 && _distinct.Count <= MostDirections && _distinct.All(static cell => char.IsLetter(cell[0]) && Mapping.StatusWords.DirectionOf(cell) != CrmDirection.Unknown);

    /// <summary>Share of the filled cells that are written as a number is dialled inside a country: a nought and nine to eleven figures more.</summary>
    public double Dialled { get; private set; }

    /// <summary>Share of the filled cells that hold objects of their own, as JSON writes them.</summary>
    public double Nested { get; private set; }

    /// <summary>Share of the dates that lie so far back that they are of a birth, not of a record.</summary>
    public double Births { get; private set; }

    /// <summary>Whether the cells count the rows: 1, 2, 3 and so on.</summary>
    public bool IsCounter { get; private set; }

    public double Share(CrmColumnContent kind) => Filled == 0 ? 0 : (double)_counts[(int)kind] / Filled;

    /// <summary>Numbers of any sort.</summary>
    public double Numeric => Share(CrmColumnContent.Number) + Share(CrmColumnContent.Amount) + Share(CrmColumnContent.TaxId);

    /// <summary>Whether the cells are names of persons: no dictionary knows every given name, so a third is much.</summary>
    public bool IsPersons => Share(CrmColumnContent.Person) >= Some && Share(CrmColumnContent.Firm) < Few;

    public bool IsFirms => Share(CrmColumnContent.Firm) >= Some && Share(CrmColumnContent.Firm) > Share(CrmColumnContent.Person);

    /// <summary>The one kind most cells are of; Text where none is.</summary>
    public CrmColumnContent Kind
    {
        get
        {
            if (Filled == 0)
            {
                return CrmColumnContent.Empty;
            }
            for (var kind = CrmColumnContent.Phone; kind <= CrmColumnContent.Firm; kind++)
            {
                if (Share(kind) >= Most)
                {
                    return kind;
                }
            }
            return Numeric >= Most ? CrmColumnContent.Amount : IsFirms ? CrmColumnContent.Firm : IsPersons ? CrmColumnContent.Person : CrmColumnContent.Text;
        }
    }

    /// <summary>Looks at one column of the sample.</summary>
    /// <param name="sample">First rows of the table.</param>
    /// <param name="index">0-based column.</param>
    /// <param name="persons">Reader of names, which keeps the words it has seen.</param>
    public static ColumnContent Of(IReadOnlyList<RawRow> sample, int index, PersonNames persons)
    {
        var content = new ColumnContent();
        var (words, figures, leads, titled, counted, epochs, callable, capitals, clocks, dialled, nested, births) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var row in sample)
        {
            if (index >= row.Cells.Length || row.Cells.Span[index] is not { Length: > 0 } cell || content.Filled == Enough || EmptyCell.IsMute(cell))
            {
                continue;
            }
            content.Filled++;
            content._distinct.Add(cell);
            var kind = CellKind.Of(cell, persons);
            content._counts[(int)kind]++;
            births += kind == CrmColumnContent.Date && CellKind.IsBefore(cell, FirstRecords) ? 1 : 0;
            nested += cell.StartsWith("{\"", StringComparison.Ordinal) || cell.StartsWith("[{", StringComparison.Ordinal) ? 1 : 0;
            counted += int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == content.Filled ? 1 : 0;
            epochs += cell.Length is 10 or 13 && cell[0] == '1' && !cell.AsSpan().ContainsAnyExceptInRange('0', '9') ? 1 : 0;
            clocks += CellKind.IsClock(cell) ? 1 : 0;
            content.HasClock |= cell.Contains(':', StringComparison.Ordinal);
            dialled += cell.Length is >= 10 and <= 12 && cell[0] == '0' && !cell.AsSpan().ContainsAnyExceptInRange('0', '9') ? 1 : 0;
            callable += CellKind.IsCallable(cell) ? 1 : 0;
            capitals += char.IsUpper(cell[0]) && cell.All(static letter => char.IsLetter(letter) || letter is ' ' or '-') ? 1 : 0;
            titled += CellKind.IsTitled(cell) ? 1 : 0;
            words += cell.Contains(' ', StringComparison.Ordinal) && cell.Any(char.IsLetter) ? 1 : 0;
            figures += cell.Any(char.IsLetter) ? 0 : 1;
            leads += cell.Length < 40 && HeaderReader.ReadCell(cell).Noun == "lead" ? 1 : 0;
        }
        if (content.Filled > 0)
        {
            (content.SeveralWords, content.Figures) = ((double)words / content.Filled, (double)figures / content.Filled);
            content.Epochs = (double)epochs / content.Filled;
            content.Callable = (double)callable / content.Filled;
            content.Clocks = (double)clocks / content.Filled;
            content.Dialled = (double)dialled / content.Filled;
            content.Nested = (double)nested / content.Filled;
            content.Births = content._counts[(int)CrmColumnContent.Date] is > 0 and var dates ? (double)births / dates : 0;
            content.Capitals = (double)capitals / content.Filled;
            content.IsCounter = counted == content.Filled;
            (content.LeadWords, content.Titled) = ((double)leads / content.Filled, (double)titled / content.Filled);
        }
        return content;
    }
}
