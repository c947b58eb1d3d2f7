using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Tests.Journeys;

/// <summary>Every act is answered: somebody may take it, it has words, the history tells it, and who hears of it is said.</summary>
public sealed class ActAnswerTests
{
    /// <summary>What the service itself notes of late tasks: nobody is permitted to, and no button does it.</summary>
    private static readonly Type[] OfTheService = [typeof(TimeLimitPassed), typeof(LateTaskEscalated)];

    public static TheoryData<Type> Acts => [.. KindsOf(typeof(DossierAct))];

    public static TheoryData<Type> SessionActs => [.. KindsOf(typeof(SessionAct))];

    [Theory]
    [MemberData(nameof(Acts))]
    public void EveryAct_Looked_IsPermittedHasWordsAndIsTold(Type act)
    {
        var teller = Declaring(typeof(ActText), typeof(IHistoryOf<>).MakeGenericType(act)).ShouldHaveSingleItem();
        if (OfTheService.Contains(act))
        {
            teller.IsAssignableTo(typeof(ActWords)).ShouldBeFalse();
            return;
        }

        var words = Activator.CreateInstance(teller).ShouldBeAssignableTo<ActWords>()!;
        PolicyTable.Grants.ShouldContain(grant => grant.Permission == words.Permission);
        words.Label.ShouldNotBeNullOrWhiteSpace();
        words.Taken.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void EveryAct_Looked_SaysWhoHearsOfIt(Type act) => IsAnswered(act, "INoticesOf`1");

    [Theory]
    [MemberData(nameof(SessionActs))]
    public void EverySessionAct_Looked_SaysWhoHearsOfIt(Type act) => IsAnswered(act, "ISessionNoticesOf`1");

    /// <summary>Either there are notices of it, or its journey declares that there are none; never both, never neither.</summary>
    private static void IsAnswered(Type act, string notices)
    {
        var told = Declaring(typeof(Notices), Open(notices).MakeGenericType(act)).Count;
        var silent = Declaring(typeof(Notices), Open("INoNoticesOf`1").MakeGenericType(act)).Count;

        (told > 0, silent).ShouldBeOneOf((true, 0), (false, 1));
    }

    private static Type Open(string name) => typeof(Notices).Assembly.GetType($"{typeof(Notices).Namespace}.{name}", throwOnError: true)!;

    private static IReadOnlyList<Type> Declaring(Type inAssemblyOf, Type declaration) =>
        [.. inAssemblyOf.Assembly.GetTypes().Where(type => !type.IsAbstract && type.GetInterfaces().Contains(declaration))];

    private static IEnumerable<Type> KindsOf(Type act) => act.Assembly.GetTypes().Where(type => type.IsSubclassOf(act) && !type.IsAbstract);
}
