using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Dossiers.View.ViewMatrix;

/// <summary>Look at a dossier's verdicts, indicator by level.</summary>
internal sealed class ViewMatrixWords() : ActWords(
    Permission.ViewMatrix, "/ho-so/{0}/bang-ket-qua", "Xem bảng kết quả các cấp");
