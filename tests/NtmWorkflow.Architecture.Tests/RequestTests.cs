using System.Runtime.CompilerServices;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Architecture.Tests;

public sealed class RequestTests
{
    private static readonly Type[] Application = typeof(IGuarded).Assembly.GetTypes();
    private static readonly Type[] Requests = [.. Application.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IBaseRequest)))];
    private static readonly Type[] Handlers = [.. Application.Where(type => Handled(type).Any())];

    public static TheoryData<Permission> Acts => [.. Enum.GetValues<Permission>()];

    public static TheoryData<string> Paths =>
        [.. Repository.Tracked().Where(file => file.StartsWith("workflows/", StringComparison.Ordinal) && file.EndsWith(".bpmn", StringComparison.Ordinal))];

    [Fact]
    public void EveryRequest_Looked_HasExactlyOneHandler()
    {
        Requests.Length.ShouldBeGreaterThan(20);
        Handlers.SelectMany(Handled).Select(type => type.Name).Order(StringComparer.Ordinal)
            .ShouldBe(Requests.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryHandler_Looked_IsInternalAndSealed() => Handlers.Where(type => !type.IsNotPublic || !type.IsSealed).ShouldBeEmpty();

    [Fact]
    public void EveryRequest_Looked_IsGuardedByAnActThatSomebodyMayDo() => Requests
        .Where(type => !type.IsAssignableTo(typeof(IGuarded)) || PolicyTable.Grants.All(grant => grant.Permission != PermissionOf(type)))
        .ShouldBeEmpty();

    [Fact]
    public void EveryCommand_Looked_IsAChangeAndNoQueryIs() =>
        Requests.Where(type => type.Name.EndsWith("Command", StringComparison.Ordinal) != type.IsAssignableTo(typeof(IChange))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Acts))]
    public void EveryAct_Looked_HasAGrantAndIsDoneByARequestOrAnEndpoint(Permission permission)
    {
        PolicyTable.Grants.ShouldContain(grant => grant.Permission == permission);
        (Requests.Any(type => PermissionOf(type) == permission) || EndpointsName(permission)).ShouldBeTrue();
    }

    [Fact]
    public void Grants_Listed_StandOnce() => PolicyTable.Grants.ShouldBeUnique();

    [Fact]
    public void VisitorAndMachine_Looked_MayDoNothingButRead()
    {
        PolicyTable.Grants.Where(grant => grant.Role is null).Select(grant => grant.Permission).ShouldBe([Permission.ViewRegister, Permission.ViewCriteriaSets, Permission.LookUpDecision, Permission.ViewPunctuality], ignoreOrder: true);
        PolicyTable.Grants.Where(grant => grant.Role == Role.System).ShouldBeEmpty();
        PolicyTable.Grants.Where(grant => grant.Role == Role.Administrator).Select(grant => grant.Permission).ShouldBe([Permission.ListDelegations, Permission.ViewFigures, Permission.PreviewDuties, Permission.MoveClock, Permission.ViewJobs, Permission.ViewSecurityEvents, Permission.ViewAccounts, Permission.KeepAccounts]);
    }

    [Fact]
    public void ActsAtTasks_Listed_CoverEveryTaskThatActsComplete()
    {
        var tasks = typeof(PathTasks).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        tasks.ShouldAllBe(task => ActsAtTask.At(task).Count > 0);
        tasks.SelectMany(ActsAtTask.At).Distinct().ShouldBe(ActsAtTask.Bound, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void EveryTaskOfAPath_Looked_HasAnActThatItsRoleMayDo(string path)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, path));
        var tasks = BpmnReader.Read(file).Definition!.Nodes.Values.OfType<UserTask>().ToList();

        tasks.ShouldNotBeEmpty();
        foreach (var task in tasks)
        {
            var role = RoleNames.Find(task.Role).ShouldNotBeNull(task.Id);
            ActsAtTask.At(task.Id).ShouldContain(act => PolicyTable.MayEver(act, role), $"{role} at {task.Id}");
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void EveryTaskOfAPath_Looked_HasAStage(string path)
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, path));

        foreach (var task in BpmnReader.Read(file).Definition!.Nodes.Values.OfType<UserTask>())
        {
            Should.NotThrow(() => DossierStages.Of(task.Id), task.Id);
        }
    }

    private static IEnumerable<Type> Handled(Type type) => type.GetInterfaces()
        .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
        .Select(one => one.GetGenericArguments()[0]);

    /// <summary>A request says its act without looking at its fields.</summary>
    private static Permission PermissionOf(Type request) => ((IGuarded)RuntimeHelpers.GetUninitializedObject(request)).Permission;

    private static bool EndpointsName(Permission permission) => Repository.Sources("NtmWorkflow.Web")
        .Where(file => !file.Contains("/Journeys/", StringComparison.Ordinal))
        .Any(file => Repository.Text(file).Contains($"Permission.{permission}", StringComparison.Ordinal));
}
