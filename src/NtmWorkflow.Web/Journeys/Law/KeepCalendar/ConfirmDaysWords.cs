using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.KeepCalendar;

/// <summary>Confirm or refuse days off and swapped working days that another person proposed.</summary>
internal sealed class ConfirmDaysWords() : ActWords(
    Permission.ConfirmDays, "/lich-lam-viec/de-xuat", "Xác nhận đề xuất lịch nghỉ", "Đã ghi thông báo; hạn của các nghĩa vụ chưa đến ngày được tính lại.", "lich-nghi");
