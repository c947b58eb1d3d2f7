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

namespace NtmWorkflow.Application.Dossiers.Prepare.DraftScheme;

/// <summary>Approves a commune's scheme for the district, or returns it (phê duyệt Đề án).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Approve">Approve, or return.</param>
/// <param name="Number">Number of the approving decision.</param>
/// <param name="Day">Its day.</param>
/// <param name="Opinion">Opinion, or what must be changed.</param>
public sealed record DecideSchemeCommand(DossierId Dossier, int? Version, bool Approve, string? Number, DateOnly? Day, string Opinion)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.DecideScheme;
}

internal sealed class DecideSchemeInput : AbstractValidator<DecideSchemeCommand>
{
    public DecideSchemeInput()
    {
        RuleFor(request => request.Opinion).Needed("opinion", "ý kiến thẩm định (nội dung phải sửa nếu trả lại)");
        RuleFor(request => request.Number ?? "").Needed("number", "số quyết định phê duyệt").When(request => request.Approve);
        RuleFor(request => request.Day).NotNull()
            .OverridePropertyName("day").WithErrorCode("day-is-needed").WithMessage("Chưa nhập ngày phê duyệt.").When(request => request.Approve);
    }
}

internal sealed class DecideSchemeHandler(DossierDesk desk) : IRequestHandler<DecideSchemeCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(DecideSchemeCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.ApproveScheme,
            null,
            @case => Task.FromResult(ProcedureSteps.DecideScheme(
                @case,
                request.Approve
                    ? new SchemeDecided(true, request.Number, request.Day, request.Opinion)
                    : new SchemeDecided(false, null, null, request.Opinion))),
            cancellationToken);
}
