using System.Text.Json;

namespace NtmWorkflow.Process.Tests;

public class ProcessStateTests
{
    [Fact]
    public void StateUnderWay_ThroughJson_IsEqualAndGoesOnTheSame()
    {
        var walk = TaskAndGatewayTests.Fork().Begin().Complete("A#1");

        var again = ProcessState.FromJson(walk.State.ToJson());

        again.ShouldBe(walk.State);
        ProcessEngine.Step(walk.Definition, again, new TaskCompleted("x", "B#1", "done"), Facts.None)
            .ShouldBeOfType<StepTaken>().State.OpenTasks.ShouldHaveSingleItem().Id.ShouldBe("C#1");
    }

    [Fact]
    public void StateUnderWay_Written_KeepsTheStoredForm()
    {
        var walk = new Draft().Start().Task("T").Boundary("Late", "T", interrupting: false, "@reception").End()
            .Path("Start", "T", "End").Path("Late", "End").Begin();

        walk.State.ToJson().Replace(walk.Definition.Hash, "hash", StringComparison.Ordinal).ShouldBe(
            """{"definition":"hash","endedAt":null,"tasks":[{"id":"T#1","elementId":"T","item":null,"available":true}],"timers":[{"id":"Late#1","elementId":"Late","taskElementId":"T","limit":"@reception"}],"waiting":[],"reached":[],"visits":{"T":1},"taken":["e1"]}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    [InlineData("""{"definition":"h","endedAt":null,"tasks":null,"timers":[],"waiting":[],"reached":[],"visits":{},"taken":[]}""")]
    [InlineData("""{"definition":"h","endedAt":null,"tasks":[],"timers":[{"id":"W#1","elementId":"W","taskElementId":null,"limit":"soon"}],"waiting":[],"reached":[],"visits":{},"taken":[]}""")]
    public void NoState_Read_IsRefused(string json) => Should.Throw<JsonException>(() => ProcessState.FromJson(json));
}
