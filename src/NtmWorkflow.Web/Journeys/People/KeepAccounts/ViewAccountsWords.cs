using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.KeepAccounts;

/// <summary>Look at the accounts of a province.</summary>
internal sealed class ViewAccountsWords() : ActWords(
    Permission.ViewAccounts, "/quan-tri/tai-khoan", "Xem tài khoản");
