using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Prepare a session: convene, agenda, papers, stand-ins, attendance; note that it lapsed or call it off.</summary>
internal sealed class PrepareSessionWords() : ActWords(
    Permission.PrepareSession, "/hoi-dong", "Chuẩn bị phiên họp Hội đồng", "Đã ghi nhận.", "chuan-bi");
