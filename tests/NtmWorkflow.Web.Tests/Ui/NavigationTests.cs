using NtmWorkflow.Web.Components.Layout;
using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class NavigationTests
{
    private static readonly MenuSection[] Sections =
        [new("Việc", [new("/", "Việc")]), new("Hồ sơ", [new("/ho-so", "Danh sách"), new("/ho-so/moi", "Lập hồ sơ")])];

    [Theory]
    [InlineData("/", "Việc")]
    [InlineData("/ho-so", "Danh sách")]
    [InlineData("/ho-so/", "Danh sách")]
    [InlineData("/ho-so/17/so-lieu", "Danh sách")]
    [InlineData("/ho-so/moi", "Lập hồ sơ")]
    [InlineData("/ho-so-khac", null)]
    public void Path_InTheMenu_MarksTheNearestEntry(string path, string? expected) =>
        (Menu.At(Sections, path)?.Text).ShouldBe(expected);

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
