using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ConfirmFigures;

/// <summary>Confirm or correct a figure of the rules.</summary>
internal sealed class ConfirmFigureWords() : ActWords(
    Permission.ConfirmFigure, "/so-lieu/con-so", "Xác nhận hoặc sửa con số", "Đã ghi vào sổ; giá trị và căn cứ mới đang được áp dụng.", "con-so");
