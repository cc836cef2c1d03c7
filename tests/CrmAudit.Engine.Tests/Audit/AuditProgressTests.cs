using CrmAudit.Engine.Audit;

namespace CrmAudit.Engine.Tests.Audit;

public class AuditProgressTests
{
    [Fact]
    public void One_figure_goes_over_all_stages_and_never_back()
    {
        var progress = new AuditProgress(AuditStage.Reading, AuditStage.Checking, AuditStage.Writing);
        (AuditStage Stage, double Fraction)[] told =
        [
            (AuditStage.Reading, 0), (AuditStage.Reading, 0.7), (AuditStage.Reading, 0.2), (AuditStage.Reading, 1), (AuditStage.Checking, 0), (AuditStage.Checking, 1),
            // The checks about the audit itself run after the others.
            (AuditStage.Checking, 0), (AuditStage.Writing, -1), (AuditStage.Writing, 0.5), (AuditStage.Writing, 2),
        ];

        var figures = told.Select(step => progress.At(step.Stage, step.Fraction)).ToList();

        Assert.Equal(figures.Order(), figures);
        Assert.Equal((0, 1), (figures[0], figures[^1]));
        Assert.Equal(figures[3], figures[4]);
        Assert.True(figures[5] < figures[^1]);
    }

    [Theory]
    [InlineData(nameof(AuditStage.Reading))]
    [InlineData(nameof(AuditStage.Checking))]
    [InlineData(nameof(AuditStage.Writing))]
    public void A_command_of_one_stage_goes_from_nothing_to_all(string stage)
    {
        var only = Enum.Parse<AuditStage>(stage);
        var progress = new AuditProgress(only);

        Assert.Equal([0, 0.5, 1], [progress.At(only, 0), progress.At(only, 0.5), progress.At(only, 1)]);
    }

    /// <summary>Without reports the checks are the end.</summary>
    [Fact]
    public void A_stage_that_is_left_out_takes_no_room()
    {
        var progress = new AuditProgress(AuditStage.Reading, AuditStage.Checking);

        Assert.Equal(1, progress.At(AuditStage.Checking, 1));
    }
}
