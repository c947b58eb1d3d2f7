using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Council.HoldCouncilSession;

/// <summary>Declare that one takes no part in the vote on a dossier.</summary>
internal sealed class DeclareConflictWords() : ActWords(
    Permission.DeclareConflict, "/hoi-dong", "Khai báo liên quan", "Đã ghi nhận khai báo liên quan.", "lien-quan");
