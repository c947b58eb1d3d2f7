using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Open the council's session.</summary>
internal sealed class OpenCouncilSessionWords() : ActWords(
    Permission.OpenCouncilSession, "/hoi-dong", "Khai mạc phiên họp", "Đã khai mạc phiên họp.", "khai-mac");
