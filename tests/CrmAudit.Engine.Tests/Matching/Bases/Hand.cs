using System.Text;

namespace CrmAudit.Engine.Tests.Matching.Bases;

/// <summary>Repeatable chance, and what the hands that type cards do to words.</summary>
internal sealed class Hand(int seed)
{
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public bool Is(double chance) => _random.NextDouble() < chance;

    public T Of<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Next(10))));

    public string Mobile() => $"+77{Of(["00", "01", "02", "05", "07", "08", "47", "71", "75", "77"])}{Digits(7)}";

    /// <summary>A number as somebody writes it.</summary>
    public CrmPhone Phone(string number) => new(Next(3) switch { 0 => number, 1 => $"8 {number[2..5]} {number[5..8]} {number[8..]}", _ => $"8({number[2..5]}){number[5..]}" }, number);

    /// <summary>One slip of the keyboard: a letter lost, doubled, swapped or changed.</summary>
    public string Slip(string word)
    {
        if (word.Length < 5)
        {
            return word;
        }
        var at = 1 + Next(word.Length - 2);
        return Next(3) switch { 0 => word.Remove(at, 1), 1 => word.Insert(at, word[at].ToString()), _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..] };
    }

    /// <summary>A word in Latin letters, as passports or as people write it.</summary>
    public string Latin(string word)
    {
        var passport = Is(0.5);
        var latin = new StringBuilder();
        foreach (var letter in word)
        {
            var part = char.ToLowerInvariant(letter) switch
            {
                'а' or 'ә' => "a", 'б' => "b", 'в' => "v", 'г' or 'ғ' => "g", 'д' => "d", 'е' or 'э' => "e", 'ё' => passport ? "e" : "yo", 'ж' => passport ? "zh" : "j", 'з' => "z", 'и' => "i", 'й' => passport ? "i" : "y", 'к' => "k", 'қ' => passport ? "k" : "q",
                'л' => "l", 'м' => "m", 'н' => "n", 'ң' => passport ? "n" : "ng", 'о' or 'ө' => "o", 'п' => "p", 'р' => "r", 'с' => "s", 'т' => "t", 'у' or 'ұ' or 'ү' => "u", 'ф' => "f", 'х' or 'һ' => passport ? "kh" : "h", 'ц' => "ts", 'ч' => "ch", 'ш' => "sh", 'щ' => "shch",
                'ы' => "y", 'і' => "i", 'ю' => passport ? "iu" : "yu", 'я' => passport ? "ia" : "ya", 'ь' or 'ъ' => "", _ => letter.ToString(),
            };
            latin.Append(char.IsUpper(letter) && part.Length > 0 ? char.ToUpperInvariant(part[0]) + part[1..] : part);
        }
        return latin.ToString();
    }

    /// <summary>Russian letters in the place of Kazakh ones.</summary>
    public static string Russian(string word) => string.Concat(word.Select(static letter => letter switch
    {
        'ә' => 'а', 'Ә' => 'А', 'ғ' => 'г', 'Ғ' => 'Г', 'қ' => 'к', 'Қ' => 'К', 'ң' => 'н', 'ө' => 'о', 'Ө' => 'О', 'ұ' or 'ү' => 'у', 'Ұ' or 'Ү' => 'У', 'һ' => 'х', 'і' => 'и', 'І' => 'И', _ => letter,
    }));

    /// <summary>A BIN (or an IIN) with a right check digit.</summary>
    public string TaxId(bool isFirm = true)
    {
        while (true)
        {
            var text = isFirm ? $"{Next(25):00}{1 + Next(12):00}40{Digits(5)}" : $"{60 + Next(40):00}{1 + Next(12):00}{1 + Next(28):00}{3 + Next(2)}{Digits(4)}";
            var check = Enumerable.Range(0, 11).Sum(i => (text[i] - '0') * (i + 1)) % 11;
            if (check < 10)
            {
                return $"{text}{check}";
            }
        }
    }
}
