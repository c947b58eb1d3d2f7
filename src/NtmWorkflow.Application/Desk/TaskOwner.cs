using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Rules;
using NtmWorkflow.Process;

namespace NtmWorkflow.Application.Desk;

/// <summary>Who must do a task (người phải làm): a role in an organisation.</summary>
/// <param name="Role">The role.</param>
/// <param name="Organisation">Id of the unit or body.</param>
public sealed record TaskOwner(Role Role, string Organisation)
{
    /// <summary>The owner of an open task on a dossier.</summary>
    public static TaskOwner Of(UserTask task, string? item, Dossier dossier, ApplicableRules rules)
    {
        var role = RoleNames.Find(task.Role)
            ?? throw new InvalidOperationException($"The path names an unknown role: {task.Role}.");
        return new(role, item ?? OrganisationFor(role, dossier.Registration.Unit, rules.Province));
    }

    /// <summary>Who prepares the dossier: the role that submits it on its path, for the unit that applies.</summary>
    public static TaskOwner OfApplicant(Dossier dossier, ApplicableRules rules) =>
        rules.Path.Nodes.GetValueOrDefault(PathTasks.Submit) is UserTask submit && RoleNames.Find(submit.Role) is { } role
            ? new(role, dossier.Registration.Unit)
            : throw new InvalidOperationException("The path names nobody who submits a dossier.");

    /// <summary>The body of a province that a role acts for on a commune's dossier.</summary>
    public static string OrganisationFor(Role role, string commune, ProvinceYear province) => role switch
    {
        Role.CommuneOfficer => commune,
        Role.DistrictVerifier => province.Province.Units.First(unit => unit.Id == commune).Parent ?? commune,
        Role.FatherlandFront => BodyOf(province, OrganisationKind.FatherlandFront),
        Role.InspectionTeam => BodyOf(province, OrganisationKind.InspectionTeam),
        Role.CoordinationOffice => BodyOf(province, OrganisationKind.CoordinationOffice),
        Role.CouncilChair or Role.CouncilSecretary or Role.CouncilMember => BodyOf(province, OrganisationKind.Council),
        Role.Chairman => BodyOf(province, OrganisationKind.ProvincialCommittee),
        _ => throw new InvalidOperationException($"Role {role} has no body of its own."),
    };

    private static string BodyOf(ProvinceYear province, OrganisationKind kind) =>
        province.Departments.Organisations.First(body => body.Kind == kind).Id;
}
