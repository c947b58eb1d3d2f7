using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>What the service answers when somebody takes an act at a step, all else being well (bước, việc, vai trò).</summary>
/// <param name="Task">Id of the open task.</param>
/// <param name="Permission">The permission.</param>
/// <param name="Role">Who, standing right to the dossier; none for a visitor.</param>
/// <param name="Refusal">The rule that refuses it, or none where it is allowed.</param>
public sealed record StepAnswer(string Task, Permission Permission, Role? Role, string? Refusal);

/// <summary>A path with a unit that takes it, as an example.</summary>
/// <param name="ProvinceYear">Id of the province year.</param>
/// <param name="Rules">The rules with the path.</param>
/// <param name="Unit">The unit.</param>
public sealed record PathExample(ProvinceYearId ProvinceYear, ApplicableRules Rules, Unit Unit)
{
    /// <summary>Every path of a rule book that some unit of some province takes, once.</summary>
    /// <param name="book">The rule book.</param>
    public static IReadOnlyList<PathExample> AllOf(RuleBook book) =>
    [
        .. (from province in book.Provinces
            from level in book.Regimes[province.Value.Province.Regime].Regime.Levels
            from procedure in Enum.GetValues<Procedure>()
            let unit = province.Value.Province.Units.FirstOrDefault(unit => unit.Kind == level.AppliesTo)
            where unit is not null
            let rules = ApplicableRules.Find(book, province.Key, level.Id, new(province.Value.Province.Year, 7, 1), procedure)
            where rules.Succeeded
            select new PathExample(province.Key, rules.Value, unit))
            .DistinctBy(one => one.Rules.Path.Hash, StringComparer.Ordinal),
    ];

    /// <summary>Somebody of a role who stands right to the unit's dossier, or none where the province has no such body.</summary>
    public Actor? Person(Role role)
    {
        var organisation = role == Role.DepartmentOfficer
            ? Rules.Departments is [var first, ..] ? first : null
            : TaskOwner.TryOrganisationFor(role, Unit.Id, Rules.Province);
        return organisation is null ? null : new Actor(role.Id(), role.Vietnamese(), role, organisation, SeatOf(role));
    }

    private string? SeatOf(Role role) => role switch
    {
        Role.CouncilChair => Seat(Domain.Law.Seat.Chair),
        Role.CouncilSecretary => Seat(Domain.Law.Seat.Secretary),
        Role.CouncilMember => Seat(Domain.Law.Seat.Member),
        _ => null,
    };

    private string? Seat(Seat seat) => Rules.Province.Council.Members.FirstOrDefault(member => member.Seat == seat)?.Id;
}

/// <summary>The table of every step, act and role (bảng bước, việc, vai trò), computed from the paths and the policy table.</summary>
public static class StepTable
{
    /// <summary>Every answer of a path.</summary>
    public static IReadOnlyList<StepAnswer> Of(PathExample path)
    {
        var place = new Place(path.Unit.Id, path.Rules, path.Rules.Day);
        return
        [
            .. from task in path.Rules.Path.Nodes.Values.OfType<UserTask>().OrderBy(task => task.Line)
               from act in ActsAtTask.Bound
               from person in People(path)
               select new StepAnswer(task.Id, act, person?.Role, Answer(task, act, person, place)),
        ];
    }

    /// <summary>A visitor, and somebody of each role that the province has.</summary>
    public static IReadOnlyList<Actor?> People(PathExample path) =>
        [null, .. Enum.GetValues<Role>().Where(role => role != Role.System).Select(path.Person).Where(person => person is not null)];

    private static string? Answer(UserTask task, Permission permission, Actor? person, Place place) =>
        Gatekeeper.Check(permission, person, place)?.Code ?? (ActsAtTask.BelongsTo(permission, task, person?.Role) ? null : DossierPath.NotThisStepCode);
}
