using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Shared.Access;

/// <summary>What the gate needs to know of the place where somebody wants to act.</summary>
/// <param name="Unit">Id of the dossier's unit.</param>
/// <param name="Rules">The dossier's rules.</param>
/// <param name="Today">Today in Việt Nam.</param>
public sealed record Place(UnitId Unit, ApplicableRules Rules, DateOnly Today)
{
    /// <summary>The place of a dossier.</summary>
    public static Place Of(DossierCase @case) => new(@case.Dossier.Registration.Unit, @case.Rules, @case.Today);
}

/// <summary>A rule file that somebody wants to look into or to change.</summary>
/// <param name="IsProvincial">Whether it is a province's, or the whole country's.</param>
/// <param name="Province">The province year; none for the whole country, or when it is gone.</param>
public sealed record RulePlace(bool IsProvincial, ProvinceYear? Province);

/// <summary>A council, or a session of it, where somebody wants to act.</summary>
/// <param name="Province">The province year whose council it is.</param>
/// <param name="Members">The members in office on the day that counts.</param>
/// <param name="Session">The session, or none for the council as such.</param>
public sealed record CouncilPlace(ProvinceYear Province, IReadOnlyList<BoardMember> Members, CouncilSession? Session)
{
    /// <summary>The place of a session: its members are those in office on its day.</summary>
    public static CouncilPlace Of(SessionCase @case) => new(@case.Province, @case.Members, @case.Session);

    /// <summary>A council on a day.</summary>
    public static CouncilPlace Of(ProvinceYear province, DateOnly today) => new(province, province.Council.InOffice(today), null);
}

/// <summary>A unit for which somebody wants to act beside any dossier.</summary>
/// <param name="Unit">Id of the unit; none: the province as a whole.</param>
/// <param name="Province">The province year that it lies in.</param>
public sealed record UnitPlace(UnitId? Unit, ProvinceYear Province);

/// <summary>Reads the <see cref="PolicyTable"/> for one person and one place. Denies unless a row allows.</summary>
public static class Gatekeeper
{
    /// <summary>Why the person may not do it, or none when they may.</summary>
    /// <param name="permission">What.</param>
    /// <param name="actor">Who; none for a visitor.</param>
    /// <param name="place">Where; none for an act that is not on one dossier.</param>
    public static Refusal? Check(Permission permission, Actor? actor, Place? place)
    {
        var relations = PolicyTable.RelationsFor(permission, actor?.Role);
        return relations.Any(relation => Holds(relation, actor, place)) ? null : Denial(actor, place is null ? "" : " với hồ sơ này");
    }

    /// <summary>Why the person may not do it to a rule file, or none when they may.</summary>
    public static Refusal? CheckRules(Permission permission, Actor? actor, RulePlace place) =>
        PolicyTable.RelationsFor(permission, actor?.Role).Any(relation => actor is not null && Holds(relation, actor, place))
            ? null
            : Denial(actor, " với quy định này");

    /// <summary>Why the person may not do it in a council or a session of it, or none when they may.</summary>
    public static Refusal? CheckCouncil(Permission permission, Actor? actor, CouncilPlace place) =>
        PolicyTable.RelationsFor(permission, actor?.Role).Any(relation => actor is not null && Holds(relation, actor, place))
            ? null
            : Denial(actor, place.Session is null ? " tại Hội đồng này" : " với phiên họp này");

    /// <summary>Why the person may not do it for a unit, or none when they may.</summary>
    public static Refusal? CheckUnit(Permission permission, Actor? actor, UnitPlace place) =>
        PolicyTable.RelationsFor(permission, actor?.Role).Any(relation => actor is not null && Holds(relation, actor, place))
            ? null
            : Denial(actor, " với đơn vị này");

    private static Refusal Denial(Actor? actor, string where) =>
        actor is null
            ? new(RefusalKind.Forbidden, "sign-in-first", "Bạn cần đăng nhập để thực hiện việc này.", Remedy: "Đăng nhập rồi thử lại.")
            : new(
                RefusalKind.Forbidden,
                "not-yours-to-do",
                $"{actor.Name} ({actor.Role.Vietnamese()}) không có quyền thực hiện việc này{where}.",
                Remedy: "Việc này thuộc cơ quan, người khác phụ trách; liên hệ Văn phòng Điều phối nếu phân công chưa đúng.");

