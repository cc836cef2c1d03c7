namespace CrmAudit.Engine.Recount.Rows;

/// <summary>Rows in their buckets of time: only the words of bits that are not empty.</summary>
/// <param name="Index">Index of each word; rises within a bucket.</param>
/// <param name="Bucket">Bucket of each word.</param>
/// <param name="Words">The words.</param>
internal sealed record RowSet(int[] Index, int[] Bucket, ulong[] Words)
{
    /// <summary>The same places with the words a mask leaves, empty ones dropped unless they are kept for another set of the same places.</summary>
    public RowSet And(ulong[] mask)
    {
        var count = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            count += (Words[i] & mask[Index[i]]) != 0 ? 1 : 0;
        }
        var result = new RowSet(new int[count], new int[count], new ulong[count]);
        var at = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i] & mask[Index[i]];
            if (word != 0)
            {
                (result.Index[at], result.Bucket[at], result.Words[at]) = (Index[i], Bucket[i], word);
                at++;
            }
        }
        return result;
    }

    /// <summary>Where the words of each bucket stand.</summary>
    public (int From, int Length)[] Places(int buckets)
    {
        var places = new (int From, int Length)[buckets];
        for (var i = 0; i < Bucket.Length; i++)
        {
            ref var place = ref places[Bucket[i]];
            place = place.Length == 0 ? (i, 1) : (place.From, place.Length + 1);
        }
        return places;
    }

    /// <summary>The words of a mask at the places of this set.</summary>
    public ulong[] Gather(ulong[] mask)
    {
        var words = new ulong[Index.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = mask[Index[i]];
        }
        return words;
    }
}
