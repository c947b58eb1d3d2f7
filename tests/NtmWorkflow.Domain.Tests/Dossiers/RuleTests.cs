namespace NtmWorkflow.Domain.Tests.Dossiers;

public sealed class RuleTests
{
    public static TheoryData<string> Names => [.. RuleCases.List.Select(one => one.Kept.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_Kept_RefusesNothing(string name) => CaseOf(name).Kept.Broken().ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_Broken_NamesItselfWithSourceAndRemedy(string name)
    {
        var one = CaseOf(name);

        var refusal = one.Broken.Broken().ShouldHaveSingleItem();

        refusal.Code.ShouldBe(one.Code);
        refusal.Sentence.ShouldNotBeNullOrWhiteSpace();
        refusal.Remedy.ShouldNotBeNullOrWhiteSpace();
        refusal.Kind.ShouldBeOneOf(one.Kind is { } kind ? [kind] : [RefusalKind.Unmet, RefusalKind.Invalid]);
        (refusal.Field is not null).ShouldBe(one.AtField ?? refusal.Kind == RefusalKind.Invalid);
        if (one.Source is null)
        {
            refusal.Source.ShouldBeNull();
        }
        else
        {
            refusal.Source.ShouldNotBeNull().ShouldEndWith(one.Source);
        }
    }

    [Fact]
    public void Rules_LookedUp_AreAllTriedBothWays() => typeof(IRule).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IRule)))
        .Select(type => type.Name)
        .Order(StringComparer.Ordinal)
        .ShouldBe(RuleCases.List.Select(one => one.Kept.GetType().Name).Order(StringComparer.Ordinal));

    private static RuleCase CaseOf(string name) => RuleCases.List.Single(one => one.Kept.GetType().Name == name && one.Broken.GetType().Name == name);
}
