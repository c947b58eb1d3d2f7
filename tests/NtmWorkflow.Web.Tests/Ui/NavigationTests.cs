using NtmWorkflow.Web.Components.Layout;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class NavigationTests
{
    private static readonly MenuItem[] Items = [new("/", "Việc"), new("/ho-so", "Hồ sơ"), new("/ho-so/moi", "Lập hồ sơ")];

    [Theory]
    [InlineData("/", "Việc")]
    [InlineData("/ho-so", "Hồ sơ")]
    [InlineData("/ho-so/", "Hồ sơ")]
    [InlineData("/ho-so/17/so-lieu", "Hồ sơ")]
    [InlineData("/ho-so/moi", "Lập hồ sơ")]
    [InlineData("/ho-so-khac", null)]
    public void Path_InTheMenu_MarksTheNearestEntry(string path, string? expected) =>
        (Menu.At(Items, path).SingleOrDefault(item => item.Current)?.Text).ShouldBe(expected);

    [Fact]
    public void MarkedMenu_Asked_StaysAsItIs()
    {
        MenuItem[] marked = [new("/", "Việc", Current: true), new("/ho-so", "Hồ sơ")];
        Menu.At(marked, "/ho-so").ShouldBe(marked);
    }

    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(5, 12, "1 … 4 5 6 … 12")]
    [InlineData(3, 5, "1 2 3 4 5")]
    [InlineData(12, 12, "1 … 11 12")]
    [InlineData(1, 0, "")]
    public void Pages_Listed_LeaveOutTheFarOnes(int page, int count, string expected) =>
        string.Join(' ', PageNumbers.Around(page, count).Select(number => number?.ToString(VietnameseText.Culture) ?? "…")).ShouldBe(expected);
}
