using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Web.Journeys.Service.ViewInbox;
using NtmWorkflow.Web.Tests.Ui;

namespace NtmWorkflow.Web.Tests.Journeys;

/// <summary>The inbox says one thing: that nothing waits stands nowhere beside what waits.</summary>
public sealed class InboxWorkTests
{
    private const string Nothing = "không có hồ sơ nào chờ";

    private static readonly DateOnly Today = new(2023, 11, 6);

    private static readonly InboxTask Optional = new(new(Guid.Empty), PathTasks.Withdraw, "Rút hồ sơ", "Xã Tập Sơn", "Huyện Trà Cú", "Mức", Today, null, false, true);

    [Fact]
    public async Task BallotOwed_WithoutATask_IsNotCalledNothing()
    {
        var html = await HtmlOf(duties: [new(new(new(Guid.Empty), new ProvinceYearId("tra-vinh/2023"), Today, new(8, 0), "Phòng họp", SessionState.Open, 1), 1)]);

        html.ShouldContain("1 phiếu");
        html.ShouldNotContain(Nothing);
    }

    [Fact]
    public async Task QuestionOrLateReport_WithoutATask_IsNotCalledNothing()
    {
        (await HtmlOf(late: 1)).ShouldNotContain(Nothing);
        (await HtmlOf(questions: [new(new(Guid.Empty), Guid.Empty, "Xã Tập Sơn, Huyện Trà Cú", "Mức", "A", "B", "Sao?", Today)])).ShouldNotContain(Nothing);
    }

    [Fact]
    public async Task NothingAtAll_OrOnlyWhatNobodyWaitsFor_IsSaid()
    {
        (await HtmlOf()).ShouldContain(Nothing);
        (await HtmlOf(tasks: [Optional])).ShouldContain(Nothing);
        (await HtmlOf(tasks: [Optional with { Optional = false }])).ShouldNotContain(Nothing);
    }

    private static Task<string> HtmlOf(
        IReadOnlyList<InboxTask>? tasks = null, IReadOnlyList<CouncilDuty>? duties = null, IReadOnlyList<OpenQuestion>? questions = null, int late = 0) =>
        Rendering.HtmlOf<InboxWork>(new
        {
            Tasks = new Page<InboxTask>(tasks ?? [], 1, 20, tasks?.Count ?? 0),
            Duties = duties ?? [],
            Questions = questions ?? [],
            Late = late,
            Today,
        });
}
