using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Infrastructure.Tests.Documents;

/// <summary>One decision of every province that ships: its own name stands above it and below it.</summary>
public sealed class ProvincePapersTests
{
    public static TheoryData<string> Provinces => [.. PaperSample.Book.Provinces.Keys.Select(key => key.Value)];

    [Theory]
    [MemberData(nameof(Provinces))]
    public void DecisionOfAProvince_Printed_CarriesItsOwnName(string province)
    {
        var @case = PaperSample.Case(province, PaperSample.Book.Regimes[PaperSample.Book.Provinces[new(province)].Province.Regime].Regime.Levels[0].Id);
        var own = @case.Rules.Province.Province;

        var paper = DecisionPapers.Decision(@case, PaperSample.Decided(@case, new(DecisionKind.Recognition, "5/QĐ-UBND", @case.Today, 5)), []);

        paper.Head.Issuer.ShouldBe($"ỦY BAN NHÂN DÂN {own.Name.ToUpperInvariant()}");
        paper.Head.PlaceAndDay.ShouldStartWith(own.PaperPlace());
        var others = PaperSample.Book.Provinces.Values.Select(one => one.Province.Name).Where(name => name != own.Name).ToList();
        $"{paper}{string.Join('\n', paper.Body)}{string.Join('\n', paper.Signatures)}".ShouldSatisfyAllConditions([.. others.Select(other => (Action<string>)(text =>
            text.ShouldNotContain(other, Case.Insensitive)))]);
    }
}
