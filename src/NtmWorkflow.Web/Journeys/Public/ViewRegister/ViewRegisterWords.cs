using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Public.ViewRegister;

/// <summary>Look at the public register of recognised communes.</summary>
internal sealed class ViewRegisterWords() : ActWords(
    Permission.ViewRegister, "/danh-sach", "Xem danh sách đơn vị được công nhận");
