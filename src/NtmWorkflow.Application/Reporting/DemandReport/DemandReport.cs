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
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Demands a report from organisations by a day (yêu cầu báo cáo đột xuất).</summary>
/// <param name="Title">What is to be reported.</param>
/// <param name="Text">What exactly.</param>
/// <param name="Source">Who asked, in which document.</param>
/// <param name="DueDay">Last day in time.</param>
/// <param name="Organisations">Ids of the organisations.</param>
/// <param name="Kinds">Kinds of body of which all owe it.</param>
public sealed record DemandReportCommand(
    string Title, string Text, string Source, DateOnly? DueDay, IReadOnlyList<OrganisationId> Organisations, IReadOnlyList<DebtorKind> Kinds)
    : IRequest<Outcome<DemandMade>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DemandReport;
}

/// <summary>A report was demanded.</summary>
/// <param name="Demand">The demand.</param>
/// <param name="Owed">How many organisations owe it.</param>
public sealed record DemandMade(Guid Demand, int Owed);

internal sealed class DemandReportInput : AbstractValidator<DemandReportCommand>
{
    private const int LongestName = 200;

    public DemandReportInput(TimeProvider clock)
    {
        RuleFor(request => request.Title).Needed("title", "tên báo cáo");
        RuleFor(request => request.Title).Must(text => text is null || text.Length <= LongestName)
            .OverridePropertyName("title").WithErrorCode("text-is-too-long").WithMessage($"Tên báo cáo dài quá {LongestName} ký tự.");
        RuleFor(request => request.Text).Needed("text", "nội dung cần báo cáo");
        RuleFor(request => request.Source).Needed("source", "căn cứ yêu cầu");
        RuleFor(request => request.Source).Must(text => text is null || text.Length <= LongestName * 2)
            .OverridePropertyName("source").WithErrorCode("text-is-too-long").WithMessage($"Căn cứ dài quá {LongestName * 2} ký tự.");
        RuleFor(request => request.DueDay).NotNull()
            .OverridePropertyName("dueDay").WithErrorCode("date-is-needed").WithMessage("Chưa nhập hạn báo cáo.");
        RuleFor(request => request.DueDay).Must(day => day is null || day >= clock.TodayInVietnam())
            .OverridePropertyName("dueDay").WithErrorCode("day-is-ahead").WithMessage("Hạn báo cáo đã qua: chọn từ hôm nay trở đi.");
        RuleFor(request => request.DueDay).Must(day => day is null || day <= clock.TodayInVietnam().AddYears(1))
            .OverridePropertyName("dueDay").WithErrorCode("day-is-near").WithMessage("Hạn báo cáo xa hơn một năm.");
        RuleFor(request => request.Organisations.Count + request.Kinds.Count).GreaterThan(0)
            .OverridePropertyName("organisations").WithErrorCode("organisations-are-chosen").WithMessage("Chưa chọn cơ quan phải báo cáo.");
    }
}

internal sealed class DemandReportHandler(
    IDemands demands, IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<DemandReportCommand, Outcome<DemandMade>>
{
    public async Task<Outcome<DemandMade>> Handle(DemandReportCommand request, CancellationToken cancellationToken)
    {
        if (ObligationScopes.YearOf(current.Actor!, books.Current) is not { } year)
        {
            return ObligationScopes.NotFound;
        }

        var (actor, today) = (current.Actor!, clock.TodayInVietnam());
        var made = DemandSteps.Make(
            new(
                Guid.CreateVersion7(clock.GetUtcNow()), year.Key, request.Title.Trim(), request.Text.Trim(), request.DueDay!.Value, request.Source.Trim(),
                clock.GetUtcNow(), actor.Name, null, null, 0, 0),
            new([.. Debtor.AllOf(year.Value).Where(debtor => debtor.Stands(today))], actor.Organisation, request.Organisations, request.Kinds), year.Value.Reporting?.DemandLadder, today);
        if (!made.Succeeded)
        {
            return Outcome.Refused<DemandMade>(made.Refusals);
        }

        var demand = made.Value.Demand;
        await demands.AddAsync(made.Value, cancellationToken);
        foreach (var one in made.Value.Owed.Select(opened => opened.Owed))
        {
            await obligations.TellAsync(
                new(one.Debtor.Role, one.Debtor.Id, $"Yêu cầu báo cáo, hạn cuối {demand.DueDay.Written()}: {demand.Title}.", ReportingAddresses.Of(one.Key.Id), NoticeKind.Report),
                cancellationToken);
        }

        return new DemandMade(demand.Id, demand.Owed);
    }
}
