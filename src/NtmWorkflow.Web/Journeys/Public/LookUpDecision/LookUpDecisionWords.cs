using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Public.LookUpDecision;

/// <summary>Check a decision by its code against the ledger.</summary>
internal sealed class LookUpDecisionWords() : ActWords(
    Permission.LookUpDecision, "/tra-cuu", "Tra cứu quyết định");
