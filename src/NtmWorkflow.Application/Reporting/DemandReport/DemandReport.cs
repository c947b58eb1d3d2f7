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

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Demands a report from organisations by a day (yêu cầu báo cáo đột xuất).</summary>
/// <param name="Title">What is to be reported.</param>
/// <param name="Text">What exactly.</param>
/// <param name="Source">Who asked, in which document.</param>
/// <param name="DueDay">Last day in time.</param>
/// <param name="Organisations">Ids of the organisations.</param>
/// <param name="Kinds">Kinds of body of which all owe it.</param>
public sealed record DemandReportCommand(
    string Title, string Text, string Source, DateOnly? DueDay, IReadOnlyList<string> Organisations, IReadOnlyList<DebtorKind> Kinds)
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

        var all = Debtor.AllOf(year.Value).ToList();
        var unknown = request.Organisations.Where(id => !all.Exists(debtor => debtor.Id == id)).ToList();
        if (unknown.Count > 0)
        {
            return Refusal.Invalid("organisations", "organisations-are-known", $"Không có cơ quan “{unknown[0]}” trong tỉnh.", "Chọn lại trong danh sách.");
        }

        var chosen = all.Where(debtor => debtor.Id != current.Actor!.Organisation
            && (request.Kinds.Contains(debtor.Kind) || request.Organisations.Contains(debtor.Id, StringComparer.Ordinal))).ToList();
        if (chosen.Count == 0)
        {
            return Refusal.Invalid("organisations", "organisations-are-chosen", "Không có cơ quan nào phải báo cáo theo lựa chọn này.", "Chọn cơ quan khác.");
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var demand = new Demand(
            id, year.Key, request.Title.Trim(), request.Text.Trim(), request.DueDay!.Value, request.Source.Trim(), clock.GetUtcNow(), current.Actor!.Name,
            null, null, chosen.Count, 0);
        var owed = chosen.Select(debtor => new OwedReport(
            new(debtor.Id, $"{id}", ""), ObligationKind.Demand, year.Key, debtor, demand.Title, new(demand.DueDay, demand.DueDay),
            year.Value.Reporting?.DemandLadder, null)).ToList();
        await demands.AddAsync(demand, owed, clock.TodayInVietnam(), cancellationToken);
        foreach (var one in owed)
        {
            await obligations.TellAsync(
                new(one.Debtor.Role, one.Debtor.Id, $"Yêu cầu báo cáo, hạn cuối {demand.DueDay.Written()}: {demand.Title}.", ReportingAddresses.Of(one.Key.Id), NoticeKind.Report),
                cancellationToken);
        }

        return new DemandMade(id, owed.Count);
    }
}
