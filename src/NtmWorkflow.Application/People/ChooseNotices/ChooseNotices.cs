using System.Net.Mail;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.People.ChooseNotices;

/// <summary>Asks how the person receives notices.</summary>
public sealed record ViewNoticeSettingsQuery : IRequest<Outcome<NoticeSettingsView>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ChooseNotices;
}

/// <summary>How the person receives notices.</summary>
/// <param name="Settings">What was chosen.</param>
/// <param name="SendsMail">Whether this service can send mail at all.</param>
public sealed record NoticeSettingsView(NoticeSettings Settings, bool SendsMail);

/// <summary>Chooses how the person receives notices (chọn cách nhận thông báo).</summary>
/// <param name="Email">Where to, or none for no mail.</param>
/// <param name="Choices">What, by way and kind.</param>
/// <param name="Webhook">Address that programs listen at, or none.</param>
public sealed record ChooseNoticesCommand(
    string? Email, IReadOnlyDictionary<NoticeChannel, IReadOnlyDictionary<NoticeKind, NoticeChoice>> Choices, string? Webhook) : IRequest<Outcome<NoticesChosen>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ChooseNotices;
}

/// <summary>The choice was kept.</summary>
/// <param name="WebhookSecret">The new secret when the webhook's address changed, else none. It is told this once.</param>
public sealed record NoticesChosen(string? WebhookSecret);

/// <summary>Gives the person a new calendar address, or none any more.</summary>
/// <param name="Revoke">Whether to forget the address without a new one.</param>
public sealed record RenewCalendarCommand(bool Revoke) : IRequest<Outcome<CalendarRenewed>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ChooseNotices;
}

/// <summary>The calendar address was renewed or forgotten.</summary>
/// <param name="Path">The new address below the service's own, or none. It is told this once.</param>
public sealed record CalendarRenewed(string? Path);

internal sealed class ChooseNoticesInput : AbstractValidator<ChooseNoticesCommand>
{
    private const int LongestEmail = 200;
    private const int LongestAddress = 500;

    public ChooseNoticesInput(INoticeSettings settings)
    {
        RuleFor(request => request.Email).Must(email => string.IsNullOrWhiteSpace(email) || IsOneAddress(email.Trim()))
            .OverridePropertyName("email").WithErrorCode("email-is-an-address").WithMessage("Địa chỉ thư điện tử không đúng: nhập một địa chỉ, ví dụ can-bo@travinh.gov.vn.");
        RuleFor(request => request.Webhook).Custom((webhook, context) =>
        {
            if (string.IsNullOrWhiteSpace(webhook))
            {
                return;
            }

            if ((webhook.Length > LongestAddress ? $"Địa chỉ phần mềm nhận thông báo dài quá {LongestAddress} ký tự." : settings.WhyNot(webhook.Trim())) is { } why)
            {
                context.AddFailure(new FluentValidation.Results.ValidationFailure("webhook", why) { ErrorCode = "webhook-may-be-called" });
            }
        });
    }

    /// <summary>The address alone: no list of several, no name before it.</summary>
    private static bool IsOneAddress(string email) =>
        email.Length <= LongestEmail && email.IndexOfAny([',', ';', '<', '>', '"', ' ']) < 0 && MailAddress.TryCreate(email, out var address) && address.Address == email;
}

internal sealed class ChooseNoticesHandler(INoticeSettings settings, ICurrentActor current)
    : IRequestHandler<ViewNoticeSettingsQuery, Outcome<NoticeSettingsView>>,
        IRequestHandler<ChooseNoticesCommand, Outcome<NoticesChosen>>,
        IRequestHandler<RenewCalendarCommand, Outcome<CalendarRenewed>>
{
    public async Task<Outcome<NoticeSettingsView>> Handle(ViewNoticeSettingsQuery request, CancellationToken cancellationToken) =>
        new NoticeSettingsView(await settings.FindAsync(current.Actor!, cancellationToken), settings.SendsMail);

    public async Task<Outcome<NoticesChosen>> Handle(ChooseNoticesCommand request, CancellationToken cancellationToken) => new NoticesChosen(
        await settings.SaveAsync(current.Actor!, Trimmed(request.Email), request.Choices, Trimmed(request.Webhook), cancellationToken));

    public async Task<Outcome<CalendarRenewed>> Handle(RenewCalendarCommand request, CancellationToken cancellationToken)
    {
        if (request.Revoke)
        {
            await settings.RevokeCalendarAsync(current.Actor!, cancellationToken);
            return new CalendarRenewed(null);
        }

        return new CalendarRenewed($"/lich/{await settings.RenewCalendarAsync(current.Actor!, cancellationToken)}.ics");
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
