using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Appraise.ReportSurvey;

/// <summary>Reports the satisfaction survey (kết quả lấy ý kiến hài lòng).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="FormsIssued">Forms given out.</param>
/// <param name="FormsReturned">Forms returned.</param>
/// <param name="Satisfied">Of them, satisfied.</param>
/// <param name="Note">What people did not agree with.</param>
/// <param name="Items">Satisfied forms by question, where it was counted so.</param>
/// <param name="Communes">The same for each commune of a district.</param>
public sealed record ReportSurveyCommand(
    DossierId Dossier,
    int? Version,
    DateOnly From,
    DateOnly To,
    int FormsIssued,
    int FormsReturned,
    int Satisfied,
    string? Note,
    IReadOnlyList<SurveyItem>? Items = null,
    IReadOnlyList<CommuneSurvey>? Communes = null)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ReportSurvey;
}

internal sealed class ReportSurveyInput : AbstractValidator<ReportSurveyCommand>
{
    public ReportSurveyInput()
    {
        RuleFor(request => request.FormsIssued).Between("formsIssued", "Số phiếu phát ra", 1, 1_000_000);
        RuleFor(request => request.FormsReturned).Between("formsReturned", "Số phiếu thu về", 1, 1_000_000);
        RuleFor(request => request.Satisfied).Between("satisfied", "Số phiếu hài lòng", 0, 1_000_000);
        RuleFor(request => request.Note).Optional("note", "ghi chú");
    }
}

internal sealed class ReportSurveyHandler(DossierDesk desk) : IRequestHandler<ReportSurveyCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ReportSurveyCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Survey,
            null,
            @case => Task.FromResult(AppraisalSteps.ReportSurvey(
                @case,
                new SatisfactionSurveyed(
                    request.From, request.To, request.FormsIssued, request.FormsReturned, request.Satisfied, request.Note, None(request.Items), None(request.Communes)))),
            cancellationToken);

    private static IReadOnlyList<T>? None<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
