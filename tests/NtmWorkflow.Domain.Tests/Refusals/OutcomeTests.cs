namespace NtmWorkflow.Domain.Tests.Refusals;

public sealed class OutcomeTests
{
    private static readonly Refusal No = Refusal.Unmet("one-rule", "Chưa đủ.", "QĐ 18", "Bổ sung.");
    private static readonly Refusal Nor = Refusal.Invalid("day", "other-rule", "Sai ngày.", "Sửa ngày.");

    [Fact]
    public void Value_Asked_IsThere()
    {
        Outcome<int> outcome = 5;

        outcome.Succeeded.ShouldBeTrue();
        outcome.Value.ShouldBe(5);
        outcome.Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void RefusedValue_Asked_ThrowsWithEveryCode()
    {
        Outcome<int> outcome = new List<Refusal> { No, Nor };

        outcome.Succeeded.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => outcome.Value).Message.ShouldContain("one-rule; other-rule");
    }

    [Fact]
    public void RefusalWithoutReason_Made_IsNotPossible() => Should.Throw<ArgumentException>(() => Outcome.Refused<int>([]));

    [Fact]
    public void Refused_MappedOrContinued_KeepsItsReasonsAndRunsNothing()
    {
        Outcome<int> outcome = No;

        outcome.Map<int>(_ => throw new InvalidOperationException()).Refusals.ShouldBe([No]);
        outcome.Then<int>(_ => throw new InvalidOperationException()).Refusals.ShouldBe([No]);
    }

    [Fact]
    public void Value_MappedAndContinued_GoesOn()
    {
        Outcome.Of(5).Map(value => value * 2).Value.ShouldBe(10);
        Outcome.Of(5).Then<int>(_ => Nor).Refusals.ShouldBe([Nor]);
    }

    [Fact]
    public void Value_KeptAsJson_ComesBack()
    {
        var text = Json(Outcome.Of(new Withdrawn("Trùng")));

        Back<Outcome<Withdrawn>>(text).Value.ShouldBe(new Withdrawn("Trùng"));
        RefusedWith<Outcome<SelfAssessed>>([No]).Refusals.ShouldBe([No]);
    }

    [Fact]
    public void Rules_CheckedTogether_NameEverythingAtOnce()
    {
        var allowed = Rule.Allow<int>(
            () => throw new InvalidOperationException("not to be made"),
            new PeriodEndsAfterItBegins("to", SmallBook.Today, SmallBook.Today.AddDays(-1)),
            new PeriodEndsAfterItBegins("to", SmallBook.Today, SmallBook.Today),
            new RecognitionNeedsTheCouncilsApproval(null));

        allowed.Refusals.Select(refusal => refusal.Code).ShouldBe(["period-ends-after-it-begins", "recognition-needs-the-councils-approval"]);
    }

    [Theory]
    [InlineData(FigureStatus.Verified, "QĐ 18")]
    [InlineData(FigureStatus.Unconfirmed, "QĐ 18 (chưa xác nhận)")]
    public void Source_Shown_SaysWhenNobodyConfirmedIt(FigureStatus status, string text) =>
        new Sourced<int>(1, "QĐ 18", status).Text().ShouldBe(text);

    private static string Json<T>(T outcome)
        where T : IOutcome<T> => outcome.ValueAsJson(LedgerJson.Options);

    private static T Back<T>(string text)
        where T : IOutcome<T> => T.FromJson(text, LedgerJson.Options);

    private static T RefusedWith<T>(IReadOnlyList<Refusal> refusals)
        where T : IOutcome<T> => T.RefusedWith(refusals);
}
