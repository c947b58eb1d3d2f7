
namespace NtmWorkflow.Domain.Tests.Dossiers.Collaboration;

public sealed class MessageStepTests
{
    private static readonly DateTimeOffset Noon = new(2023, 5, 2, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly Actor Office = new("an", "An", Role.CoordinationOffice, new OrganisationId("van-phong"));
    private static readonly Actor Commune = new("binh", "Bình", Role.CommuneOfficer, new OrganisationId("xa-a"));
    private static readonly Message First = new(Guid.NewGuid(), new(Guid.NewGuid()), Guid.Empty, Office, new OrganisationId("xa-a"), "Hỏi", Noon, new(2023, 5, 9));

    [Theory]
    [InlineData(null, true)]
    [InlineData("11:59", true)]
    [InlineData("12:30", true)]
    [InlineData("13:00", true)]
    [InlineData("13:01", false)]
    public void MessageTakenBackAtOne_LookedAtByTheOtherSide_ShowsItsWordsOnlyIfReadBefore(string? readAt, bool shown)
    {
        MessageRead[] reads = readAt is null ? [] : [new(new OrganisationId("xa-a"), "Bình", new(DateTime.Parse("2023-05-02 " + readAt, System.Globalization.CultureInfo.InvariantCulture), Noon.Offset))];
        var back = First with { Reads = reads, Withdrawn = new(Noon.AddHours(1), "Nhầm") };

        back.ShowsWordsTo(new OrganisationId("xa-a")).ShouldBe(readAt is not null && shown);
        back.ShowsWordsTo(new OrganisationId("van-phong")).ShouldBeTrue();
        back.ShowsWordsTo(new OrganisationId("so-y-te")).ShouldBeFalse();
        (First with { Reads = reads }).ShowsWordsTo(new OrganisationId("xa-a")).ShouldBeTrue();
    }

    [Fact]
    public void Reply_OfEitherSide_GoesToTheOther()
    {
        var answer = MessageSteps.Reply([First], First with { By = Commune, To = new OrganisationId("so-y-te"), AnswerBy = null }).Value;
        answer.To?.Value.ShouldBe("van-phong");
        MessageSteps.AnsweredBy([First], answer).ShouldBe(First);
        MessageSteps.Reply([First], First with { To = null }).Value.To?.Value.ShouldBe("xa-a");
        MessageSteps.AnsweredBy([First], First).ShouldBeNull("who asks does not answer");
        MessageSteps.Reply([First with { To = null }], answer).Value.To.ShouldBeNull();
    }

    [Fact]
    public void AnsweredQuestion_TakenBack_IsRefused()
    {
        var back = new MessageWithdrawal(Noon, "Nhầm");
        MessageSteps.Withdraw(First with { Answer = Guid.NewGuid() }, Office, back).Refusals.ShouldHaveSingleItem().Code.ShouldBe("message-stands");
        MessageSteps.Withdraw(First, Commune, back).Refusals.ShouldHaveSingleItem().Code.ShouldBe("only-its-sender-takes-it-back");
        MessageSteps.Withdraw(First, Office, back).Value.Text.ShouldBe("Hỏi", "the words are kept");
    }
}
