using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.KeepAccounts;

/// <summary>Which accounts an administrator keeps: those whose every office is in the province of their own body; an administrator of the country all.</summary>
internal sealed class AccountScope(IAccounts accounts, IRuleBooks books, ICurrentActor current)
{
    /// <summary>Every account the administrator keeps, by name.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellation) =>
        [.. (await accounts.AllAsync(cancellation)).Where(one => one.Offices.Count > 0 && one.Offices.All(office => Holds(office.Organisation)))];

    /// <summary>Why no office may be given in a body, or none when it may.</summary>
    public Refusal? WhyNot(string organisation) => Holds(new OrganisationId(organisation)) ? null : Refusal.Invalid(
        "organisation", "body-is-of-your-province", "Chọn đơn vị, cơ quan trong tỉnh của bạn.", "Chọn trong danh sách.");

    /// <summary>The account, or why it may not be changed.</summary>
    /// <param name="userName">Its name.</param>
    /// <param name="others">Whether nobody does this to themselves: who takes away must leave somebody to give back.</param>
    /// <param name="cancellation">Cancels.</param>
    public async Task<Outcome<Account>> FindAsync(string userName, bool others, CancellationToken cancellation)
    {
        var found = (await AllAsync(cancellation)).FirstOrDefault(one => string.Equals(one.UserName, userName, StringComparison.OrdinalIgnoreCase));
        return found is null ? new Refusal(RefusalKind.NotFound, "account-is-there", "Không có tài khoản này trong tỉnh của bạn.", Remedy: "Mở danh sách tài khoản.")
            : found.IsDemonstration && others ? Refusal.Invalid("account", "account-is-real", "Người dùng trình diễn không khóa, không đổi được.", "Tạo tài khoản thật để thử.")
            : others && found.UserName == current.Actor!.User ? Refusal.Invalid("account", "account-is-of-another", "Không tự khóa, kết thúc hay đặt lại tài khoản của chính mình.", "Nhờ người quản trị khác.")
            : found;
    }

    private bool Holds(OrganisationId organisation) => current.Actor!.Organisation == NationalOffice.Id ||
        books.Current.ProvinceOf(current.Actor!.Organisation) is { } mine && books.Current.ProvinceOf(organisation) == mine;
}
