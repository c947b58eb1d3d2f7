using System.Collections.Frozen;
using System.Reflection;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Calendar;

namespace NtmWorkflow.Web.Journeys.Shared;

/// <summary>What an act is called in the history of a dossier.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Details">The words and figures left with it, or none.</param>
public sealed record ActText(string Title, string? Details = null)
{
    private static readonly FrozenDictionary<Type, Func<DossierAct, DossierCase, ActText>> ByAct = (
        from teller in typeof(ActText).Assembly.GetTypes()
        where !teller.IsAbstract
        from one in teller.GetInterfaces()
        where one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IHistoryOf<>)
        select (Act: one.GenericTypeArguments[0], Teller: teller))
        .ToFrozenDictionary(one => one.Act, one => TellerOf(one.Act, Activator.CreateInstance(one.Teller)!));

    /// <summary>The words for an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="case">The case, which names bodies and members.</param>
    /// <exception cref="InvalidOperationException">Nothing tells of such an act.</exception>
    public static ActText Of(DossierAct act, DossierCase @case) => ByAct.TryGetValue(act.GetType(), out var tell)
        ? tell(act, @case)
        : throw new InvalidOperationException($"No words for {act.GetType().Name}.");

    /// <summary>A period in words.</summary>
    internal static string Period(DateOnly from, DateOnly to) => $"Từ {from.Written()} đến {to.Written()}";

    private static Func<DossierAct, DossierCase, ActText> TellerOf(Type act, object teller) =>
        (Func<DossierAct, DossierCase, ActText>)typeof(ActText)
            .GetMethod(nameof(Teller), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(act)
            .Invoke(null, [teller])!;

    private static Func<DossierAct, DossierCase, ActText> Teller<TAct>(IHistoryOf<TAct> teller)
        where TAct : DossierAct => (act, @case) => teller.Of((TAct)act, @case);
}