    private static bool Holds(Relation relation, Actor? actor, Place? place) => relation switch
    {
        Relation.Anyone => true,
        Relation.SignedIn => actor is not null,
        _ => actor is not null && place is not null && Stands(relation, actor, place),
    };

    private static bool Holds(Relation relation, Actor actor, RulePlace place) => relation switch
    {
        Relation.Anyone or Relation.SignedIn => true,
        Relation.NationalRules => !place.IsProvincial,
        Relation.OwnProvince => place.Province is { } province && ActsIn(province, actor),
        _ => false,
    };

    private static bool Holds(Relation relation, Actor actor, CouncilPlace place) => relation switch
    {
        Relation.Anyone or Relation.SignedIn => true,
        Relation.OwnProvince => ActsIn(place.Province, actor),
        Relation.MemberInOffice => place.Province.Council.Organisation == actor.Organisation
            && place.Members.Any(member => member.Id == actor.BoardMember),
        Relation.StandIn => place.Session?.StandIns.Values.Any(standIn => standIn.User == actor.User) is true,
        _ => false,
    };

    private static bool Holds(Relation relation, Actor actor, UnitPlace place) => relation switch
    {
        Relation.Anyone or Relation.SignedIn => true,
        Relation.OwnUnit => place.Unit is { } unit && place.Province.Province.CommitteeOf(unit)?.Id.Committee == actor.Organisation,
        Relation.OwnDistrict => place.Unit is { } unit && place.Province.Province.DistrictAbove(unit)?.Id.Committee == actor.Organisation,
        Relation.OwnProvince => ActsIn(place.Province, actor),
        Relation.GetsCopy => place.Province.Reporting?.Duties.Any(duty =>
            duty.Copies?.In(place.Province).Contains(actor.Organisation) is true && duty.Owners.In(place.Province).Any(owner => owner.Id == place.Unit?.Committee)) is true,
        _ => false,
    };

    /// <summary>Whether the path names this person's role and body for a step.</summary>
    /// <param name="place">Where.</param>
    /// <param name="actor">Who.</param>
    /// <param name="step">Id of the task.</param>
    public static bool Owns(Place place, Actor actor, string step) =>
        place.Rules.Path.Nodes.GetValueOrDefault(step) is UserTask { ForEach: null } task
        && RoleNames.Find(task.Role) == actor.Role
        && TaskOwner.OrganisationFor(actor.Role, place.Unit, place.Rules.Province) == actor.Organisation;

    private static bool ActsIn(ProvinceYear province, Actor actor) =>
        province.Departments.Organisations.Any(body => body.Id == actor.Organisation && body.Kind == BodyOf(actor.Role));

    private static bool Stands(Relation relation, Actor actor, Place place) => relation switch
    {
        Relation.OwnUnit => place.Rules.Province.Province.CommitteeOf(place.Unit)?.Id.Committee == actor.Organisation,
        Relation.OwnDistrict => place.Rules.Province.Province.DistrictAbove(place.Unit)?.Id.Committee == actor.Organisation,
        Relation.Applicant => Owns(place, actor, PathTasks.SelfAssess),
        Relation.CentreRecorder => Owns(place, actor, PathTasks.CentralDecision),
        Relation.LocalDecider => Owns(place, actor, PathTasks.LocalDecide),
        Relation.InCharge => place.Rules.IndicatorsOf(actor.Organisation).Count > 0,
        Relation.OwnProvince => ActsIn(place.Rules.Province, actor),
        Relation.MemberInOffice => place.Rules.Province.Council.Organisation == actor.Organisation
            && place.Rules.Province.Council.InOffice(place.Today).Any(member => member.Id == actor.BoardMember),
        _ => false,
    };

    private static OrganisationKind? BodyOf(Role role) => role switch
    {
        Role.FatherlandFront => OrganisationKind.FatherlandFront,
        Role.InspectionTeam => OrganisationKind.InspectionTeam,
        Role.CoordinationOffice => OrganisationKind.CoordinationOffice,
        Role.CouncilChair or Role.CouncilSecretary or Role.CouncilMember => OrganisationKind.Council,
        Role.Chairman => OrganisationKind.ProvincialCommittee,
        Role.SteeringCommittee => OrganisationKind.SteeringCommittee,
        _ => null,
    };
}
