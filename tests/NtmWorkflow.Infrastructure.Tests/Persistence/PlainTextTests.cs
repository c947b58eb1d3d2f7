using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;

namespace NtmWorkflow.Infrastructure.Tests.Persistence;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Xã Đại Ân, huyện Trà Cú", "xa dai an, huyen tra cu")]
    [InlineData("ẤP ĐỨC MỸ 2/9", "ap duc my 2/9")]
    [InlineData("T\u1EADp Sơn", "tap son")]
    [InlineData("Ta\u0323\u0302p Sơn", "tap son")]
    [InlineData("xã  tập \t sơn ", "xa tap son")]
    [InlineData("\u00D0ại An", "dai an")]
    [InlineData("Ｔập Ｓơn", "tap son")]
    [InlineData("", "")]
    public void Text_MadePlain_LosesEveryMark(string text, string plain) => PlainText.Of(text).ShouldBe(plain);

    [Fact]
    public void EmptyList_Counted_HasOnePage() => new Page<int>([], 1, 20, 0).Pages.ShouldBe(1);
}
