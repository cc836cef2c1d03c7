using System.Management.Automation;
using System.Xml.Linq;
using CrmAudit.PowerShell.Tests.Hosting;

namespace CrmAudit.PowerShell.Tests.Module;

public sealed class HelpTests : IDisposable
{
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("en-US")]
    [InlineData("ru-RU")]
    public void Every_cmdlet_and_parameter_has_help_and_nothing_else_has(string language)
    {
        var help = XDocument.Load(Path.Combine(Artefact.Module, language, "CrmAudit.PowerShell.dll-Help.xml")).Root!.Elements(Command + "command")
            .ToDictionary(static command => command.Element(Command + "details")!.Element(Command + "name")!.Value, StringComparer.Ordinal);
        var cmdlets = _session.Run("Get-Command -Module CrmAudit").Output.Select(static item => (CmdletInfo)item.BaseObject).ToList();
        Assert.Equal(cmdlets.Select(static cmdlet => cmdlet.Name).Order(StringComparer.Ordinal), help.Keys.Order(StringComparer.Ordinal));
        foreach (var cmdlet in cmdlets)
        {
            var own = cmdlet.Parameters.Keys.Except(Cmdlet.CommonParameters, StringComparer.OrdinalIgnoreCase).Except(Cmdlet.OptionalCommonParameters, StringComparer.OrdinalIgnoreCase);
            var told = help[cmdlet.Name].Element(Command + "parameters")!.Elements(Command + "parameter").ToDictionary(static parameter => parameter.Element(Maml + "name")!.Value, StringComparer.Ordinal);
            Assert.Equal((cmdlet.Name, string.Join(' ', own.Order(StringComparer.Ordinal))), (cmdlet.Name, string.Join(' ', told.Keys.Order(StringComparer.Ordinal))));
            Assert.All(told.Values, static parameter => Assert.True(TextOf(parameter).Length > 3));
            Assert.True(TextOf(help[cmdlet.Name].Element(Command + "details")!).Length > 10);
            Assert.True(TextOf(help[cmdlet.Name]).Length > 20);
        }
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("ru-RU")]
    public void Every_example_of_the_help_parses_and_uses_parameters_that_exist(string language)
    {
        var commands = XDocument.Load(Path.Combine(Artefact.Module, language, "CrmAudit.PowerShell.dll-Help.xml")).Root!.Elements(Command + "command").ToList();
        foreach (var command in commands)
        {
            var examples = command.Element(Command + "examples")!.Elements(Command + "example").Select(static example => example.Element(Dev + "code")!.Value).ToList();
            Assert.NotEmpty(examples);
            foreach (var example in examples)
            {
                var tree = System.Management.Automation.Language.Parser.ParseInput(example, out _, out var errors);
                Assert.Empty(errors);
                foreach (var call in tree.FindAll(static node => node is System.Management.Automation.Language.CommandAst, true).Cast<System.Management.Automation.Language.CommandAst>()
                    .Where(static call => call.GetCommandName().Contains("-Crm", StringComparison.Ordinal)))
                {
                    var cmdlet = (CmdletInfo)_session.Run($"Get-Command {call.GetCommandName()}").Single.BaseObject;
                    Assert.All(call.CommandElements.OfType<System.Management.Automation.Language.CommandParameterAst>(), parameter => Assert.Contains(parameter.ParameterName, cmdlet.Parameters.Keys));
                }
            }
        }
    }

    [Fact]
    public void Get_Help_finds_the_help() =>
        Assert.Equal("Reads exports of a CRM into typed records.", _session.Run("(Get-Help Import-CrmExport).Synopsis").Single.ToString().Trim());

    private static string TextOf(XElement element) => string.Concat(element.Element(Maml + "description")?.Elements(Maml + "para").Select(static paragraph => paragraph.Value) ?? []).Trim();
}
