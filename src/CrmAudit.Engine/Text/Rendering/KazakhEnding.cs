namespace CrmAudit.Engine.Text.Rendering;

/// <summary>
/// The ending of a Kazakh number written in figures. It follows the last word the number is read by: 77 (жетпіс жеті) takes -сі, 38
/// (отыз сегіз) -ге, 5 (бес) -тен, 40 (қырық) -тан, 99 % (пайыз) -дан. A fraction is read by its last digits (1,25: жиырма бес).
/// </summary>
internal static class KazakhEnding
{
    /// <summary>Last sound of a word, as far as an ending depends on it.</summary>
    private enum Sound { Vowel, Nasal, Liquid, Buzz, Voiceless }

    private readonly record struct Word(bool IsBack, Sound Last);

    private static readonly Word Percent = new(IsBack: true, Sound.Buzz); // пайыз

    /// <summary>нөл, бір, екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз.</summary>
    private static readonly Word[] Units =
    [
        new(false, Sound.Liquid), new(false, Sound.Liquid), new(false, Sound.Vowel), new(false, Sound.Voiceless), new(false, Sound.Voiceless),
        new(false, Sound.Voiceless), new(true, Sound.Vowel), new(false, Sound.Vowel), new(false, Sound.Buzz), new(true, Sound.Buzz),
    ];

    /// <summary>он, жиырма, отыз, қырық, елу, алпыс, жетпіс, сексен, тоқсан, by their digit; the у of елу sounds like a consonant.</summary>
    private static readonly Word[] Tens =
    [
        default, new(true, Sound.Nasal), new(true, Sound.Vowel), new(true, Sound.Buzz), new(true, Sound.Voiceless),
        new(false, Sound.Liquid), new(true, Sound.Voiceless), new(false, Sound.Voiceless), new(false, Sound.Nasal), new(true, Sound.Nasal),
    ];

    private static readonly Word Hundred = new(IsBack: false, Sound.Buzz); // жүз

    /// <summary>мың, миллион, миллиард, триллион, by the number of groups of three noughts; a final д is pronounced т.</summary>
    private static readonly Word[] Powers = [default, new(true, Sound.Nasal), new(true, Sound.Nasal), new(true, Sound.Voiceless), new(true, Sound.Nasal)];

    /// <summary>The endings a template may name, each as it is written after екі: 2-ге, 2-нің, 2-сінен.</summary>
    public static IReadOnlyCollection<string> Known { get; } = ["ге", "ні", "нің", "де", "ден", "мен", "сі", "сіне", "сін", "сінің", "сінде", "сінен", "сімен"];

    /// <summary>The number with its ending behind a hyphen; as it is where it does not end in figures or a percent sign.</summary>
    /// <param name="number">A number as it is shown: 1 204, 12,5, 99 %, 09:27.</param>
    /// <param name="ending">One of <see cref="Known"/>.</param>
    public static string Attach(string number, string ending) => WordOf(number) is { } word ? $"{number}-{Shape(word, ending)}" : number;

    private static string Shape(Word word, string ending) => ending switch
    {
        "ге" => (word.Last == Sound.Voiceless ? word.IsBack ? "қ" : "к" : word.IsBack ? "ғ" : "г") + Open(word),
        "ні" => word.Last switch { Sound.Vowel => "н", Sound.Voiceless => "т", _ => "д" } + Close(word),
        "нің" => word.Last switch { Sound.Vowel or Sound.Nasal => "н", Sound.Voiceless => "т", _ => "д" } + Close(word) + "ң",
        "де" => (word.Last == Sound.Voiceless ? "т" : "д") + Open(word),
        "ден" => word.Last switch { Sound.Nasal => "н", Sound.Voiceless => "т", _ => "д" } + Open(word) + "н",
        "мен" => word.Last switch { Sound.Voiceless => "пен", Sound.Buzz => "бен", _ => "мен" },
        _ => (word.Last == Sound.Vowel ? "с" : "") + Close(word) + ending[2..] switch
        {
            "" => "",
            "не" => "н" + Open(word),
            "н" => "н",
            "нің" => "н" + Close(word) + "ң",
            "нде" => "нд" + Open(word),
            "нен" => "н" + Open(word) + "н",
            "мен" => "мен",
            _ => throw new FormatException($"There is no such ending of a number: {ending}"),
        },
    };

    /// <summary>The open vowel of an ending, in harmony with the word.</summary>
    private static string Open(Word word) => word.IsBack ? "а" : "е";

    private static string Close(Word word) => word.IsBack ? "ы" : "і";

    /// <summary>The last word a number is read by; null for no number.</summary>
    private static Word? WordOf(string number)
    {
        if (number.EndsWith('%'))
        {
            return Percent;
        }
        var digits = LastDigits(number);
        if (digits.Length == 0)
        {
            return null;
        }
        var noughts = digits.Length - digits.TrimEnd('0').Length;
        if (noughts == digits.Length)
        {
            return Units[0];
        }
        var last = digits[^(noughts + 1)] - '0';
        return noughts switch
        {
            0 => Units[last],
            1 => Tens[last],
            2 => Hundred,
            _ => Powers[Math.Min(noughts / 3, Powers.Length - 1)],
        };
    }

    /// <summary>The last figures of a text without the spaces that part them by three.</summary>
    private static string LastDigits(string text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || (text[start - 1] is '\u00A0' or '\u202F' && start < text.Length && start > 1 && char.IsAsciiDigit(text[start - 2]))))
        {
            start--;
        }
        return text[start..].Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
    }
}
