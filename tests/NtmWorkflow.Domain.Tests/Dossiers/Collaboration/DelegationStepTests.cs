namespace NtmWorkflow.Domain.Tests.Dossiers.Collaboration;

public sealed class DelegationStepTests
{
    private static readonly Actor Officer = new("an", "Nguyễn Văn An", Role.CoordinationOffice, new OrganisationId("van-phong"));
    private static readonly Actor Deputy = new("binh", "Trần Thị Bình", Role.CoordinationOffice, new OrganisationId("van-phong"));
    private static readonly DateOnly Today = new(2023, 6, 15);
    private static readonly DelegationEnd Now = new(DateTimeOffset.UnixEpoch, "Trần Thị Bình", null);

    private static readonly Delegation Named = new(
        Guid.Empty, Officer, Deputy, new(2023, 6, 10), new(2023, 6, 20), new(), "Nghỉ phép", DateTimeOffset.UnixEpoch);

    [Fact]
    public void StandIn_AtWork_HasTheirOwnNameAndTheOthersPart()
    {
        var acting = (Named with { Represented = Officer with { Role = Role.Chairman, Organisation = new OrganisationId("ubnd"), BoardMember = "ghe" } }).Acting();

        acting.ShouldBe(new Actor("binh", "Trần Thị Bình", Role.Chairman, new OrganisationId("ubnd"), "ghe", "Nguyễn Văn An"));
        acting.Signature().ShouldBe("Trần Thị Bình (làm thay Nguyễn Văn An)");
    }

    [Theory]
    [InlineData("2023-06-09", false)]
    [InlineData("2023-06-10", true)]
    [InlineData("2023-06-20", true)]
    [InlineData("2023-06-21", false)]
    public void AcceptedDelegation_OnADay_IsInForceWithinItsDays(string day, bool holds)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        (Named with { AcceptedAt = DateTimeOffset.UnixEpoch }).IsInForce(on).ShouldBe(holds);
        Named.IsInForce(on).ShouldBeFalse("nobody has accepted");
        (Named with { AcceptedAt = DateTimeOffset.UnixEpoch, End = Now }).IsInForce(on).ShouldBeFalse("it was ended");
    }

    [Fact]
    public void Naming_OfOneselfOrAStrangerOrThePast_IsRefused()
    {
        Codes(DelegationSteps.Name(Named, Officer, false, Today)).ShouldBe(["stand-in-is-nearby"]);
        Codes(DelegationSteps.Name(Named, null, false, Today)).ShouldBe(["stand-in-is-nearby"]);
        Codes(DelegationSteps.Name(Named, Deputy with { Organisation = new OrganisationId("so-y-te") }, false, Today)).ShouldBe(["stand-in-is-nearby"]);
        Codes(DelegationSteps.Name(Named with { To = new(2023, 6, 14) }, Deputy, false, Today)).ShouldBe(["delegation-has-days-to-come"]);
        Codes(DelegationSteps.Name(Named with { From = new(2023, 6, 30) }, Deputy, false, Today)).ShouldNotBeEmpty();
        DelegationSteps.Name(Named, Deputy with { Organisation = new OrganisationId("hoi-dong") }, isDeputy: true, Today).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Answer_OfAnotherOrASecondTime_IsRefused()
    {
        Codes(DelegationSteps.Answer(Named, Officer, true, Now, Today)).ShouldBe(["only-the-stand-in-answers"]);
        var accepted = DelegationSteps.Answer(Named, Deputy, true, Now, Today).Value;
        Codes(DelegationSteps.Answer(accepted, Deputy, false, Now, Today)).ShouldBe(["delegation-waits"]);
        DelegationSteps.Answer(Named, Deputy, false, Now, Today).Value.End.ShouldBe(Now);
        Codes(DelegationSteps.End(accepted, new("c", "C", Role.Chairman, new OrganisationId("ubnd")), Now)).ShouldBe(["only-its-two-end-it"]);
        Codes(DelegationSteps.End(DelegationSteps.End(accepted, Officer, Now).Value, Deputy, Now)).ShouldBe(["delegation-stands"]);
    }

    /// <summary>Whoever acted in another part, and one of the two acts was a stand-in's, does not approve.</summary>
    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, false)]
    public void PersonWhoActedInAnotherPart_Approving_IsRefusedWhereEitherWasAStandIn(bool thenForAnother, bool nowForAnother, bool allowed)
    {
        var then = Deputy with { Role = Role.DistrictVerifier, Organisation = new OrganisationId("huyen-a"), OnBehalfOf = thenForAnother ? "Ông C" : null };
        var now = Deputy with { OnBehalfOf = nowForAnother ? "Nguyễn Văn An" : null };
        var dossier = After(then);

        (DelegationSteps.OwnAct(dossier, now) is null).ShouldBe(allowed);
        DelegationSteps.OwnAct(dossier, Officer).ShouldBeNull("another person");
        DelegationSteps.OwnAct(dossier, then).ShouldBeNull("the same part");
    }

    private static Dossier After(Actor by)
    {
        var before = ADossier().HandedIn().Dossier;
        return before.Apply(DossierLedger.Chain.Seal(
            before.Head, new(by, DateTimeOffset.UnixEpoch), new DistrictVerified(true, [], "Đủ"), null, before.State));
    }

    private static IEnumerable<string> Codes(Outcome<Delegation> outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
