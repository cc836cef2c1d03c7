using CrmAudit.Engine.Matching;
using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Matching;

/// <summary>What names say of two who share a phone.</summary>
public sealed class PersonFieldTests
{
    [Fact]
    public void A_fathers_name_tells_a_marriage_from_a_namesake()
    {
        var names = new PersonField("Name", ["Смағұлова Перизат Сериковна", "Нарымбетова Перизат Сериковна", "Нарымбетова Перизат", "Нарымбетова Перизат С."], NameDictionary.GivenNames);
        var (married, unknown, initial) = (Bits(1), Bits(2), Bits(3));
        Assert.True(married > unknown + 4);
        Assert.Equal(unknown, initial);

        double Bits(int row) => names.AmongRelated(0, row, SharedValues.None, default, 0);
    }
}
