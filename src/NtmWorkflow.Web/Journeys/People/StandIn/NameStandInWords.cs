using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.StandIn;

/// <summary>Name a stand-in for oneself.</summary>
internal sealed class NameStandInWords() : ActWords(
    Permission.NameStandIn, "/uy-quyen", "Ủy quyền khi vắng mặt", "Đã gửi đề nghị làm thay; ủy quyền có hiệu lực khi người đó nhận.", "uy-quyen");
