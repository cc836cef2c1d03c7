using System.Text;

namespace CrmAudit.JudgingGenerator.Names;

/// <summary>Writes Russian and Kazakh Cyrillic in Latin letters after a practice.</summary>
public static class Romanization
{
    private const string Common = "а=a б=b в=v г=g д=d е=e з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ш=sh э=e ь= ъ= ң=n ө=o ү=u ұ=u һ=h і=i";

    private static readonly Dictionary<string, string> CommonLetters =
        Common.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    public static string Write(string text, LatinStyle style) =>
        string.Join(' ', text.Split(' ').Select(word => Word(word, style)));

    private static string Word(string word, LatinStyle style)
    {
        var lower = word.ToLowerInvariant();
        var latin = new StringBuilder();
        for (var at = 0; at < word.Length; at++)
        {
            var rest = lower.AsSpan(at);
            if (rest is "ий")
            {
                latin.Append(style.FinalIy);
                break;
            }

            if (rest.StartsWith("кс"))
            {
                latin.Append(Cased(word, at, style.Ks));
                at++;
                continue;
            }

            var letter = lower[at].ToString();
            if (!style.Letters.TryGetValue(letter, out var written) && !CommonLetters.TryGetValue(letter, out written))
            {
                written = letter;
            }

            latin.Append(Cased(word, at, written));
        }

        return latin.ToString();
    }

    private static string Cased(string word, int at, string written)
    {
        if (written.Length == 0 || !char.IsUpper(word[at]))
        {
            return written;
        }

        var wholeWordUpper = word.Length > 1 && word.All(letter => !char.IsLower(letter));
        return wholeWordUpper ? written.ToUpperInvariant() : char.ToUpperInvariant(written[0]) + written[1..];
    }
}
