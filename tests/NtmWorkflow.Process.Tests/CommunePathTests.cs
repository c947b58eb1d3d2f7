namespace NtmWorkflow.Process.Tests;

public class CommunePathTests
{
    internal static string Xml { get; } = File.ReadAllText(Repository.CommunePath);

    [Fact]
    public void CommunePath_ReadAndChecked_IsSound()
    {
        var definition = Definition();

        DefinitionCheck.Check(definition).ShouldBeEmpty();
        definition.Lanes.Count.ShouldBe(8);
        definition.Nodes.Values.ShouldAllBe(node => node.LaneId != null);
    }

    [Fact]
    public void EverybodyAgrees_Walked_EndsRecognised()
    {
        var walk = ToAppraisal(Begin());
        walk.Open.ShouldBe(["Task_Withdraw#1", "Task_SignOff#1:so-y-te", "Task_SignOff#1:so-tai-chinh", "Task_Survey#1", "Task_FieldReport#1"]);

        walk.Complete("Task_SignOff#1:so-y-te", "signed").Complete("Task_Survey#1", "reported")
            .Complete("Task_SignOff#1:so-tai-chinh", "no-reply").Complete("Task_FieldReport#1", "filed")
            .Complete("Task_Consolidate#1", "to-council");
        walk.Refused(new TaskCompleted("x", "Task_Withdraw#1", "withdraw")).ShouldBe(StepRefusalCode.NoLongerAvailable);

        walk.Complete("Task_CouncilSession#1", "approved").Complete("Task_Decide#1", "recognise").Complete("Task_Publication#1", "published");
        walk.State.EndedAt.ShouldBe("End_Recognised");
        walk.Last.Closed.Select(task => task.ElementId).ShouldBe(["Task_Withdraw", "Task_Publication"]);
    }

    [Fact]
    public void OfficeReturnsTheDossier_Walked_BeginsAgainAtTheCommune()
    {
        var walk = ToAppraisal(Begin(), "return");

        walk.Open.ShouldBe(["Task_Withdraw#1", "Task_SelfAssess#2"]);
        walk.Complete("Task_Withdraw#1", "withdraw").State.EndedAt.ShouldBe("End_Withdrawn");
    }

    [Fact]
    public void DistrictIsLate_TimerFired_RemindsAndKeepsTheTask()
    {
        var walk = ToDistrict(Begin()).Fire("Timer_DistrictLate#1");

        walk.Last.Effects.ShouldBe([new Effect("Service_RemindDistrict", "remind-late")]);
        walk.Open.ShouldContain(task => task == "Task_DistrictVerify#1");
    }

    [Fact]
    public void ChairmanRefuses_Walked_EndsRefused()
    {
        var walk = new Walk(Definition(), Walk.Listing("departmentsToSign")).Start();

        ToAppraisal(walk).Complete("Task_Survey#1", "reported").Complete("Task_FieldReport#1", "filed").Complete("Task_Consolidate#1", "to-council")
            .Complete("Task_CouncilSession#1", "not-approved").Complete("Task_Decide#1", "refuse");

        walk.State.EndedAt.ShouldBe("End_Refused");
    }

    internal static ProcessDefinition Definition()
    {
        using var file = File.OpenRead(Repository.CommunePath);
        var result = BpmnReader.Read(file);
        result.Problems.ShouldBeEmpty();
        return result.Definition.ShouldNotBeNull();
    }

    private static Walk Begin() => new Walk(Definition(), Walk.Listing("departmentsToSign", "so-y-te", "so-tai-chinh")).Start();

    private static Walk ToDistrict(Walk walk) => walk.Complete("Task_SelfAssess#1", "assessed")
        .Complete("Task_Publish#1", "published").Complete("Task_Submit#1", "submit");

    private static Walk ToAppraisal(Walk walk, string received = "complete") =>
        ToDistrict(walk).Complete("Task_DistrictVerify#1", "forward").Complete("Task_Receive#1", received);
}
