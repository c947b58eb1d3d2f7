using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Decide.DecideRecognition;

/// <summary>Decide on several dossiers with one decision.</summary>
internal sealed class TakeJointDecisionWords() : ActWords(
    Permission.TakeJointDecision, "/quyet-dinh", "Một quyết định cho nhiều hồ sơ");
