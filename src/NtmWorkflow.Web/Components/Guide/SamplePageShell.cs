using NtmWorkflow.Web.Components.Layout;

namespace NtmWorkflow.Web.Components.Guide;

/// <summary>The surroundings the style guide is looked at in.</summary>
internal sealed class SamplePageShell : IPageShellProvider
{
    public ValueTask<PageShell> GetAsync(CancellationToken cancellationToken = default) => new(new PageShell
    {
        Province = "Tỉnh Ninh Thuận",
        UserName = "Nguyễn Thị Hường",
        Organisation = "UBND xã Phước Hậu",
        Menu =
        [
            new("/", "Việc của tôi"),
            new("/ho-so", "Hồ sơ"),
            new("/tra-cuu", "Tra cứu"),
            new("/quy-dinh", "Quy định"),
            new("/ui", "Mẫu giao diện"),
        ],
        DemoClock = new DateTimeOffset(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7)),
        SourceHref = "/ma-nguon",
        StatusHref = "/tinh-trang",
    });
}
