using System.Text;

namespace CrmAudit.Benchmarks.Duplicates;

/// <summary>How people write Kazakh and Russian words with other letters.</summary>
internal static class Romanisation
{
    private const string Cyrillic = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

    /// <summary>BGN/PCGN 1979 without diacritics, the letters of a passport, and the Latin alphabet of 2021; one entry a letter of the alphabet above.</summary>
    private static readonly string[][] Schemes =
    [
        "a,a,b,v,g,gh,d,e,yo,zh,z,i,y,k,q,l,m,n,ng,o,o,p,r,s,t,u,u,u,f,kh,h,ts,ch,sh,shch,,y,i,,e,yu,ya".Split(','),
        "a,a,b,v,g,g,d,e,e,zh,z,i,y,k,k,l,m,n,n,o,o,p,r,s,t,u,u,u,f,kh,h,ts,ch,sh,sch,,y,i,,e,yu,ya".Split(','),
        "a,ä,b,v,g,ğ,d,e,io,j,z,i,i,k,q,l,m,n,ŋ,o,ö,p,r,s,t,u,ū,ü,f,h,h,ts,ch,ş,şş,,y,i,,e,iu,ia".Split(','),
    ];

    public static int Count => Schemes.Length;

    public static string Latin(string text, int scheme)
    {
        var latin = new StringBuilder(text.Length * 2);
        foreach (var letter in text)
        {
            var at = Cyrillic.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            var part = at < 0 ? letter.ToString() : Schemes[scheme][at];
            latin.Append(at >= 0 && char.IsUpper(letter) && part.Length > 0 ? char.ToUpperInvariant(part[0]) + part[1..] : part);
        }
        return latin.ToString();
    }

    /// <summary>Russian letters in the place of Kazakh ones.</summary>
    public static string Russian(string text)
    {
        var russian = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            russian.Append(letter switch
            {
                'ә' => 'а', 'Ә' => 'А', 'ғ' => 'г', 'Ғ' => 'Г', 'қ' => 'к', 'Қ' => 'К', 'ң' => 'н', 'Ң' => 'Н', 'ө' => 'о', 'Ө' => 'О', 'ұ' or 'ү' => 'у', 'Ұ' or 'Ү' => 'У', 'һ' => 'х', 'і' => 'и', 'І' => 'И', _ => letter,
            });
        }
        return russian.ToString();
    }
}
