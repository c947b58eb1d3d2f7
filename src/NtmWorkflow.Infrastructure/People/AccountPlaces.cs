using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>Which place in the rules a role fits.</summary>
internal sealed class AccountPlaces(RuleBook book)
{
    /// <summary>Everything that is wrong with an account's role, body and seat, each as a sentence.</summary>
    public IEnumerable<string> ProblemsOf(string roleId, OrganisationId organisation, string? boardMember)
    {
        if (RoleNames.Find(roleId) is not { } role || role == Role.System)
        {
            var known = Enum.GetValues<Role>().Where(one => one != Role.System).Select(one => one.Id());
            yield return $"Không có vai trò “{roleId}”: chọn {string.Join(", ", known)}.";
        }
        else if (!IsNational(role, organisation) && !book.Provinces.Values.Any(province => Fits(role, organisation, province)))
        {
            yield return $"Không có đơn vị “{organisation}” cho vai trò {role.Vietnamese()}: {(role == Role.CentralCoordinationOffice ? $"dùng {NationalOffice.Id}" : "dùng mã trong province.json hoặc departments.json của tỉnh")}.";
        }

        if (boardMember is { } seat && !Seats(organisation).Contains(seat, StringComparer.Ordinal))
        {
            yield return $"Không có ghế “{seat}” trong “{organisation}”: dùng mã thành viên trong council.json hoặc inspection-team.json, hoặc bỏ ghế bằng --member \"\".";
        }
    }

    /// <summary>Who keeps the rules of the country, and who keeps the accounts of all provinces.</summary>
    private static bool IsNational(Role role, OrganisationId organisation) =>
        role is Role.CentralCoordinationOffice or Role.Administrator && organisation == NationalOffice.Id;

    private IEnumerable<string> Seats(OrganisationId organisation) => book.Provinces.Values
        .SelectMany(province => new[] { province.Council, province.InspectionTeam })
        .Where(board => board.Organisation == organisation)
        .SelectMany(board => board.Members)
        .Select(member => member.Id);

    private static bool Fits(Role role, OrganisationId organisation, ProvinceYear province)
    {
        return role switch
        {
            Role.CommuneOfficer => IsUnit(UnitKind.Commune),
            Role.DistrictVerifier => IsUnit(UnitKind.District),
            Role.LocalChairman => IsUnit(UnitKind.District) || IsUnit(UnitKind.Commune),
            Role.SteeringCommittee => IsBody(OrganisationKind.SteeringCommittee),
            Role.DepartmentOfficer or Role.DepartmentHead => IsBody(OrganisationKind.Department),
            Role.FatherlandFront => IsBody(OrganisationKind.FatherlandFront),
            Role.InspectionTeam => IsBody(OrganisationKind.InspectionTeam),
            Role.CouncilChair or Role.CouncilSecretary or Role.CouncilMember => IsBody(OrganisationKind.Council),
            Role.Chairman => IsBody(OrganisationKind.ProvincialCommittee),
            Role.CentralCoordinationOffice => false,
            _ => IsBody(OrganisationKind.CoordinationOffice),
        };

        bool IsUnit(UnitKind kind) => province.Province.Units.Any(unit => unit.Id.Committee == organisation && unit.Kind == kind);

        bool IsBody(OrganisationKind kind) => province.Departments.Organisations.Any(body => body.Id == organisation && body.Kind == kind);
    }
}
