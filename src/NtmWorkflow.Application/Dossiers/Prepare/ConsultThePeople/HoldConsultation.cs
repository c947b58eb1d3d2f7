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

namespace NtmWorkflow.Application.Dossiers.Prepare.ConsultThePeople;

/// <summary>Records the public consultation (công khai, lấy ý kiến nhân dân).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Channels">Where the report was published.</param>
/// <param name="OpinionsReceived">Opinions received.</param>
/// <param name="OpinionsAgreeing">Of them, agreeing.</param>
/// <param name="Summary">What was said and how it was taken up.</param>
public sealed record HoldConsultationCommand(DossierId Dossier, int? Version, DateOnly From, DateOnly To, string Channels, int OpinionsReceived, int OpinionsAgreeing, string Summary)
    : DossierCommand(Dossier, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.HoldConsultation;
}

internal sealed class HoldConsultationInput : AbstractValidator<HoldConsultationCommand>
{
    public HoldConsultationInput()
    {
        RuleFor(request => request.Channels).Needed("channels", "nơi công khai");
        RuleFor(request => request.OpinionsReceived).Between("opinionsReceived", "Số ý kiến nhận được", 0, 1_000_000);
        RuleFor(request => request.OpinionsAgreeing).Between("opinionsAgreeing", "Số ý kiến đồng thuận", 0, 1_000_000);
        RuleFor(request => request.Summary).Needed("summary", "tổng hợp ý kiến");
    }
}

internal sealed class HoldConsultationHandler(DossierDesk desk) : IRequestHandler<HoldConsultationCommand, Outcome<ActTaken>>
{
    public Task<Outcome<ActTaken>> Handle(HoldConsultationCommand request, CancellationToken cancellationToken) =>
        desk.TakeAsync(
            request,
            PathTasks.Publish,
            null,
            @case => Task.FromResult(CommuneSteps.Consult(
                @case,
                new ConsultationHeld(
                    request.From, request.To, request.Channels, request.OpinionsReceived, request.OpinionsAgreeing, request.Summary))),
            cancellationToken);
}
