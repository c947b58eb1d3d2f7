using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.StandIn;

/// <summary>Accept, decline or end a delegation that concerns oneself.</summary>
internal sealed class StandInWords() : ActWords(
    Permission.StandIn, "/uy-quyen", "Nhận, thôi làm thay", "Đã ghi nhận trả lời về ủy quyền.", "ket-thuc-uy-quyen");
