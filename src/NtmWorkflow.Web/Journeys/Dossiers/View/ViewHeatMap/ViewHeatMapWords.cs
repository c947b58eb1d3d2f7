using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewHeatMap;

/// <summary>Look at communes by criteria, scoped to what the person may view.</summary>
internal sealed class ViewHeatMapWords() : ActWords(
    Permission.ViewHeatMap, "/ban-do-tieu-chi", "Xem bản đồ tiêu chí");
