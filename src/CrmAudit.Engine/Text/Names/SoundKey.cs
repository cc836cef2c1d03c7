using System.Text;

namespace CrmAudit.Engine.Text.Names;

/// <summary>
/// A skeleton folded further, to what is left when the letters that romanisations and neighbouring languages swap are one: Өмірбек and Умирбек, Қасым and Хасым,
/// Уәли and Вали, Рауиль and Равиль, Xasan and Хасан, Илья, Ilia and Ilya. Coarser than a skeleton: it can make a near name certain, but two names known as different stay different.
/// </summary>
internal static class SoundKey
{
    public static string Of(string skeleton)
    {
        var key = new StringBuilder(skeleton.Length);
        for (var i = 0; i < skeleton.Length; i++)
        {
            var (letter, next, before) = (skeleton[i], i + 1 < skeleton.Length ? skeleton[i + 1] : '\0', key.Length > 0 ? key[^1] : '\0');
            var folded = letter switch
            {
                'h' => 'k',
                's' when before == 'k' && i > 0 && skeleton[i - 1] == 'k' && IsVowel(next) => '\0',
                'o' => 'u',
                'e' => 'i',
                // Яна as Jana, Юлия as Julia.
                'i' when key.Length == 0 && next is ('a' or 'u') => 'j',
                'u' when IsVowel(next) => 'v',
                'i' when before is 'u' or 'v' && !IsVowel(next) && next != '\0' => '\0',
                'i' when key.Length > 0 && !IsVowel(before) && next is ('a' or 'u') => '\0',
                _ => letter,
            };
            // ua at the beginning of a word and va are one sound; so are u and v between vowels.
            if (folded != '\0' && folded != before)
            {
                key.Append(folded);
            }
        }
        return key.ToString();
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
