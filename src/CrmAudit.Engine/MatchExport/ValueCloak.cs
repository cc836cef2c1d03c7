using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CrmAudit.Engine.Matching;

namespace CrmAudit.Engine.MatchExport;

/// <summary>
/// What leaves of a value: itself, or a code that says only whether two values are equal. The codes are made with a secret that is drawn for one export, kept in memory and never
/// written: a bare hash of a phone is undone by trying all phones.
/// </summary>
/// <param name="isHidden">Whether values are replaced.</param>
internal sealed class ValueCloak(bool isHidden)
{
    private const int SecretBytes = 32;

    /// <summary>80 bits: no two of a billion values share a code by chance.</summary>
    private const int CodeBytes = 10;

    private readonly byte[] _secret = isHidden ? RandomNumberGenerator.GetBytes(SecretBytes) : [];

    public bool IsHidden => isHidden;

    /// <summary>A value of a column. One value has one code in one column, whatever the entity, and another in another.</summary>
    public string Value(string column, string value) => isHidden ? Convert.ToHexStringLower(Code(column, value).AsSpan(0, CodeBytes)) : value;

    /// <summary>A blocking key as a number.</summary>
    public long Key(string column, string key) => isHidden ? BinaryPrimitives.ReadInt64LittleEndian(Code(column, key)) : unchecked((long)CandidatePairs.Hash(key));

    private byte[] Code(string column, string value) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{column}\t{value}"));
}
