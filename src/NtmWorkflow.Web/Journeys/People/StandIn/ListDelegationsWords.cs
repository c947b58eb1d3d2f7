using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.StandIn;

/// <summary>Look at all delegations.</summary>
internal sealed class ListDelegationsWords() : ActWords(
    Permission.ListDelegations, "/quan-tri/uy-quyen", "Xem mọi ủy quyền");
