using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.ReceiveReport;

/// <summary>Returns a report that was sent without a form (trả lại báo cáo gửi không theo mẫu): what it fulfilled is owed again.</summary>
/// <param name="Obligation">The obligation that it fulfils.</param>
/// <param name="Reason">What to correct.</param>
/// <param name="CorrectBy">Last day for the correction, or none.</param>
public sealed record ReturnSubmissionCommand([property: JsonIgnore] Guid Obligation, string Reason, DateOnly? CorrectBy = null) : IRequest<Outcome<SubmissionReturned>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ReturnReport;
}

/// <summary>A report that was sent without a form was returned.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Reopened">How many obligations are owed again.</param>
public sealed record SubmissionReturned(Guid Obligation, int Reopened);

internal sealed class ReturnSubmissionInput : AbstractValidator<ReturnSubmissionCommand>
{
    public ReturnSubmissionInput(TimeProvider clock)
    {
        RuleFor(request => request.Reason).Needed("reason", "nội dung cần sửa");
        RuleFor(request => request.CorrectBy).DayOfCorrection(clock);
    }
}

/// <summary>Which reports the person may return here: those without a form, in the province of the office.</summary>
internal static class Returning
{
    public static bool May(Actor actor, Obligation obligation, RuleBook book) =>
        obligation is { State: ObligationState.Done, Submission.Report: null }
        && actor.Role == Role.CoordinationOffice
        && ObligationScopes.Provinces(actor, book).Contains(obligation.ProvinceYear.Province, StringComparer.Ordinal);

    /// <summary>A day for a correction lies ahead, and near.</summary>
    public static void DayOfCorrection<T>(this IRuleBuilderInitial<T, DateOnly?> rule, TimeProvider clock) => rule
        .Must(day => day is null || day >= clock.TodayInVietnam())
        .OverridePropertyName("correctBy").WithErrorCode("day-is-ahead").WithMessage("Hạn sửa đã qua: chọn từ hôm nay trở đi, hoặc bỏ trống.")
        .Must(day => day is null || day <= clock.TodayInVietnam().AddYears(1))
        .WithErrorCode("day-is-near").WithMessage("Hạn sửa xa hơn một năm.");
}

internal sealed class ReturnSubmissionHandler(IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ReturnSubmissionCommand, Outcome<SubmissionReturned>>
{
    public async Task<Outcome<SubmissionReturned>> Handle(ReturnSubmissionCommand request, CancellationToken cancellationToken)
    {
        if (await obligations.FindAsync(ObligationScopes.Of(current.Actor!, books.Current), request.Obligation, cancellationToken) is not { } found)
        {
            return ObligationScopes.NotFound;
        }

        var reason = request.Reason.Trim();
        var fulfilled = found.Submission is { } sent ? await obligations.FulfilledByAsync(sent.Id, cancellationToken) : [];
        var returned = ObligationSteps.Return(found, fulfilled, new(clock.TodayInVietnam(), request.CorrectBy, reason));
        if (!returned.Succeeded)
        {
            return Outcome.Refused<SubmissionReturned>(returned.Refusals);
        }

        await obligations.KeepAsync(returned.Value, cancellationToken);
        var debtor = found.Owner();
        var by = request.CorrectBy is { } day ? $" chậm nhất ngày {day.Written()}" : "";
        await obligations.TellAsync(
            new(debtor.Role, debtor.Id, $"{found.Title} được trả lại để sửa{by}. {reason}", ReportingAddresses.Of(found.Id), NoticeKind.Report), cancellationToken);
        return new SubmissionReturned(found.Id, returned.Value.Count);
    }
}
