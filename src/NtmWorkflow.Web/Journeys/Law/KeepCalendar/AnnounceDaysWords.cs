using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.KeepCalendar;

/// <summary>Add days off and swapped working days that were announced.</summary>
internal sealed class AnnounceDaysWords() : ActWords(
    Permission.AnnounceDays, "/lich-lam-viec", "Ghi thông báo lịch nghỉ", "Đã ghi thông báo; hạn của các nghĩa vụ chưa đến ngày được tính lại.", "lich-nghi");
