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
}
