using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Refusals;
using Unit = NtmWorkflow.Domain.Law.Unit;

namespace NtmWorkflow.Application.Plans.RuleOnFiling;

/// <summary>Lets a unit file later, or strikes it off the year's plan (cho nộp muộn, đưa ra khỏi kế hoạch năm).</summary>
/// <param name="ProvinceYear">The plan.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Level">Id of the level.</param>
/// <param name="StrikeOff">Whether it is struck off; else it gets a new last day.</param>
/// <param name="FileBy">The new last day; none where it is struck off.</param>
/// <param name="Reason">Why.</param>
public sealed record RuleOnFilingCommand(ProvinceYearId ProvinceYear, UnitId Unit, string Level, bool StrikeOff, DateOnly? FileBy, string Reason)
    : IRequest<Outcome<FilingRuled>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RuleOnFiling;
}

/// <summary>It was decided.</summary>
/// <param name="Sequence">Number in the ledger of the plans.</param>
/// <param name="Hash">Its hash.</param>
public sealed record FilingRuled(int Sequence, string Hash);

internal sealed class RuleOnFilingInput : AbstractValidator<RuleOnFilingCommand>
{
    public RuleOnFilingInput()
    {
        RuleFor(request => request.Reason).Needed("reason", "lý do");
        RuleFor(request => request.FileBy).NotNull().When(request => !request.StrikeOff)
            .OverridePropertyName("fileBy").WithErrorCode("late-filing-has-a-day").WithMessage("Chưa nhập hạn nộp mới.").WithState(_ => "Nhập ngày, hoặc chọn đưa ra khỏi kế hoạch.");
        RuleFor(request => request.FileBy).Null().When(request => request.StrikeOff)
            .OverridePropertyName("fileBy").WithErrorCode("unit-struck-off-has-no-day").WithMessage("Đưa ra khỏi kế hoạch thì không có hạn nộp mới.").WithState(_ => "Bỏ ngày, hoặc chọn cho nộp muộn.");
    }
}

internal sealed class RuleOnFilingHandler(
    IPlanRulings rulings, IRuleBooks books, IReadModels models, IObligations obligations, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<RuleOnFilingCommand, Outcome<FilingRuled>>
{
    /// <summary>Where a unit sees which levels it may apply for.</summary>
    private const string Registration = "/ho-so/lap";

    public async Task<Outcome<FilingRuled>> Handle(RuleOnFilingCommand request, CancellationToken cancellationToken)
    {
        var book = await books.LatestAsync(cancellationToken);
        if (book.Provinces.GetValueOrDefault(request.ProvinceYear) is not { } year || !PlanScope.IsOf(year, current.Actor!)
            || PlanScope.UnitsOf(year, clock.TodayInVietnam()).FirstOrDefault(one => one.Unit.Id == request.Unit && one.Level == request.Level).Unit is not { } unit)
        {
            return new Refusal(
                RefusalKind.NotFound, "unit-stands-in-the-plan", "Kế hoạch của tỉnh không có đơn vị này ở mức này.", Remedy: "Chọn đơn vị trong danh sách hạn nộp hồ sơ.");
        }

        var dossiers = await models.DossiersOfPlanAsync(current.Actor!, request.ProvinceYear, cancellationToken);
        var decided = PlanScope.Filing(year, unit, request.Level, dossiers, clock.TodayInVietnam())
            .Decide(new(request.ProvinceYear, unit.Id, request.Level, request.StrikeOff ? null : request.FileBy, request.Reason));
        if (!decided.Succeeded)
        {
            return Outcome.Refused<FilingRuled>(decided.Refusals);
        }

        var entry = await rulings.RecordAsync(decided.Value, current.Actor!, clock.GetUtcNow(), cancellationToken);
        await TellAsync(year, unit, entry.Act, cancellationToken);
        return new FilingRuled(entry.Sequence, entry.Seal.Hash);
    }

    /// <summary>The unit hears it at once; what it owes now, and the notices of what it owed, follow with the sweep.</summary>
    private Task TellAsync(ProvinceYear year, Unit unit, PlanRuling ruling, CancellationToken cancellation)
    {
        var owner = TaskOwner.Applicant(unit.Id, year);
        var text = ruling.FileBy is { } day
            ? $"Được nộp hồ sơ về tỉnh đến hết ngày {day.Written()}: {year.Province.NameWithDistrict(unit)}. Lý do: {ruling.Reason}"
            : $"Đã đưa ra khỏi kế hoạch năm {year.Province.Year}: {year.Province.NameWithDistrict(unit)}. Lý do: {ruling.Reason}";
        var address = ruling.FileBy is { } due
            ? ReportingAddresses.Of(new ObligationKey(unit.Id.Committee, Owing.FilingDuty(ruling.ProvinceYear, ruling.Level), Owing.FilingPeriod(due)).Id)
            : Registration;
        return obligations.TellAsync(new(owner.Role, owner.Organisation, text, address, NoticeKind.Report), cancellation);
    }
}
