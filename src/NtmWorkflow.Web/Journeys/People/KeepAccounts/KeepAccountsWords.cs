using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.KeepAccounts;

/// <summary>Make and change the accounts of a province.</summary>
internal sealed class KeepAccountsWords() : ActWords(
    Permission.KeepAccounts, "/quan-tri/tai-khoan/moi", "Tạo tài khoản", "Đã đổi tài khoản.", "tai-khoan");
