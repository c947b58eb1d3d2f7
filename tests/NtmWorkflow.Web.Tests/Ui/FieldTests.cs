using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Components.Ui.Fields;

namespace NtmWorkflow.Web.Tests.Ui;

public sealed class FieldTests
{
    private static readonly FormErrors Errors = new([new("Nhập thu nhập", "income"), new("Ngày không có trong lịch", "due")]);

    [Fact]
    public async Task FieldWithError_Rendered_KeepsTheValueAndDescribesTheError()
    {
        var html = await Rendering.HtmlOf<NumberField>(new { Name = "income", Label = "Thu nhập", Hint = "Ví dụ: 48,5", Value = "4<8", Suffix = "%" }, Errors);

        html.ShouldContain("<label class=\"govuk-label \" for=\"income\">Thu nhập</label>");
        html.ShouldContain("govuk-form-group--error");
        html.ShouldContain("aria-describedby=\"income-hint income-error\"");
        html.ShouldContain("Nhập thu nhập");
        html.ShouldContain("value=\"4&lt;8\"");
        html.ShouldContain("inputmode=\"decimal\"");
    }

    [Fact]
    public async Task FieldWithoutHelp_Rendered_IsNotDescribed()
    {
        var html = await Rendering.HtmlOf<TextField>(new { Name = "name", Label = "Họ tên", Optional = true }, Errors);

        html.ShouldContain("Họ tên (không bắt buộc)");
        html.ShouldNotContain("aria-describedby");
        html.ShouldNotContain("error");
    }

    [Fact]
    public async Task DateWithError_Rendered_PostsThreePiecesAndLeadsToTheFirst()
    {
        var html = await Rendering.HtmlOf<DateField>(new { Name = "due", Label = "Hạn", Value = new DateParts("31", "2", "2023") }, Errors);

        html.ShouldContain("id=\"due\" name=\"due.Day\"");
        html.ShouldContain("name=\"due.Month\"");
        html.ShouldContain("value=\"2023\"");
        html.ShouldContain("aria-describedby=\"due-error\"");
        html.ShouldContain("role=\"group\"");
    }

    [Fact]
    public async Task Choices_Rendered_KeepWhatWasChosen()
    {
        Choice[] choices = [new("a", "Một", "Gợi ý"), new("b", "Hai")];

        (await Rendering.HtmlOf<RadioField>(new { Name = "r", Label = "Chọn", Choices = choices, Value = "b" }))
            .ShouldContain("id=\"r-2\" name=\"r\" type=\"radio\" value=\"b\" checked");
        (await Rendering.HtmlOf<CheckboxField>(new { Name = "c", Label = "Chọn", Choices = choices, Values = new[] { "a" } }))
            .ShouldContain("id=\"c\" name=\"c\" type=\"checkbox\" value=\"a\" checked aria-describedby=\"c-item-hint\"");
        (await Rendering.HtmlOf<SelectField>(new { Name = "s", Label = "Chọn", Choices = choices, Value = "b" }))
            .ShouldContain("<option value=\"b\" selected>Hai</option>");
    }

    [Fact]
    public async Task LongText_Rendered_SaysItsLimitWithoutScript()
    {
        var html = await Rendering.HtmlOf<TextAreaField>(new { Name = "t", Label = "Lý do", MaxLength = 1000, Value = "Đã sửa" });

        html.ShouldContain("Được nhập tối đa 1.000 ký tự");
        html.ShouldContain("aria-describedby=\"t-info\"");
        html.ShouldContain(">Đã sửa</textarea>");
    }
}
