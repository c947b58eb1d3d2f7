using NtmWorkflow.Web.Components.Ui;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class RecordTests
{
    [Fact]
    public async Task Refusal_Summed_LeadsToTheFieldAndPrintsSourceAndRemedy()
    {
        var errors = new FormErrors([new("Thiếu số", "income"), new("Thiếu giấy", Source: "Điều 9", Remedy: "nộp thêm")]);
        var html = await Rendering.HtmlOf<ErrorSummary>(new { Errors = errors });

        html.ShouldContain("<a href=\"#income\">Thiếu số</a>");
        html.ShouldContain("Cách xử lý: nộp thêm");
        html.ShouldContain("Căn cứ: Điều 9");
        html.ShouldContain("tabindex=\"-1\"");
    }

    [Fact]
    public async Task NoErrors_Summed_PrintNothing() =>
        (await Rendering.HtmlOf<ErrorSummary>(new { Errors = FormErrors.None })).Trim().ShouldBeEmpty();

    [Fact]
    public async Task Cells_Rendered_CarryTheTitleOfTheirColumn()
    {
        var cells = Rendering.Fragment<Cell>(("Text", "Thu nhập"), ("Head", true)) + Rendering.Fragment<Cell>(("Text", "48"));
        var row = Rendering.Fragment<DataRow>(("ChildContent", cells));
        var html = await Rendering.HtmlOf<DataTable>(new { Caption = "Tiêu chí", Columns = new Column[] { new("Tên"), new("Mức", true) }, ChildContent = row });

        html.ShouldContain("<th scope=\"row\" role=\"rowheader\" class=\"govuk-table__header\" data-label=\"Tên\">Thu nhập</th>");
        html.ShouldContain("govuk-table__cell--numeric\" data-label=\"Mức\"><div>48</div>");
    }

    [Fact]
    public async Task Tasks_Rendered_AreDescribedByTheirOwnState()
    {
        var rows = Rendering.Fragment<TaskListItem>(("Title", "Một"), ("Href", "/1"), ("Status", "Xong"))
            + Rendering.Fragment<TaskListItem>(("Title", "Hai"), ("Href", "/2"), ("Hint", "gợi ý"));
        var html = await Rendering.HtmlOf<TaskList>(new { ChildContent = rows });

        html.ShouldContain("href=\"/1\" aria-describedby=\"task-1-status\"");
        html.ShouldContain("href=\"/2\" aria-describedby=\"task-2-hint task-2-status\"");
    }

    [Fact]
    public async Task UnconfirmedFigure_Tagged_SaysSoInWords()
    {
        var html = await Rendering.HtmlOf<StatusTag>(new { Verified = false, Source = "Quyết định 318" });

        html.ShouldContain("govuk-tag--yellow\">chưa xác nhận");
        html.ShouldContain("Quyết định 318");
    }

    [Fact]
    public async Task DueDate_Tagged_CountsFromToday() =>
        (await Rendering.HtmlOf<DueTag>(new { Due = new DateOnly(2023, 5, 9), Today = new DateOnly(2023, 5, 2) }))
            .ShouldContain("còn 7 ngày");
}
