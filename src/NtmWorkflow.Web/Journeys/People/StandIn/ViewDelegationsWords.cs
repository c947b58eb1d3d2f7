using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.People.StandIn;

/// <summary>Look at one's own delegations and who could stand in.</summary>
internal sealed class ViewDelegationsWords() : ActWords(
    Permission.ViewDelegations, "/uy-quyen", "Xem ủy quyền");
