using System.Globalization;
using System.Text.Json;

namespace CrmAudit.JudgingGenerator.Scoring;

/// <summary>The score as text for people and as JSON for measure.ps1.</summary>
public static class ScoreReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Print(Score score, TextWriter output)
    {
        output.WriteLine(Text($"cards {score.Cards}, true pairs {score.TruePairs}, found pairs {score.FoundPairs}, hits {score.HitPairs}"));
        output.WriteLine(Text($"precision {score.Precision:0.0000}  recall {score.Recall:0.0000}  F1 {score.F1:0.0000}"));
        output.WriteLine(Text($"groups {score.Groups}, false groups {score.FalseGroups} ({score.FalseGroupsIn10000:0.00} in 10,000 cards)"));
        foreach (var share in score.FalseGroupsBySetting.Take(12))
        {
            output.WriteLine(Text($"  false groups in {share.Name,-28} {share.All,6}"));
        }

        foreach (var share in score.RecallByPhenomenon)
        {
            output.WriteLine(Text($"  recall with {share.Name,-32} {(double)share.Hit / share.All:0.0000} of {share.All}"));
        }

        foreach (var bin in score.Reliability)
        {
            output.WriteLine(Text($"  told {bin.Range,-8} true {bin.ShareTrue:0.0000} of {bin.Cards}"));
        }
    }

    public static void WriteJson(Score score, string path) => File.WriteAllText(path, JsonSerializer.Serialize(score, Indented));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
