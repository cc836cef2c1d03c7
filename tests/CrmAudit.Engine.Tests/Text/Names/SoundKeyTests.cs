using CrmAudit.Engine.Text.Names;

namespace CrmAudit.Engine.Tests.Text.Names;

public class SoundKeyTests
{
    [Theory]
    [InlineData("Өмірбек", "Умирбек")]
    [InlineData("Қасым", "Хасым")]
    [InlineData("Уәли", "Вали")]
    [InlineData("Рауиль", "Равиль")]
    [InlineData("Xasan", "Хасан")]
    [InlineData("Илья", "Ilia")]
    [InlineData("Илья", "Ilya")]
    [InlineData("Яна", "Jana")]
    [InlineData("Юлия", "Julia")]
    [InlineData("Ерлан", "Irlan")]
    public void Spellings_of_one_sound_have_one_key(string left, string right) => Assert.Equal(SoundKey.Of(Skeleton.Of(left)), SoundKey.Of(Skeleton.Of(right)));

    [Theory]
    [InlineData("Асан", "Хасан")]
    [InlineData("Марат", "Мурат")]
    [InlineData("Айдар", "Айдос")]
    [InlineData("Майра", "Мара")]
    [InlineData("Ахсана", "Акана")]
    [InlineData("Рауи", "Рау")]
    public void Other_sounds_have_others(string left, string right) => Assert.NotEqual(SoundKey.Of(Skeleton.Of(left)), SoundKey.Of(Skeleton.Of(right)));

    [Theory]
    [InlineData("omirbek", "umirbik")]
    [InlineData("uali", "vali")]
    [InlineData("baurjan", "baurjan")]
    [InlineData("rauil", "ravl")]
    [InlineData("ksasan", "kasan")]
    [InlineData("iana", "jana")]
    [InlineData("ilia", "ila")]
    [InlineData("", "")]
    public void The_key_is_written_as_it_sounds(string skeleton, string key) => Assert.Equal(key, SoundKey.Of(skeleton));
}
