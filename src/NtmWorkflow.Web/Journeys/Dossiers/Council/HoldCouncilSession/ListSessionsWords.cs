using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>List the council's sessions.</summary>
internal sealed class ListSessionsWords() : ActWords(
    Permission.ListSessions, "/hoi-dong", "Xem các phiên họp Hội đồng");
