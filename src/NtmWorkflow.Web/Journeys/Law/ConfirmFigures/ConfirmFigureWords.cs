using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ConfirmFigures;

/// <summary>Confirm or refuse what another person proposed on a figure of the rules.</summary>
internal sealed class ConfirmFigureWords() : ActWords(
    Permission.ConfirmFigure, "/so-lieu/con-so", "Xác nhận đề xuất về con số", "Đã ghi vào sổ; giá trị và căn cứ mới đang được áp dụng.", "con-so");
