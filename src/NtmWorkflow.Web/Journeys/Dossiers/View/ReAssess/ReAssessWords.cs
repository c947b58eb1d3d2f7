using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ReAssess;

/// <summary>See whether a dossier would pass under another set.</summary>
internal sealed class ReAssessWords() : ActWords(
    Permission.ReAssess, "/ho-so/{0}/danh-gia-lai", "Đánh giá lại theo bộ tiêu chí khác");
