namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>The page of rules tells every rule of the reporting regime.</summary>
public sealed class RegimeDocumentTests
{
    [Fact]
    public void RulesOfTheRegime_LookedUp_StandInTheDocument()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "steps.md"));

        ReportRuleCases.List.Concat(ObligationRuleCases.List).Select(one => one.Code).Distinct()
            .Where(code => !text.Contains($"`{code}`", StringComparison.Ordinal)).ShouldBeEmpty("tell of it in the examples of ntm steps");
    }
}
