using Microsoft.Extensions.Configuration;
using NtmWorkflow.Infrastructure.People;
using NtmWorkflow.Infrastructure.Persistence.Rows;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Tests.People;

public sealed class ForeseeablePasswordTests
{
    private static readonly NtmUser User = new() { UserName = "can-bo-ap", DisplayName = "Nguyễn Văn Đước", Role = "commune-officer", Organisation = "xa-tap-son" };

    [Theory]
    [InlineData("nongthonmoi2023", "quen thuộc của dịch vụ")]
    [InlineData("Nông-thôn-mới 2025!", "quen thuộc của dịch vụ")]
    [InlineData("matkhau-ntm-2026", "quen thuộc của dịch vụ")]
    [InlineData("CanBoAp-1234567", "tên đăng nhập")]
    [InlineData("nguyen van duoc 1980", "họ tên")]
    [InlineData("xa.Tap.Son.@2026", "mã đơn vị")]
    public async Task Password_ThatIsForeseeable_IsRefused(string password, string why) =>
        (await new ForeseeablePasswords().ValidateAsync(null!, User, password)).Errors.ShouldHaveSingleItem().Description.ShouldContain(why);

    [Theory]
    [InlineData("mat-khau-du-dai-va-la")]
    [InlineData("ba con bò vàng ăn cỏ")]
    [InlineData("k3m9qzt7w2hx5bvy8nrc")]
    public async Task Password_OfItsOwn_IsTaken(string password) =>
        (await new ForeseeablePasswords().ValidateAsync(null!, User, password)).Succeeded.ShouldBeTrue();

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
