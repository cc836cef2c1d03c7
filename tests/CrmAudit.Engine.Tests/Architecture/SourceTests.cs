using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CrmAudit.Engine.Tests.Architecture;

/// <summary>Words of Russian and Kazakh are data: resources, so that a language or a system is added without touching code.</summary>
public partial class SourceTests
{
    /// <summary>The files that keep Cyrillic letters in code, and why.</summary>
    private static readonly Dictionary<string, string> Argued = new(StringComparer.Ordinal)
    {
        ["Import/Sources/ClientBankSource.cs"] = "the keywords of the format 1CClientBankExchange, which exists in this language alone",
        ["Import/Sources/Kz1048Encoding.cs"] = "the table of a character set",
        ["Import/Sources/TextEncoding.cs"] = "the ranges of the alphabet and its commonest letters, by which an encoding is told from its bytes",
        ["Import/Sources/LogHeader.cs"] = "the ranges of the alphabet",
        ["Text/Names/Skeleton.cs"] = "the alphabet and its romanisation, asked for every letter of every name: a switch the compiler turns into a jump",
        ["Text/Rendering/KazakhEnding.cs"] = "the grammar of one language, which is rules and not words",
        ["Text/LetterFold.cs"] = "a letter written in two ways",
    };

    [Fact]
    public void No_source_file_has_words_of_a_language()
    {
        var found = Files().Where(static file => Literal().IsMatch(WithoutComments(File.ReadAllText(file.Path)))).Select(static file => file.Name).ToList();
        Assert.NotEmpty(found);
        Assert.Empty(found.Except(Argued.Keys));
    }

    [Fact]
    public void Every_meaning_of_the_lexicon_is_asked_for()
    {
        var code = string.Concat(Files().Select(static file => File.ReadAllText(file.Path)));
        Assert.DoesNotContain(
            CrmAudit.Engine.Text.Lexicons.Lexicon.Meanings,
            meaning => !code.Contains($"\"{meaning}\"", StringComparison.Ordinal) && !code.Contains($"\"{meaning[..(meaning.LastIndexOf('.') + 1)]}\"", StringComparison.Ordinal) && !code.Contains($"\"{meaning[..(meaning.LastIndexOf('.') + 1)]}{{", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, string Path)> Files([CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "CrmAudit.Engine"));
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(root, path).Replace('\\', '/'), path))
            .Where(static file => !file.Item1.StartsWith("obj/", StringComparison.Ordinal) && !file.Item1.StartsWith("bin/", StringComparison.Ordinal));
    }

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"^\s*//.*$|\s//[^""\n]*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    /// <summary>A Cyrillic letter, once the comments are gone: nothing but a literal can hold one, whatever its quotes.</summary>
    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Literal();
}
