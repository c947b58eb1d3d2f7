namespace NtmWorkflow.Infrastructure.Tests.Workflows;

/// <summary>What the serializer alone would let pass.</summary>
public sealed class StrictReadingTests : IDisposable
{
    private readonly WorkflowsCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("Planned")]
    [InlineData("planned, striving")]
    [InlineData("0")]
    public void EnumNotWrittenExactly_Read_IsAProblem(string value)
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]![0]!["ambition"] = value);

        Only(WorkflowsCopy.Plan, "$.targets[0].ambition");
    }

    [Fact]
    public void NothingInAList_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan => plan["targets"]!.AsArray().Add(null));

        Only(WorkflowsCopy.Plan, "$.targets[15]");
    }

    [Fact]
    public void NothingInADictionary_Read_IsAProblem()
    {
        _copy.Edit(WorkflowsCopy.Regime, regime => regime["timeLimits"]!["empty"] = null);

        Only(WorkflowsCopy.Regime, "$.timeLimits.empty");
    }

    [Fact]
    public void SeveralFaultsInOneFile_Read_AreAllNamed()
    {
        _copy.Edit(WorkflowsCopy.Plan, plan =>
        {
            plan["targets"]![0]!["ambition"] = "Planned";
            plan["targets"]![1]!["ambition"] = 1;
            plan["date"] = "2023-02-30";
        });

        _copy.Problems().Select(problem => problem.Where).ShouldBe(["$.date", "$.targets[0].ambition", "$.targets[1].ambition"]);
    }

    private void Only(string file, string where)
    {
        var problem = _copy.OnlyProblem();
        (problem.File, problem.Where).ShouldBe((file, where));
    }
}
