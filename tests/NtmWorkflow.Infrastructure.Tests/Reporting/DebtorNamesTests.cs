using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Reporting;

/// <summary>Whoever owes is named so that nobody is taken for another.</summary>
public sealed class DebtorNamesTests
{
    private static readonly ProvinceYear Year = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!.Provinces[new("tra-vinh/2023")];

    [Fact]
    public void TwoCommunesOfOneName_AreNamedWithTheirDistricts()
    {
        var twins = Year with
        {
            Province = Year.Province with { Units = [.. Year.Province.Units.Select(unit => unit.Id.Value is "xa-tap-son" or "xa-hoa-an" ? unit with { Name = "Xã An" } : unit)] },
        };

        Debtor.AllOf(twins).Where(debtor => debtor.Name.StartsWith("Xã An,", StringComparison.Ordinal)).Select(debtor => debtor.Name)
            .ShouldBe(["Xã An, Huyện Trà Cú", "Xã An, Huyện Cầu Kè"], ignoreOrder: true);
        Debtor.AllOf(twins).ShouldContain(debtor => debtor.Name == "Huyện Trà Cú");
    }

    /// <summary>As the sign-in page of a demonstration lists people of several districts.</summary>
    [Theory]
    [InlineData("xa-tap-son", "UBND xã Tập Sơn, huyện Trà Cú")]
    [InlineData("huyen-tra-cu", "UBND huyện Trà Cú")]
    [InlineData("khong-co", null)]
    public void Committee_InAListAcrossDistricts_IsNamedWithItsDistrict(string organisation, string? name) =>
        Year.FindNameWithDistrict(new OrganisationId(organisation)).ShouldBe(name);
}
