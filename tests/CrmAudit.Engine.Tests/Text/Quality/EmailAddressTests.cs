using CrmAudit.Engine.Text.Quality;

namespace CrmAudit.Engine.Tests.Text.Quality;

public class EmailAddressTests
{
    private static readonly string Label = new('d', 63);

    [Theory]
    [InlineData("dana@rassvet.kz", EmailFault.None)]
    [InlineData(" dana@rassvet.kz ", EmailFault.None)]
    [InlineData("d!#$%&'*+-/=?^_`{|}~.a@rassvet.kz", EmailFault.None)]
    [InlineData("dana@офис.рф", EmailFault.None)]
    [InlineData("dana@rassvet.xn--p1ai", EmailFault.None)]
    [InlineData("dana@rassvet-2.kz", EmailFault.None)]
    [InlineData("dana.rassvet.kz", EmailFault.Shape)]
    [InlineData("@rassvet.kz", EmailFault.Shape)]
    [InlineData("dana@", EmailFault.Shape)]
    [InlineData("dana@rassvet@kz.kz", EmailFault.Shape)]
    [InlineData(".dana@rassvet.kz", EmailFault.Character)]
    [InlineData("dana.@rassvet.kz", EmailFault.Character)]
    [InlineData("da..na@rassvet.kz", EmailFault.Character)]
    [InlineData("da na@rassvet.kz", EmailFault.Character)]
    [InlineData("da,na@rassvet.kz", EmailFault.Character)]
    [InlineData("dana@rass vet.kz", EmailFault.Character)]
    [InlineData("dana@rass_vet.kz", EmailFault.Character)]
    [InlineData("дана@rassvet.kz", EmailFault.Script)]
    [InlineData("dana@rassvеt.kz", EmailFault.Script)]
    [InlineData("dana@rassvet", EmailFault.Domain)]
    [InlineData("dana@.kz", EmailFault.Domain)]
    [InlineData("dana@rassvet..kz", EmailFault.Domain)]
    [InlineData("dana@-rassvet.kz", EmailFault.Domain)]
    [InlineData("dana@rassvet-.kz", EmailFault.Domain)]
    [InlineData("dana@rassvet.k", EmailFault.Domain)]
    [InlineData("dana@rassvet.kz1", EmailFault.Domain)]
    [InlineData("dana@rassvet.con", EmailFault.Typo)]
    internal void A_fault_is_told_as_what_it_is(string text, EmailFault expected) => Assert.Equal(expected, EmailAddress.Check(text, out _));

    [Theory]
    [InlineData("dana@gmial.com", "dana@gmail.com")]
    [InlineData("dana@GMIAL.com", "dana@gmail.com")]
    [InlineData("dana@rassvet.con", "dana@rassvet.?")]
    [InlineData("dana@mail.rassvet.kk", "dana@mail.rassvet.?")]
    [InlineData("dana@rassvet.kz", null)]
    [InlineData("дана@gmial.com", null)]
    public void Only_a_slip_has_a_suggestion(string text, string? expected)
    {
        EmailAddress.Check(text, out var suggestion);
        Assert.Equal(expected, suggestion);
    }

    [Fact]
    public void The_lengths_are_those_of_the_standard()
    {
        Assert.Equal(EmailFault.None, EmailAddress.Check($"{new string('a', 64)}@rassvet.kz", out _));
        Assert.Equal(EmailFault.Shape, EmailAddress.Check($"{new string('a', 65)}@rassvet.kz", out _));
        Assert.Equal(EmailFault.None, EmailAddress.Check($"dana@{Label}.kz", out _));
        Assert.Equal(EmailFault.Domain, EmailAddress.Check($"dana@{Label}d.kz", out _));
        Assert.Equal(EmailFault.None, EmailAddress.Check($"{new string('a', 59)}@{Label}.{Label}.{Label}.kz", out _));
        Assert.Equal(EmailFault.Shape, EmailAddress.Check($"{new string('a', 60)}@{Label}.{Label}.{Label}.kz", out _));
    }

    [Fact]
    public void A_national_name_too_long_for_the_network_is_no_domain() => Assert.Equal(EmailFault.Domain, EmailAddress.Check($"dana@{new string('д', 62)}.рф", out _));
}
