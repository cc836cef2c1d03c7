using System.Security.Cryptography;
using System.Text;

namespace CrmAudit.Engine.Logs;

/// <summary>The stable key of a template: suppressions, baselines and scripts hold on to it.</summary>
internal static class LogFingerprint
{
    /// <summary>Rises when the masks or the mining change what lines share a template.</summary>
    private const string Version = "v1";

    /// <summary>v1- and the first 64 bits of the SHA-256 of the template without case and spacing.</summary>
    public static string Of(string template)
    {
        var plain = string.Concat(template.Where(static sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(plain));
        return $"{Version}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }
}
