namespace CrmAudit.Engine.Import.Understanding;

/// <summary>
/// The assignment of rows to columns with the greatest sum of gains, each at most once (Kuhn 1955, Munkres 1957; shortest augmenting paths, O(rows² · columns)).
/// A gain of zero or less is no assignment.
/// </summary>
internal static class Assignment
{
    /// <summary>The column of every row; -1 for none.</summary>
    /// <param name="gains">Gain of row and column.</param>
    public static int[] Best(double[,] gains)
    {
        var rows = gains.GetLength(0);
        // Every row may also take a column of its own that gains nothing.
        var columns = gains.GetLength(1) + rows;
        var (rowPrice, columnPrice, rowOf, way) = (new double[rows + 1], new double[columns + 1], new int[columns + 1], new int[columns + 1]);
        double Cost(int row, int column) => column <= gains.GetLength(1) ? -Math.Max(0, gains[row - 1, column - 1]) : 0;
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var at = 0;
            var least = new double[columns + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[columns + 1];
            do
            {
                used[at] = true;
                var (delta, next) = (double.PositiveInfinity, 0);
                for (var column = 1; column <= columns; column++)
                {
                    if (used[column])
                    {
                        continue;
                    }
                    var reduced = Cost(rowOf[at], column) - rowPrice[rowOf[at]] - columnPrice[column];
                    if (reduced < least[column])
                    {
                        (least[column], way[column]) = (reduced, at);
                    }
                    if (least[column] < delta)
                    {
                        (delta, next) = (least[column], column);
                    }
                }
                for (var column = 0; column <= columns; column++)
                {
                    if (used[column])
                    {
                        rowPrice[rowOf[column]] += delta;
                        columnPrice[column] -= delta;
                    }
                    else
                    {
                        least[column] -= delta;
                    }
                }
                at = next;
            }
            while (rowOf[at] != 0);
            do
            {
                var before = way[at];
                rowOf[at] = rowOf[before];
                at = before;
            }
            while (at != 0);
        }
        var best = new int[rows];
        Array.Fill(best, -1);
        for (var column = 1; column <= gains.GetLength(1); column++)
        {
            if (rowOf[column] > 0 && gains[rowOf[column] - 1, column - 1] > 0)
            {
                best[rowOf[column] - 1] = column - 1;
            }
        }
        return best;
    }
}
