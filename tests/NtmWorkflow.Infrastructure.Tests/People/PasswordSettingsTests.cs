using Microsoft.Extensions.Configuration;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Tests.People;

public sealed class PasswordSettingsTests
{
    [Theory]
    [InlineData(null, 12)]
    [InlineData("15", 15)]
    public void ShortestLength_Set_IsTaken(string? given, int length)
    {
        var read = PasswordSettings.From(Configured(given));

        read.ShouldBe(new PasswordSettings(length, 210_000));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("65")]
    [InlineData("dài")]
    public void ShortestLength_OutOfRange_IsOneClearLine(string given) =>
        Should.Throw<StartProblemException>(() => PasswordSettings.From(Configured(given))).Message.ShouldBe($"Passwords__ShortestLength là “{given}”: cần số nguyên từ 12 đến 64.");

    private static IConfiguration Configured(string? length) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Passwords:ShortestLength", length)]).Build();
}
