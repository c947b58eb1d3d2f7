using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewLists;

/// <summary>List dossiers, scoped to what the person may view.</summary>
internal sealed class ListDossiersWords() : ActWords(
    Permission.ListDossiers, "/ho-so", "Xem danh sách hồ sơ");
