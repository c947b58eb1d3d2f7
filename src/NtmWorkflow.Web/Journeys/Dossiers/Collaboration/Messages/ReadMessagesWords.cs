using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.Collaboration.Messages;

/// <summary>Read the messages of a dossier that are to or from one's organisation, or to all.</summary>
internal sealed class ReadMessagesWords() : ActWords(
    Permission.ReadMessages, "/ho-so/{0}/trao-doi", "Đọc tin nhắn của hồ sơ", "Đã rút tin nhắn; nội dung vẫn được lưu.", "rut-tin")
{
    public override IReadOnlyList<string> LeadsFrom => [NoticePlaces.Messages];
}
