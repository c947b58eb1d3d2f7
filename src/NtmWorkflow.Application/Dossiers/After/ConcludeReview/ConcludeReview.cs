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

namespace NtmWorkflow.Application.Dossiers.After.ConcludeReview;

/// <summary>Concludes a periodic review (kết luận rà soát định kỳ).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Conclusion">How it ends.</param>
/// <param name="ImproveBy">The day by which it must be mended; none otherwise.</param>
/// <param name="Summary">What was found and what is asked for.</param>
public sealed record ConcludeReviewCommand(DossierId Dossier, int? Version, ReviewConclusion Conclusion, DateOnly? ImproveBy, string Summary)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.ConcludeReview;
}

internal sealed class ConcludeReviewInput : AbstractValidator<ConcludeReviewCommand>
{
    public ConcludeReviewInput()
    {
        RuleFor(request => request.Conclusion).IsInEnum()
            .OverridePropertyName("conclusion").WithErrorCode("conclusion-is-clear").WithMessage("Chọn một kết luận rà soát.");
        RuleFor(request => request.Summary).Needed("summary", "nội dung kết luận rà soát");
    }
}

internal sealed class ConcludeReviewHandler(DossierDesk desk) : IRequestHandler<ConcludeReviewCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(ConcludeReviewCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.ConcludeReview,
            null,
            @case => Task.FromResult(ReviewSteps.ConcludeReview(
                @case, new ReviewConcluded(request.Conclusion, request.ImproveBy, request.Summary))),
            cancellationToken);
}
