using NtmWorkflow.Application.People.KeepAccounts;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Web.Components.Ui;
using NtmWorkflow.Web.Identity;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.KeepAccounts;

/// <summary>Accounts and offices in words.</summary>
internal static class AccountText
{
    /// <summary>The states an account may be in.</summary>
    public static IReadOnlyList<Choice> States { get; } =
    [
        new(nameof(AccountState.Active), "Đang dùng"), new(nameof(AccountState.Locked), "Bị khóa"), new(nameof(AccountState.Ended), "Đã kết thúc"),
    ];

    /// <summary>The state in words.</summary>
    public static string Of(AccountState state) => States.Single(one => one.Value == state.ToString()).Text;

    /// <summary>The address of an account.</summary>
    public static string Address(string userName) =>
        $"{Links.To(Application.Shared.Access.Permission.ViewAccounts)}/{Uri.EscapeDataString(userName)}";

    /// <summary>An office in words: role, body and seat.</summary>
    public static string Of(Office office, RuleBook book) => string.Join(", ", new[]
    {
        RoleNames.Find(office.Role) is { } role ? role.Vietnamese() : office.Role,
        OrganisationNames.WithDistrict(book, office.Organisation),
        office.BoardMember is { } seat ? $"ghế {SeatOf(book, office.Organisation, seat)}" : null,
    }.OfType<string>());

    /// <summary>From when to when an office is held.</summary>
    public static string DaysOf(Office office) => (office.First, office.Last) switch
    {
        (null, null) => "Không kỳ hạn",
        ({ } first, null) => $"Từ {first.Written()}",
        (null, { } last) => $"Đến hết {last.Written()}",
        ({ } first, { } last) => $"Từ {first.Written()} đến hết {last.Written()}",
    };

    private static string SeatOf(RuleBook book, OrganisationId body, string seat) => book.Provinces.Values
        .SelectMany(year => new[] { year.Council, year.InspectionTeam })
        .Where(board => board.Organisation == body)
        .SelectMany(board => board.Members)
        .FirstOrDefault(member => member.Id == seat)?.Position ?? seat;
}
