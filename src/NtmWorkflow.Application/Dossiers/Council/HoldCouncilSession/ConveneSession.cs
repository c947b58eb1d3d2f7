using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Convenes the council for a session of its own (triệu tập phiên họp).</summary>
/// <param name="ProvinceYear">Id of the province year whose council meets.</param>
/// <param name="Day">Day of the session.</param>
/// <param name="Time">When it begins, in Việt Nam.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="Agenda">The dossiers to vote on.</param>
/// <param name="InsteadOf">The session that was not held and that this one takes the place of, or none.</param>
public sealed record ConveneSessionCommand(
    ProvinceYearId ProvinceYear, DateOnly Day, TimeOnly Time, string Place, IReadOnlyList<Guid> Agenda, SessionId? InsteadOf = null)
    : IRequest<Outcome<SessionTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.PrepareSession;
}

internal sealed class ConveneSessionInput : AbstractValidator<ConveneSessionCommand>
{
    public ConveneSessionInput() => RuleFor(request => request.Place).Needed("place", "địa điểm họp");
}

internal sealed class ConveneSessionHandler(CouncilDesk desk, ISessions sessions, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ConveneSessionCommand, Outcome<SessionTaken>>
{
    public async Task<Outcome<SessionTaken>> Handle(ConveneSessionCommand request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        if (!(await books.LatestAsync(cancellationToken)).Provinces.TryGetValue(request.ProvinceYear, out var province))
        {
            return Refusal.Invalid("provinceYear", "province-year-is-known", $"Không có kế hoạch “{request.ProvinceYear}”.", "Chọn kế hoạch trong danh sách.");
        }

        if (Gatekeeper.CheckCouncil(request.Permission, current.Actor, CouncilPlace.Of(province, today)) is { } denied)
        {
            return denied;
        }

        var former = request.InsteadOf is { } id ? await desk.OpenAsync(id, cancellationToken) : null;
        if (former is { Succeeded: false } || (former is not null && former.Value.Session.Convened.ProvinceYear != request.ProvinceYear))
        {
            return new Refusal(RefusalKind.NotFound, "no-such-session", "Không tìm thấy phiên họp cần triệu tập lại.", Remedy: "Mở phiên họp từ danh sách.");
        }

        var waiting = await sessions.WaitingAsync(request.ProvinceYear, cancellationToken);
        var decided = SessionSteps.Convene(
            request.ProvinceYear, province, new(request.Day, request.Time, request.Place), request.Agenda, waiting, today, former?.Value.Session);
        return decided.Succeeded
            ? await BeginAsync((SessionConvened)decided.Value, former?.Value, cancellationToken)
            : Outcome.Refused<SessionTaken>(decided.Refusals);
    }

    private async Task<Outcome<SessionTaken>> BeginAsync(SessionConvened convened, SessionCase? former, CancellationToken cancellation)
    {
        var begun = await desk.BeginAsync(convened, cancellation);
        if (former is not null)
        {
            await desk.SealAsync(former, [new SessionReconvened(begun.Session)], current.Actor!, cancellation);
        }

        return begun;
    }
}
