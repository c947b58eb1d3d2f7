using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.AssessIndicators;

/// <summary>Writes findings into the draft of the self-assessment (ghi kết quả tự đánh giá).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Findings">The findings; others stay as they are.</param>
/// <param name="MadeFrom">The <see cref="DraftState"/> the findings were made from; a mismatch is a conflict. None: write over whatever is there.</param>
public sealed record SaveFindingsCommand(DossierId Dossier, IReadOnlyList<DraftFinding> Findings, string? MadeFrom = null)
    : IRequest<Outcome<FindingsSaved>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.EditAssessment;
}

/// <summary>Findings were written.</summary>
/// <param name="Assessed">Indicators assessed so far.</param>
/// <param name="Total">Indicators in the set.</param>
public sealed record FindingsSaved(int Assessed, int Total);

internal sealed class SaveFindingsInput : AbstractValidator<SaveFindingsCommand>
{
    public SaveFindingsInput() => RuleForEach(request => request.Findings).SetValidator(new DraftFindingInput());
}

/// <summary>What a finding says in words.</summary>
internal sealed class DraftFindingInput : AbstractValidator<DraftFinding>
{
    public DraftFindingInput()
    {
        RuleFor(one => one.Explanation).Optional("explanation", "giải trình");
        RuleFor(one => one.Note).Optional("note", "ghi chú");
    }
}

internal sealed class SaveFindingsHandler(DossierDesk desk, IDrafts drafts)
    : IRequestHandler<SaveFindingsCommand, Outcome<FindingsSaved>>
{
    public async Task<Outcome<FindingsSaved>> Handle(SaveFindingsCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<FindingsSaved>(opened.Refusals);
        }

        var @case = opened.Value;
        if (!request.Findings.All(finding => @case.Dossier.Reopened.Contains(finding.Code)) && DossierPath.StepIsOpen(@case, PathTasks.SelfAssess, null) is { } closed)
        {
            return closed;
        }

        if (request.MadeFrom is { } madeFrom && DraftState.Of(await drafts.ReadAsync(request.Dossier, cancellationToken)) != madeFrom)
        {
            return new Refusal(
                RefusalKind.Conflict,
                "draft-has-changed",
                "Bản tự đánh giá đã có thay đổi sau khi bạn xem trước nội dung này.",
                Remedy: "Nạp lại tệp để xem những gì sẽ thay đổi so với bản mới nhất rồi xác nhận.");
        }

        var judged = request.Findings.Select(finding => FindingCheck.Check(@case, finding)).ToList();
        var refusals = judged.SelectMany(finding => finding.Refusals).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await drafts.SaveAsync(request.Dossier, [.. judged.Select(finding => finding.Value)], cancellationToken);
        var draft = await drafts.ReadAsync(request.Dossier, cancellationToken);
        var set = @case.Rules.Set;
        return new FindingsSaved(draft.ToAssessment().Findings.Count, set.Indicators().Count());
    }
}

/// <summary>Checks one finding against its indicator and lets the figures decide where they can.</summary>
internal static class FindingCheck
{
    public static Outcome<DraftFinding> Check(DossierCase @case, DraftFinding finding)
    {
        var code = finding.Code;
        if (@case.Rules.Set.Find(code) is not { } indicator)
        {
            return Refusal.Invalid($"value-{code}", "indicator-is-known", $"Bộ tiêu chí không có chỉ tiêu {code}.", "Chọn chỉ tiêu trong danh sách.");
        }

        var faults = finding.Measured.Check(indicator);
        if (faults.Count > 0)
        {
            return Outcome.Refused<DraftFinding>(faults);
        }

        return Judge(@case, indicator, finding);
    }

    private static Outcome<DraftFinding> Judge(DossierCase @case, Indicator indicator, DraftFinding finding)
    {
        var judged = Judging.Judge(@case.Resolve(indicator), finding.Measured);
        var verdict = judged.Judgement switch
        {
            Judgement.Met => Verdict.Met,
            Judgement.NotMet => Verdict.NotMet,
            _ => (Verdict?)null,
        };
        if (verdict is { } byFigures && finding.Verdict is { } byHand && byFigures != byHand)
        {
            return Refusal.Invalid(
                $"verdict-{indicator.Code}",
                "verdict-agrees-with-the-figures",
                $"Chỉ tiêu {indicator.Code}: số liệu cho kết quả {(byFigures == Verdict.Met ? "đạt" : "chưa đạt")} ({judged.Explanation}).",
                "Kiểm tra lại số liệu hoặc kết quả đã chọn.");
        }

        var byHandWithoutReason = verdict is null
            && finding.Verdict is not null
            && indicator.Kind != IndicatorKind.YesNo
            && finding.Measured.IsEmpty
            && string.IsNullOrWhiteSpace(finding.Explanation);
        return byHandWithoutReason
            ? Refusal.Invalid(
                $"explanation-{indicator.Code}",
                "judged-by-hand-needs-a-reason",
                $"Chỉ tiêu {indicator.Code}: không có số liệu nên cần giải trình.",
                "Nhập số liệu, hoặc ghi lý do vì sao kết luận như vậy.")
            : finding with { Verdict = finding.Verdict ?? verdict };
    }
}
