using System.Globalization;

namespace NtmWorkflow.Process.Tests;

public class DefinitionCheckTests
{
    [Fact]
    public void NodeWithoutWayToIt_Checked_IsDead() =>
        Problem(TaskAndGatewayTests.OneTask().Task("Lost").Path("Lost", "End")).ShouldBe(("dead-element", "Lost"));

    [Fact]
    public void ConditionShadowedByAnother_Checked_IsDead() =>
        Problem(new Draft().Start().Exclusive("X", "D").End().Path("Start", "X")
            .Flow("X", "End", "facts.a = \"b\"", "First").Flow("X", "End", "facts.a = \"b\"", "Second").Flow("X", "End", id: "D"))
        .ShouldBe(("dead-element", "Second"));

    [Fact]
    public void JoinOfExclusiveBranches_Checked_HasNoWayToEnd()
    {
        var problems = new Draft().Start().Task("T", "yes no").Exclusive("X").Task("A").Task("B").Parallel("J").End()
            .Path("Start", "T", "X").Flow("X", "A", "outcome = \"yes\"").Flow("X", "B", "outcome = \"no\"")
            .Path("A", "J", "End").Path("B", "J").Check();

        problems.Single(problem => problem.Code == "no-way-to-end").Sentence.ShouldContain("A → J");
    }

    [Fact]
    public void TaskNoLongerAvailableBesideAPlainEnd_Checked_HasNoWayToEnd() =>
        Problem(new Draft().Start().Parallel("F").Task("W", more: "ntm:availableUntil=\"B\"").Task("A").Task("B").End()
            .Path("Start", "F", "W", "End").Path("F", "A", "B", "End"))
        .ShouldBe(("no-way-to-end", "W"));

    [Fact]
    public void ParallelBranchesMergedByExclusive_Checked_AreUnsafe()
    {
        var problem = new Draft().Start().Parallel("F").Task("A").Task("B").Exclusive("M").Task("C").End()
            .Path("Start", "F", "A", "M", "C", "End").Path("F", "B", "M").Check().ShouldHaveSingleItem();

        (problem.Code, problem.ElementId).ShouldBe(("unsafe", "C"));
        problem.Sentence.ShouldContain("“C”, “C”");
    }

    [Fact]
    public void OutcomeWithoutArrow_Checked_LeadsNowhere()
    {
        var problem = new Draft().Start().Task("T", "yes no").Exclusive("X").End()
            .Path("Start", "T", "X").Flow("X", "End", "outcome = \"yes\"").Check().ShouldHaveSingleItem();

        (problem.Code, problem.ElementId, problem.Line).ShouldBe(("outcome-leads-nowhere", "T", 4));
        problem.Sentence.ShouldContain("“no”");
    }

    [Fact]
    public void OutcomeThatNothingAsksFor_Checked_IsSound() =>
        new Draft().Start().Task("T", "yes no").End().Path("Start", "T", "End").Check().ShouldBeEmpty();

    [Fact]
    public void FactsWithoutDefault_Checked_MayFallThrough() =>
        Problem(new Draft().Start().Exclusive("X").End().Path("Start", "X")
            .Flow("X", "End", "facts.a = \"b\"").Flow("X", "End", "facts.a = \"c\""))
        .ShouldBe(("gateway-without-default", "X"));

    [Fact]
    public void OutcomeOfEmptyCollection_Checked_MayFallThrough() =>
        Problem(new Draft().Start().ForEach("T", "departments", "yes").Exclusive("X").End()
            .Path("Start", "T", "X").Flow("X", "End", "outcome = \"yes\""))
        .ShouldBe(("gateway-without-default", "X"));

    [Fact]
    public void ConditionOnForeignOutcome_Checked_IsNeverDecided() =>
        Problem(new Draft().Start().Task("T").Exclusive("X", "D").End().Path("Start", "T", "X")
            .Flow("X", "End", "outcome = \"other\"", "Other").Flow("X", "End", id: "D"))
        .ShouldBe(("condition-never-decided", "Other"));

    [Fact]
    public void LoopOfGatewaysAndServices_Checked_IsAutomatic() =>
        new Draft().Start().Exclusive("M").Service("S").Exclusive("X", "D").End().Path("Start", "M", "S", "X")
            .Flow("X", "M", "facts.again = \"yes\"").Flow("X", "End", id: "D")
            .Check().ShouldHaveSingleItem().Code.ShouldBe("automatic-loop");

    [Fact]
    public void LoopOverEmptyCollection_Checked_IsAutomatic() =>
        new Draft().Start().Exclusive("M").ForEach("T", "departments").Exclusive("X", "D").End().Path("Start", "M", "T", "X")
            .Flow("X", "End", "outcome = \"done\"").Flow("X", "M", id: "D")
            .Check().ShouldHaveSingleItem().Code.ShouldBe("automatic-loop");

    [Fact]
    public void TwentyParallelTasks_Checked_AreTooMany()
    {
        var draft = new Draft().Start().Parallel("F").Parallel("J").End().Path("Start", "F").Path("J", "End");
        foreach (var task in Enumerable.Range(1, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"T{i}")))
        {
            draft.Task(task).Path("F", task, "J");
        }

        Problem(draft).ShouldBe(("too-many-markings", "Start"));
    }

    [Fact]
    public void TwentyFactsInARow_Checked_AreTooMany()
    {
        var draft = new Draft().Start().End().Exclusive("X20").Path("Start", "X0").Flow("X20", "End");
        for (var i = 0; i < 20; i++)
        {
            var (here, next) = (string.Create(CultureInfo.InvariantCulture, $"X{i}"), string.Create(CultureInfo.InvariantCulture, $"X{i + 1}"));
            draft.Exclusive(here, "D" + here).Flow(here, next, $"facts.{here} = \"yes\"").Flow(here, next, id: "D" + here);
        }

        Problem(draft).ShouldBe(("too-many-markings", "Start"));
    }

    private static (string Code, string? ElementId) Problem(Draft draft)
    {
        var problem = draft.Check().ShouldHaveSingleItem();
        problem.Line.ShouldNotBeNull();
        problem.Expected.ShouldNotBeEmpty();
        return (problem.Code, problem.ElementId);
    }
}
