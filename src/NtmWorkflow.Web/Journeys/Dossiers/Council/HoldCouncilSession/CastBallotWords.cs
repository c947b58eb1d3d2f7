using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Cast ballots.</summary>
internal sealed class CastBallotWords() : ActWords(
    Permission.CastBallot, "/hoi-dong", "Bỏ phiếu", "Đã ghi nhận phiếu của bạn.", "bo-phieu");
