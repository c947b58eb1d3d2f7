using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Asks for more time for a report on demand (xin gia hạn).</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Until">The day asked for.</param>
/// <param name="Reason">Why.</param>
public sealed record AskExtensionCommand(Guid Obligation, DateOnly? Until, string Reason) : IRequest<Outcome<ExtensionAsked>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.AskExtension;
}

/// <summary>More time was asked for.</summary>
/// <param name="Extension">The request.</param>
public sealed record ExtensionAsked(Guid Extension);

internal sealed class AskExtensionInput : AbstractValidator<AskExtensionCommand>
{
    public AskExtensionInput()
    {
        RuleFor(request => request.Until).NotNull()
            .OverridePropertyName("until").WithErrorCode("date-is-needed").WithMessage("Chưa nhập ngày xin gia hạn tới.");
        RuleFor(request => request.Reason).Needed("reason", "lý do xin gia hạn");
    }
}

internal sealed class AskExtensionHandler(
    IDemands demands, IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<AskExtensionCommand, Outcome<ExtensionAsked>>
{
    public async Task<Outcome<ExtensionAsked>> Handle(AskExtensionCommand request, CancellationToken cancellationToken)
    {
        var found = await obligations.FindAsync(ObligationScopes.Own(current.Actor!), request.Obligation, cancellationToken);
        if (found is null)
        {
            return ObligationScopes.NotFound;
        }

        var until = request.Until!.Value;
        List<Refusal> refusals =
        [
            .. found.Kind != ObligationKind.Demand || found.State != ObligationState.Open
                ? [Refusal.Unmet("only-open-demands-are-extended", "Chỉ gia hạn được báo cáo đột xuất còn phải gửi.", null, "Báo cáo định kỳ theo ngày kế hoạch đã định.")]
                : Array.Empty<Refusal>(),
            .. until <= found.DueDay || until < clock.TodayInVietnam() || until > clock.TodayInVietnam().AddYears(1)
                ? [Refusal.Invalid("until", "extension-is-later", $"Ngày gia hạn phải sau hạn hiện tại ({found.DueDay?.Written()}), không ở quá khứ và trong vòng một năm.", "Nhập ngày muộn hơn.")]
                : Array.Empty<Refusal>(),
            .. (await demands.ExtensionsOfAsync(found.Id, cancellationToken)).Any(one => one.Granted is null)
                ? [Refusal.Unmet("extension-is-asked-once", "Một đề nghị gia hạn đang chờ quyết định.", null, "Chờ Văn phòng Điều phối trả lời.")]
                : Array.Empty<Refusal>(),
        ];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var extension = new Extension(
            Guid.CreateVersion7(clock.GetUtcNow()), found.Id, found.OrganisationName, found.Title, found.DueDay!.Value, until, request.Reason.Trim(),
            clock.GetUtcNow(), current.Actor!.Name, null, null, null);
        await demands.AskAsync(extension, cancellationToken);
        if (books.Current.Provinces.GetValueOrDefault(found.ProvinceYear)?.Reporting is { } regime)
        {
            await obligations.TellAsync(
                new(Role.CoordinationOffice, regime.Receiver, $"{found.OrganisationName} xin gia hạn tới {until.Written()}: {found.Title}. Lý do: {extension.Reason}", ReportingAddresses.Of(found.Id), NoticeKind.Report),
                cancellationToken);
        }

        return new ExtensionAsked(extension.Id);
    }
}
