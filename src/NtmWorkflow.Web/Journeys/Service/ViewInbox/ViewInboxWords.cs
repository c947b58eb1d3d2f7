using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Service.ViewInbox;

/// <summary>See the list of own open tasks.</summary>
internal sealed class ViewInboxWords() : ActWords(
    Permission.ViewInbox, "/hop-viec", "Xem hộp việc");
