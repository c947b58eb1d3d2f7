using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.ConfirmFigures;

/// <summary>Propose to confirm or correct a figure of the rules.</summary>
internal sealed class ProposeFigureWords() : ActWords(
    Permission.ProposeFigure, "/so-lieu/con-so", "Đề xuất xác nhận hoặc sửa con số", "Đã ghi đề xuất vào sổ. Chưa có gì thay đổi: một người khác có thẩm quyền phải xác nhận.", "de-xuat-con-so");
