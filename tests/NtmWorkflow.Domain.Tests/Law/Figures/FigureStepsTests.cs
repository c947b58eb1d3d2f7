using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;

namespace NtmWorkflow.Domain.Tests.Law.Figures;

public sealed class FigureStepsTests
{
    private static readonly DateOnly Today = new(2023, 5, 2);
    private static readonly FigureSource Source = new("QĐ 18/2022/QĐ-TTg", "Điều 5", new(2022, 8, 2));
    private static readonly Actor Officer = new("chuyen-vien", "Nguyễn Thị Lan", Role.CoordinationOffice, new OrganisationId("van-phong-dieu-phoi"));

    private static readonly Figure Limit = new(
        "regimes/2021-2025/regime.json", "Giai đoạn 2021 - 2025", "$.timeLimits.reception", "$.timeLimits.reception", FigureKind.TimeLimit, "thời hạn “Tiếp nhận”",
        [
            new("days", "Số ngày", FigureValueKind.Whole, null, MayBeEmpty: true),
            new("unit", "Cách tính ngày", FigureValueKind.Choice, "calendar-days", Choices: new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["calendar-days"] = "ngày", ["working-days"] = "ngày làm việc",
            }),
            new(FigureSteps.Remark, "Ghi chú", FigureValueKind.Text, "Chưa tìm thấy.", MayBeEmpty: true),
        ],
        "QĐ 18/2022/QĐ-TTg", FigureStatus.Unconfirmed, null, null);

    [Fact]
    public void Confirmed_AsItStands_KeepsEveryValueAndLeavesTheRemarkOut()
    {
        var ruling = Decide().Value;

        ruling.New.ShouldBe(ruling.Old);
        ruling.Old.Keys.ShouldBe(["days", "unit"]);
        ruling.IsCorrection.ShouldBeFalse();
    }

    [Fact]
    public void Corrected_KeepsOldAndNewValue()
    {
        var ruling = Decide(new FigureCorrection("days", " 10 "), new("unit", "working-days"), new("note", "")).Value;

        (ruling.Old["days"], ruling.New["days"]).ShouldBe((null, "10"));
        (ruling.Old["unit"], ruling.New["unit"]).ShouldBe(("calendar-days", "working-days"));
        (ruling.Old["note"], ruling.New["note"]).ShouldBe(("Chưa tìm thấy.", null));
        ruling.IsCorrection.ShouldBeTrue();
    }

    [Fact]
    public void Faults_AreToldAllAtOnce()
    {
        var refused = FigureSteps.Decide(
            Limit, [new("days", "mười"), new("unit", null), new("gì", "1")], Source with { Date = new(2023, 5, 3) }, "Đọc bản gốc", Today);

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(
            ["value-can-be-read", "value-can-be-read", "value-is-known", "document-is-not-from-the-future"]);
        refused.Refusals[0].Field.ShouldBe("value-days");
    }

    [Fact]
    public void SameThingTwice_IsRefused_AndAnotherDocumentIsNot()
    {
        var confirmed = Limit with { Status = FigureStatus.Verified, Source = Source.ToString() };

        FigureSteps.Decide(confirmed, [], Source, "Lại", Today).Refusals.ShouldHaveSingleItem().Code.ShouldBe("something-changes");
        FigureSteps.Decide(confirmed, [], Source with { Article = "Điều 6" }, "Nhầm điều", Today).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(FigureValueKind.Number, "92.40", "92.4")]
    [InlineData(FigureValueKind.Number, "92,4", null)]
    [InlineData(FigureValueKind.Whole, "1.5", null)]
    [InlineData(FigureValueKind.YesNo, "true", "true")]
    [InlineData(FigureValueKind.YesNo, "yes", null)]
    [InlineData(FigureValueKind.Day, "2023-02-30", null)]
    [InlineData(FigureValueKind.Day, "2023-10-31", "2023-10-31")]
    [InlineData(FigureValueKind.Codes, "1.1 ,1.2,", "1.1, 1.2")]
    [InlineData(FigureValueKind.Levels, "DBSCL,2023:59.0\n\nTDMNPB: 42", "DBSCL, 2023: 59\nTDMNPB: 42")]
    [InlineData(FigureValueKind.Levels, "59", null)]
    [InlineData(FigureValueKind.Levels, "DBSCL: nhiều", null)]
    public void Value_Written_IsReadInOneWay(FigureValueKind kind, string typed, string? written)
    {
        new FigureValue("value", "Mức", kind, null).TryRead(typed, out var read).ShouldBe(written is not null);
        read.ShouldBe(written);
    }

    [Fact]
    public void Source_Written_ReadsAsInTheFiles()
    {
        Source.ToString().ShouldBe("QĐ 18/2022/QĐ-TTg ngày 02/8/2022, Điều 5");
        (Source with { Date = new(2022, 2, 22) }).ToString().ShouldContain("22/02/2022");
    }

    [Fact]
    public void Chain_SealedAndOpened_HoldsUntilSomethingIsTouched()
    {
        var entries = new List<LedgerEntry<ProposalAct<FigureRuling>>>();
        for (var day = 1; day <= 3; day++)
        {
            var ruling = Decide(new FigureCorrection("days", $"{day}")).Value;
            entries.Add(FigureLedger.Chain.Seal(entries.HeadOf(), new(Officer, new(2023, 5, day, 8, 0, 0, TimeSpan.FromHours(7))), new(ProposalStep.Confirmed, ruling)));
        }

        var opened = entries.ConvertAll(entry => FigureLedger.Chain.Open(new(entry.Ledger, entry.Sequence, entry.At, null, entry.Seal)));

        FigureLedger.Chain.Verify(opened).ShouldBeNull();
        opened[1].Act.Change.New["days"].ShouldBe("2");
        opened[1].Act.Change.Source.ShouldBe(Source);
        FigureLedger.Chain.Verify(opened.Skip(1)).ShouldNotBeNull().Sequence.ShouldBe(1);
        FigureLedger.Chain.Verify([opened[0], opened[2]]).ShouldNotBeNull().Sequence.ShouldBe(2);
        var forged = opened[1] with { Seal = opened[1].Seal with { ActText = opened[1].Seal.ActText.Replace("\"2\"", "\"9\"", StringComparison.Ordinal) } };
        FigureLedger.Chain.Verify([opened[0], forged, opened[2]]).ShouldNotBeNull().Sequence.ShouldBe(2);
    }

    private static Domain.Refusals.Outcome<FigureRuling> Decide(params FigureCorrection[] corrections) =>
        FigureSteps.Decide(Limit, corrections, Source, "Đọc bản gốc", Today);
}
