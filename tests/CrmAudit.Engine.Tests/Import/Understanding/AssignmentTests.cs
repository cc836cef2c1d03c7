using CrmAudit.Engine.Import.Understanding;

namespace CrmAudit.Engine.Tests.Import.Understanding;

public class AssignmentTests
{
    [Fact]
    public void Nothing_greedy_is_done_where_the_sum_is_greater_otherwise() =>
        Assert.Equal([1, 0], Assignment.Best(new[,] { { 0.9, 0.85 }, { 0.8, 0 } }));

    [Fact]
    public void The_sum_of_gains_is_that_of_the_best_of_all_assignments()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var gains = new double[random.Next(1, 5), random.Next(1, 6)];
            for (var row = 0; row < gains.GetLength(0); row++)
            {
                for (var column = 0; column < gains.GetLength(1); column++)
                {
                    gains[row, column] = random.Next(4) == 0 ? 0 : Math.Round(random.NextDouble(), 2);
                }
            }
            var best = Assignment.Best(gains);
            Assert.Equal(best.Where(static column => column >= 0).Count(), best.Where(static column => column >= 0).Distinct().Count());
            Assert.Equal(Greatest(gains, 0, 0), best.Select((column, row) => column < 0 ? 0 : gains[row, column]).Sum(), 9);
        }
    }

    private static double Greatest(double[,] gains, int row, int used)
    {
        if (row == gains.GetLength(0))
        {
            return 0;
        }
        var best = Greatest(gains, row + 1, used);
        for (var column = 0; column < gains.GetLength(1); column++)
        {
            if ((used & (1 << column)) == 0)
            {
                best = Math.Max(best, gains[row, column] + Greatest(gains, row + 1, used | (1 << column)));
            }
        }
        return best;
    }
}
