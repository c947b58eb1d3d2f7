using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Web.Journeys.Shared;

namespace NtmWorkflow.Web.Journeys.Law.KeepCalendar;

/// <summary>Look at the working calendar.</summary>
internal sealed class ViewCalendarWords() : ActWords(
    Permission.ViewCalendar, "/lich-lam-viec", "Xem lịch làm việc");
