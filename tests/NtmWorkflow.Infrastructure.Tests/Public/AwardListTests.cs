using NtmWorkflow.Application.Public.ProposeAwards;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Infrastructure.Tests.Public;

/// <summary>Awards are proposed for units with a People's Committee.</summary>
public sealed class AwardListTests
{
    [Fact]
    public void HamletsAreasAndGardens_Recognised_AreNotInTheAwardList()
    {
        var list = AwardList.Of([.. Enum.GetValues<UnitKind>().Select(kind => Line(kind, 2023))], null, new(2026, 11, 30), true);

        list.Lines.Select(line => line.UnitKind).ShouldBe([UnitKind.District, UnitKind.Commune, UnitKind.Province], ignoreOrder: true);
        (list.Year, list.IsTheirs).ShouldBe((2023, true));
    }

    [Fact]
    public void YearInWhichOnlyHamletsWereRecognised_IsNotOffered()
    {
        var list = AwardList.Of([Line(UnitKind.Commune, 2023), Line(UnitKind.Hamlet, 2024)], null, new(2026, 11, 30), true);

        list.Years.ShouldBe([2023]);
        list.Lines.ShouldHaveSingleItem().UnitKind.ShouldBe(UnitKind.Commune);
    }

    private static RegisterLine Line(UnitKind kind, int year) => new(
        "tra-vinh", "Tỉnh Trà Vinh", new UnitId($"{kind}-{year}"), $"{kind}", kind, null, "", "muc", "Mức", year, Procedure.Recognition, "1/QĐ", new(year, 12, 1), new(year, 12, 2), "MA",
        RegisterState.Recognised, null, null, null, null);
}
