using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.KeepCalendar;

/// <summary>Propose days off and swapped working days that were announced.</summary>
internal sealed class ProposeDaysWords() : ActWords(
    Permission.ProposeDays, "/lich-lam-viec", "Đề xuất ghi thông báo lịch nghỉ", "Đã ghi đề xuất vào sổ. Lịch chưa thay đổi: một người khác có thẩm quyền phải xác nhận.", "de-xuat-lich-nghi");
