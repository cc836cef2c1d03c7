namespace CrmAudit.Engine.Import.Sources;

/// <summary>Finds the delimiter of a text table.</summary>
internal static class Delimiters
{
    private static readonly char[] Candidates = [';', ',', '\t', '|'];

    /// <summary>What a sign loses that always has a blank behind it: enough for another that cuts as well.</summary>
    private const double OfSentences = 0.6;

    /// <summary>
    /// The delimiter that cuts the sample most evenly: share of records with the most usual number of fields, times the logarithm
    /// of that number, less where blanks follow it, as they do in a sentence. A first line "sep=;" decides. With the share of the winner, 0 when nothing cuts.
    /// </summary>
    public static (char Delimiter, int Fields, double Evenness) Detect(string sample)
    {
        if (sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4)
        {
            return (sample[4], 2, 1);
        }
        (char Delimiter, int Fields, double Evenness) best = (',', 1, 0);
        var bestScore = 0.0;
        foreach (var candidate in Candidates)
        {
            var counts = CountFields(sample, candidate, out var loose);
            if (counts.Count == 0)
            {
                continue;
            }
            var usual = counts.GroupBy(static count => count).OrderByDescending(static group => group.Count()).ThenByDescending(static group => group.Key).First();
            var evenness = (double)usual.Count() / counts.Count;
            var score = usual.Key > 1 ? evenness * Math.Log2(usual.Key) * (1 - (OfSentences * loose)) : 0;
            if (score > bestScore)
            {
                (best, bestScore) = ((candidate, usual.Key, evenness), score);
            }
        }
        return best;
    }

    /// <summary>Fields of each complete record of the sample, quoted line breaks understood. Blank lines are left out.</summary>
    /// <param name="sample">The first text of the file.</param>
    /// <param name="delimiter">What is tried.</param>
    /// <param name="loose">Share of the delimiters a blank follows.</param>
    private static List<int> CountFields(string sample, char delimiter, out double loose)
    {
        var counts = new List<int>();
        var (cuts, blanks) = (0, 0);
        var (fields, quoted, start, filled) = (1, false, true, false);
        for (var i = 0; i < sample.Length; i++)
        {
            var letter = sample[i];
            if (letter == '"' && (quoted || start))
            {
                if (quoted && i + 1 < sample.Length && sample[i + 1] == '"')
                {
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
                (start, filled) = (false, true);
            }
            else if (quoted)
            {
                continue;
            }
            else if (letter == delimiter)
            {
                fields++;
                cuts++;
                blanks += i + 1 < sample.Length && sample[i + 1] == ' ' ? 1 : 0;
                (start, filled) = (true, true);
            }
            else if (letter is '\n')
            {
                if (filled)
                {
                    counts.Add(fields);
                }
                (fields, start, filled) = (1, true, false);
            }
            else if (letter != '\r')
            {
                (start, filled) = (false, filled || !char.IsWhiteSpace(letter));
            }
        }
        if (filled && counts.Count == 0)
        {
            counts.Add(fields);
        }
        loose = cuts == 0 ? 0 : (double)blanks / cuts;
        return counts;
    }
}
