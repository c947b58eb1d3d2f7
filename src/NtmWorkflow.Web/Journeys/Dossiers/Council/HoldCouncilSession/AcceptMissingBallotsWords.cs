using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Agree that ballots are counted before all have voted.</summary>
internal sealed class AcceptMissingBallotsWords() : ActWords(
    Permission.AcceptMissingBallots, "/hoi-dong", "Đồng ý kiểm phiếu khi chưa thu đủ", "Đã đồng ý kiểm phiếu với số phiếu đã thu.", "phieu-thieu");
