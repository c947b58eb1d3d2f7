using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.Messages;

/// <summary>Send a message on a dossier, or take it back.</summary>
internal sealed class SendMessageWords() : ActWords(
    Permission.SendMessage, "/ho-so/{0}/trao-doi", "Gửi tin nhắn", "Đã gửi tin nhắn.", "gui-tin");
