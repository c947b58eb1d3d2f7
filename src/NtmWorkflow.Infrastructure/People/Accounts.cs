using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Law.Books;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Infrastructure.People;

/// <summary>An account to be made.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">Name shown to people and kept in the ledger.</param>
/// <param name="Role">Role in kebab-case.</param>
/// <param name="Organisation">Id of the unit or body the person acts for.</param>
/// <param name="BoardMember">Id of the person's seat on the council or the inspection team, or none.</param>
public sealed record NewAccount(string UserName, string DisplayName, string Role, OrganisationId Organisation, string? BoardMember);

/// <summary>Accounts of real people (tài khoản): a role, and a place in the rules that the role fits.</summary>
public sealed class Accounts
{
    private readonly UserManager<NtmUser> _people;
    private readonly RuleBook _book;

    internal Accounts(UserManager<NtmUser> people, RulesInForce rules) => (_people, _book) = (people, rules.Book);

    /// <summary>Makes an account.</summary>
    /// <returns>Everything that is wrong with it, each as a sentence; empty when it was made.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(NewAccount account, string password)
    {
        var problems = ProblemsOf(account).ToList();
        var user = new NtmUser
        {
            UserName = account.UserName,
            DisplayName = CleanText.Of(account.DisplayName),
            Role = account.Role,
            Organisation = account.Organisation,
            BoardMember = account.BoardMember,
        };
        foreach (var validator in _people.PasswordValidators)
        {
            problems.AddRange((await validator.ValidateAsync(_people, user, password)).Errors.Select(error => error.Description));
        }

        if (problems.Count == 0)
        {
            problems.AddRange((await _people.CreateAsync(user, password)).Errors.Select(error => error.Description));
        }

        return problems;
    }

    private IEnumerable<string> ProblemsOf(NewAccount account)
    {
        if (string.IsNullOrWhiteSpace(account.DisplayName) || account.DisplayName.Length > 200)
        {
            yield return "Tên hiển thị cần từ 1 đến 200 ký tự.";
        }

        if (RoleNames.Find(account.Role) is not { } role || role == Role.System)
        {
            var known = Enum.GetValues<Role>().Where(one => one != Role.System).Select(one => one.Id());
            yield return $"Không có vai trò “{account.Role}”: chọn {string.Join(", ", known)}.";
        }
        else if (!_book.Provinces.Values.Any(province => Fits(role, account.Organisation, province)))
        {
            yield return $"Không có đơn vị “{account.Organisation}” cho vai trò {role.Vietnamese()}: dùng mã trong province.json hoặc departments.json của tỉnh.";
        }

        if (account.BoardMember is { } seat && !Seats(account.Organisation).Contains(seat, StringComparer.Ordinal))
        {
            yield return $"Không có ghế “{seat}” trong “{account.Organisation}”: dùng mã thành viên trong council.json hoặc inspection-team.json.";
        }
    }

    private IEnumerable<string> Seats(OrganisationId organisation) => _book.Provinces.Values
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
            _ => IsBody(OrganisationKind.CoordinationOffice),
        };

        bool IsUnit(UnitKind kind) => province.Province.Units.Any(unit => unit.Id.Committee == organisation && unit.Kind == kind);

        bool IsBody(OrganisationKind kind) => province.Departments.Organisations.Any(body => body.Id == organisation && body.Kind == kind);
    }
}
