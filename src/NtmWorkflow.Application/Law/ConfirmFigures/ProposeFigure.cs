using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.Law.Proposals;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Proposes to confirm a figure, or to correct it (đề xuất xác nhận, sửa con số).</summary>
/// <param name="File">Path of its file.</param>
/// <param name="Key">Its key in the file.</param>
/// <param name="Version">Sequence of the last line on it that the page showed, 0 for none; a mismatch is a conflict. None: act on whatever is there.</param>
/// <param name="Corrections">Values that change; empty to confirm the figure as it is.</param>
/// <param name="Document">Number of the document it was read in.</param>
/// <param name="Article">Article, clause or annex.</param>
/// <param name="Date">Day of the document.</param>
/// <param name="Reason">Why.</param>
public sealed record ProposeFigureCommand(
    string File,
    string Key,
    int? Version,
    IReadOnlyList<FigureCorrection> Corrections,
    string Document,
    string Article,
    DateOnly? Date,
    string Reason) : IRequest<Outcome<ProposalTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ProposeFigure;
}

internal sealed class ProposeFigureInput : AbstractValidator<ProposeFigureCommand>
{
    private const int LongestName = 200;

    public ProposeFigureInput()
    {
        RuleFor(request => request.Document).Needed("document", "số, ký hiệu văn bản");
        RuleFor(request => request.Document).Must(text => text is null || text.Length <= LongestName)
            .OverridePropertyName("document").WithErrorCode("text-is-too-long").WithMessage($"Số, ký hiệu văn bản dài quá {LongestName} ký tự.");
        RuleFor(request => request.Article).Needed("article", "điều, khoản, phụ lục");
        RuleFor(request => request.Article).Must(text => text is null || text.Length <= LongestName)
            .OverridePropertyName("article").WithErrorCode("text-is-too-long").WithMessage($"Điều, khoản, phụ lục dài quá {LongestName} ký tự.");
        RuleFor(request => request.Date).NotNull()
            .OverridePropertyName("date").WithErrorCode("date-is-needed").WithMessage("Chưa nhập ngày văn bản.");
        RuleFor(request => request.Reason).Needed("reason", "lý do");
        RuleForEach(request => request.Corrections).Must(one => one.Value is null || one.Value.Length <= InputRules.LongText)
            .OverridePropertyName("values").WithErrorCode("text-is-too-long").WithMessage($"Giá trị dài quá {InputRules.LongText} ký tự: hãy rút gọn.");
    }
}

internal sealed class ProposeFigureHandler(IFigures figures, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<ProposeFigureCommand, Outcome<ProposalTaken>>
{
    public async Task<Outcome<ProposalTaken>> Handle(ProposeFigureCommand request, CancellationToken cancellationToken)
    {
        var book = await figures.ReadAsync(cancellationToken);
        if (FigureScope.Find(book, current.Actor!, request.File, request.Key) is not { } figure)
        {
            return FigureScope.NotFound;
        }

        if (FigureScope.Check(request.Permission, current.Actor, figure.File, book.Rules) is { } denied)
        {
            return denied;
        }

        var last = book.HistoryOf(figure.File, figure.Key).LastOrDefault()?.Entry;
        if (request.Version is { } seen && seen != (last?.Sequence ?? 0))
        {
            return new Refusal(
                RefusalKind.Conflict, "figure-is-as-you-saw-it",
                last is null ? "Con số này đã thay đổi từ khi bạn mở trang." : $"{last.By.Name} vừa ghi con số này ({last.Act.Change.Source}).",
                Remedy: "Xem lại giá trị mới rồi quyết định có ghi tiếp không.");
        }

        var source = new FigureSource(request.Document.Trim(), request.Article.Trim(), request.Date!.Value);
        var change = FigureSteps.Decide(figure, request.Corrections, source, request.Reason.Trim(), clock.TodayInVietnam());
        var act = change.Then(said => ProposalSteps.Propose(said, book.OpenOn(figure.File, figure.Key), SecondPerson.IsNeededFor(figure, book.Rules)));
        if (!act.Succeeded)
        {
            return Outcome.Refused<ProposalTaken>(act.Refusals);
        }

        return (await figures.RecordAsync(act.Value, current.Actor!, clock.GetUtcNow(), cancellationToken)).Map(DecideFigureHandler.Taken);
    }
}
