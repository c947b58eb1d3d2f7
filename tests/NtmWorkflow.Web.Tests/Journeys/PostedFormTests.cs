using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

public sealed class PostedFormTests
{
    [Fact]
    public void OpenedPage_Read_GivesWhatStandsThere()
    {
        var form = PostedForm.Empty;

        form.WasSent.ShouldBeFalse();
        form.Typed("place", "Hội trường").ShouldBe("Hội trường");
        form.Ticked("rooms", ["a"]).ShouldBe(["a"]);
        form.TypedDate("day", new DateOnly(2023, 5, 2)).ShouldBe(new DateParts("2", "5", "2023"));
        form.Version.ShouldBeNull();
    }

    [Fact]
    public void SentPage_Read_GivesWhatWasTypedAndNotWhatStood()
    {
        var form = Sent(("place", " "), ("version", "7"));

        form.Typed("place", "Hội trường").ShouldBe(" ");
        form.OptionalText("place").ShouldBeNull();
        form.Ticked("rooms", ["a"]).ShouldBeEmpty();
        form.TypedDate("day", new DateOnly(2023, 5, 2)).IsEmpty.ShouldBeTrue();
        form.Version.ShouldBe(7);
    }

    [Theory]
    [InlineData("92,4", 92.4)]
    [InlineData("3.214", 3214.0)]
    [InlineData("", null)]
    public void OptionalNumber_ReadableOrEmpty_GivesItWithoutError(string typed, double? expected)
    {
        var form = Sent(("value-13.5", typed));

        form.OptionalNumber("value-13.5", "Chỉ tiêu 13.5").ShouldBe((decimal?)expected);
        form.Errors.Any.ShouldBeFalse();
    }

    [Fact]
    public void OptionalNumber_Unreadable_IsNamedAtItsFieldAndKept()
    {
        var form = Sent(("value-13.5", "1,234.5"));

        form.OptionalNumber("value-13.5", "Chỉ tiêu 13.5").ShouldBeNull();
        form.Errors.For("value-13.5")!.ShouldContain("“1,234.5” không phải là số");
        form.Typed("value-13.5").ShouldBe("1,234.5");
    }

    [Theory]
    [InlineData("", "Chưa nhập số phiếu")]
    [InlineData("12,5", "không phải là số nguyên")]
    [InlineData("99999999999", "không phải là số nguyên")]
    [InlineData("nhiều", "không phải là số")]
    public void Whole_NotAWholeNumber_SaysWhy(string typed, string sentence)
    {
        var form = Sent(("forms", typed));

        form.Whole("forms", "Số phiếu").ShouldBeNull();
        form.Errors.For("forms")!.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("31", "2", "2023", "không có trong lịch")]
    [InlineData("", "", "", "Chưa nhập ngày họp")]
    public void Date_NotADay_SaysWhy(string day, string month, string year, string sentence)
    {
        var form = Sent(("day.Day", day), ("day.Month", month), ("day.Year", year));

        form.Date("day", "Ngày họp").ShouldBeNull();
        form.Errors.For("day")!.ShouldContain(sentence);
    }

    [Fact]
    public void Date_RealDay_IsRead() =>
        Sent(("day.Day", "02"), ("day.Month", "5"), ("day.Year", "2023")).Date("day", "Ngày họp").ShouldBe(new DateOnly(2023, 5, 2));

    [Fact]
    public void Choice_NotOffered_AsksToChoose()
    {
        var form = Sent(("verdict", "maybe"));

        form.Choice("verdict", "Kết luận", "met", "not-met").ShouldBeNull();
        form.Errors.For("verdict").ShouldBe("Chưa chọn kết luận.");
    }

    [Fact]
    public void SeveralUnreadable_AllAreNamed()
    {
        var form = Sent();
        form.Whole("a", "Số phiếu phát ra");
        form.Date("b", "Ngày họp");

        form.Errors.All.Select(error => error.FieldId).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("Findings[1].explanation", "explanation-13.6")]
    [InlineData("Verdicts[0].Note", "note-13.5")]
    [InlineData("Findings[9].explanation", null)]
    [InlineData("channels", "channels")]
    [InlineData("note-13.5", "note-13.5")]
    public void RefusedField_Mapped_IsTheFieldsId(string field, string? id) =>
        RefusalErrors.FieldId(field, ["13.5", "13.6"]).ShouldBe(id);

    [Fact]
    public void Refusals_Mapped_KeepSentenceSourceAndRemedy()
    {
        var errors = RefusalErrors.Of([Refusal.Unmet("quorum", "Thiếu người.", "Điều 9", "Mời thêm.")]);

        errors.All.ShouldBe([new FormError("Thiếu người.", null, "Điều 9", "Mời thêm.")]);
    }

    private static PostedForm Sent(params (string Name, string Value)[] fields) =>
        new(new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value), StringComparer.Ordinal)));
}
