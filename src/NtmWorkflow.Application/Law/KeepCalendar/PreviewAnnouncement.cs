using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.KeepCalendar;

/// <summary>Asks which last days an announcement would move, without keeping it.</summary>
/// <param name="Announcement">The announcement.</param>
public sealed record PreviewAnnouncementQuery(CalendarAnnouncement Announcement) : IRequest<Outcome<DueDayMoves>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ProposeDays;
}

internal sealed class PreviewAnnouncementInput : AbstractValidator<PreviewAnnouncementQuery>
{
    public PreviewAnnouncementInput() => RuleFor(request => request.Announcement).SetValidator(new AnnouncementInput()).OverridePropertyName("");
}

internal sealed class PreviewAnnouncementHandler(ICalendars calendars, IDueDays dueDays)
    : IRequestHandler<PreviewAnnouncementQuery, Outcome<DueDayMoves>>
{
    public async Task<Outcome<DueDayMoves>> Handle(PreviewAnnouncementQuery request, CancellationToken cancellationToken)
    {
        var book = await calendars.WithAsync(request.Announcement, cancellationToken);
        return await dueDays.PreviewAsync(book, cancellationToken);
    }
}
