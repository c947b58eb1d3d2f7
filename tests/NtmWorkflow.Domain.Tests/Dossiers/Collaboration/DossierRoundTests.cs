namespace NtmWorkflow.Domain.Tests.Dossiers.Collaboration;

public sealed class DossierRoundTests
{
    private static readonly PlanRound First = new("dot-1", "Đợt 1", new(2023, 5, 5), "Kế hoạch 22", FigureStatus.Verified);
    private static readonly PlanRound Second = new("dot-2", "Đợt 2", new(2023, 5, 20), "Kế hoạch 22", FigureStatus.Unconfirmed);

    private static readonly ProvinceYear WithRounds =
        SmallBook.ProvinceA with { Plan = SmallBook.ProvinceA.Plan with { Rounds = [First, Second] } };

    private static readonly ApplicableRules Rules = SmallBook.Rules with { Province = WithRounds };

    [Fact]
    public void PlanWithoutRounds_Asked_HasNone() =>
        DossierRound.Of(ADossier().HandedIn().VerifiedByDistrict().Dossier, SmallBook.ProvinceA).State.ShouldBe(RoundState.NoRounds);

    [Fact]
    public void HandedIn_NotForwarded_HasNotArrived()
    {
        DossierRound.Of(ADossier(Rules).HandedIn().Dossier, WithRounds).State.ShouldBe(RoundState.NotArrived);
        DossierRound.Of(ADossier(Rules).HandedIn().ReturnedByDistrict().Dossier, WithRounds).State.ShouldBe(RoundState.NotArrived);
    }

    [Theory]
    [InlineData("2023-05-05", "dot-1", null)]
    [InlineData("2023-05-06", "dot-2", "dot-1")]
    [InlineData("2023-05-20", "dot-2", "dot-1")]
    [InlineData("2023-05-21", null, "dot-2")]
    public void Forwarded_OnThatDay_IsInItsRound(string day, string? round, string? missed)
    {
        var found = DossierRound.Of(ForwardedOn(day), WithRounds);

        (found.Round?.Id, found.Missed?.Id).ShouldBe((round, missed));
        found.State.ShouldBe(round is null ? RoundState.AfterLast : RoundState.InRound);
    }

    /// <summary>The day counts in Việt Nam: half past five in the afternoon in UTC is half past midnight there.</summary>
    [Fact]
    public void Forwarded_AfterMidnightInVietnam_IsOfTheNextDay()
    {
        var dossier = Sealed(new DateTimeOffset(2023, 5, 5, 17, 30, 0, TimeSpan.Zero));

        DossierRound.Of(dossier, WithRounds).Round!.Id.ShouldBe("dot-2");
        DossierRound.Of(Sealed(new DateTimeOffset(2023, 5, 5, 16, 59, 59, TimeSpan.Zero)), WithRounds).Round!.Id.ShouldBe("dot-1");
    }

    [Fact]
    public void CorrectedAfterItsReception_ForwardedAgain_KeepsItsArrival()
    {
        var walk = ADossier(Rules).HandedIn().VerifiedByDistrict();
        var arrival = walk.Dossier.Arrival;
        walk.Received().SignedOffByAll().Surveyed().Inspected().ReturnedAtConsolidation().HandedIn().VerifiedByDistrict();

        walk.Dossier.Arrival.ShouldBe(arrival);
    }

    [Fact]
    public void ReturnedAtReception_ForwardedAgain_ArrivesAnew()
    {
        var walk = ADossier(Rules).HandedIn().VerifiedByDistrict();
        var arrival = walk.Dossier.Arrival;
        walk.Take(BesideThePath.AssignRound(walk.Case with { Today = new(2023, 5, 1) }, null, "Xin lùi"));
        walk.ReturnedByOffice().HandedIn().VerifiedByDistrict();

        walk.Dossier.Arrival!.At.ShouldBeGreaterThan(arrival!.At);
        walk.Dossier.RoundAssigned.ShouldBeNull();
    }

    [Theory]
    [InlineData("2023-05-05", "dot-2", null)]
    [InlineData("2023-05-05", null, null)]
    [InlineData("2023-05-06", "dot-2", "round-is-left-before-its-cut-off")]
    [InlineData("2023-05-05", "dot-1", "round-is-another-one")]
    [InlineData("2023-05-05", "dot-7", "round-is-in-the-plan")]
    public void DossierInTheFirstRound_MovedOut_OnlyUpToItsCutOff(string today, string? round, string? code)
    {
        var @case = new DossierCase(ForwardedOn("2023-05-04"), Rules, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));

        BesideThePath.AssignRound(@case, round, "Lý do").Refusals.Select(refusal => refusal.Code).FirstOrDefault().ShouldBe(code);
    }

    [Fact]
    public void DossierThatHasNotArrived_PutIntoARound_IsRefused() =>
        BesideThePath.AssignRound(ADossier(Rules).HandedIn().Case, "dot-1", "Lý do").Refusals.ShouldHaveSingleItem().Code.ShouldBe("dossier-has-arrived");

    private static Dossier ForwardedOn(string day) =>
        Sealed(new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(7)));

    private static Dossier Sealed(DateTimeOffset at)
    {
        var before = ADossier(Rules).HandedIn().Dossier;
        return before.Apply(DossierLedger.Chain.Seal(
            before.Head, new(new("tham-tra", "Thẩm tra", Role.DistrictVerifier, new OrganisationId("huyen-a")), at), new DistrictVerified(true, [], "Đủ"), null, before.State));
    }
}
