using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Proposes an announcement of days off and worked (đề xuất ghi thông báo lịch nghỉ).</summary>
/// <param name="Announcement">The announcement.</param>
public sealed record ProposeDaysCommand(CalendarAnnouncement Announcement) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ProposeDays;
}

internal sealed class ProposeDaysInput : AbstractValidator<ProposeDaysCommand>
{
    public ProposeDaysInput() => RuleFor(request => request.Announcement).SetValidator(new AnnouncementInput()).OverridePropertyName("");
}

/// <summary>What every announcement must have, kept or only tried.</summary>
internal sealed class AnnouncementInput : AbstractValidator<CalendarAnnouncement>
{
    private const int LongestName = 200;
    private const int MostDays = 100;

    public AnnouncementInput()
    {
        RuleFor(one => one.Document).Needed("document", "số, ký hiệu văn bản");
        RuleFor(one => one.Document).Must(text => text is null || text.Length <= LongestName)
            .OverridePropertyName("document").WithErrorCode("text-is-too-long").WithMessage($"Số, ký hiệu văn bản dài quá {LongestName} ký tự.");
        RuleFor(one => one.Date).NotEqual(default(DateOnly))
            .OverridePropertyName("date").WithErrorCode("date-is-needed").WithMessage("Chưa nhập ngày văn bản.");
        RuleFor(one => one.Off.Count + one.Worked.Count + one.Ordinary.Count).InclusiveBetween(1, MostDays)
            .OverridePropertyName("off").WithErrorCode("days-are-given").WithMessage($"Cần từ 1 đến {MostDays} ngày nghỉ, ngày làm bù hoặc ngày trở lại bình thường.");
        RuleFor(one => one).Must(one => one.Off.Concat(one.Worked).All(day => !string.IsNullOrWhiteSpace(day.Name) && day.Name.Length <= LongestName))
            .OverridePropertyName("off").WithErrorCode("days-are-named").WithMessage("Mỗi ngày cần lý do, ví dụ “24/01/2028 Tết Mậu Thân”.");
        RuleFor(one => one).Must(one => one.Off.Select(day => day.Date).Concat(one.Worked.Select(day => day.Date)).Concat(one.Ordinary).GroupBy(day => day).All(same => same.Count() == 1))
            .OverridePropertyName("off").WithErrorCode("days-stand-once").WithMessage("Có ngày được ghi hai lần.");
        RuleFor(one => one.Worked).Must(days => days.All(day => day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
            .OverridePropertyName("worked").WithErrorCode("worked-days-are-weekends").WithMessage("Ngày làm bù phải là thứ bảy hoặc chủ nhật.");
    }
}

internal sealed class ProposeDaysHandler(IRuleBooks books, ICalendars calendars, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ProposeDaysCommand, Outcome<ProposalTaken>>
{
    public async Task<Outcome<ProposalTaken>> Handle(ProposeDaysCommand request, CancellationToken cancellationToken)
    {
        var lines = await calendars.LinesAsync(cancellationToken);
        var days = request.Announcement.Days();
        var act = ProposalSteps.Propose(
            request.Announcement, lines.Proposals().FirstOrDefault(one => one.IsOpen && one.Change.Days().Overlaps(days)),
            SecondPerson.IsNeededFor(RuleChangeKind.Calendar, books.Current));
        return act.Succeeded
            ? ProposalTaken.Of(await calendars.RecordAsync(act.Value, current.Actor!, clock.GetUtcNow(), cancellationToken))
            : Outcome.Refused<ProposalTaken>(act.Refusals);
    }
}
