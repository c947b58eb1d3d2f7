using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>What is printed of a decision.</summary>
public enum DecisionPrint
{
    /// <summary>The decision itself (quyết định).</summary>
    Decision,

    /// <summary>The certificate of the recognition (bằng công nhận).</summary>
    Certificate,
}

/// <summary>Asks for the decision on a dossier, or its certificate, as a paper (văn bản quyết định, bằng công nhận).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="What">What is printed.</param>
public sealed record ViewDecisionPaperQuery(DossierId Dossier, DecisionPrint What) : IRequest<Outcome<PaperDocument>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

/// <summary>Asks for the same as a file.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="What">What is printed.</param>
public sealed record DownloadDecisionPaperQuery(DossierId Dossier, DecisionPrint What) : IRequest<Outcome<WrittenPaper>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewDossier;
}

internal sealed class ViewDecisionPaperHandler(DossierDesk desk, IDecisions decisions, IDocuments documents)
    : IRequestHandler<ViewDecisionPaperQuery, Outcome<PaperDocument>>, IRequestHandler<DownloadDecisionPaperQuery, Outcome<WrittenPaper>>
{
    public async Task<Outcome<PaperDocument>> Handle(ViewDecisionPaperQuery request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<PaperDocument>(opened.Refusals);
        }

        var dossier = opened.Value.Dossier;
        if (dossier.DecisionEntry is not { } decision)
        {
            return Refusal.Unmet("paper-follows-the-decision", "Hồ sơ này chưa có quyết định có số nên chưa có văn bản.", null, "Mở lại sau khi có quyết định.");
        }

        if (decision.Issued.Number is null)
        {
            return Refusal.Unmet(
                "paper-is-of-a-body-of-the-province", $"Quyết định số {decision.Issued.Symbol} do Trung ương ban hành nên không in ở đây.", null,
                "Mở tệp văn bản ghi ở hồ sơ.");
        }

        if (request.What == DecisionPrint.Certificate)
        {
            return dossier.Stage() is DossierStage.ToBePublished or DossierStage.Recognised && decision.Issued.Kind == DecisionKind.Recognition
                ? DecisionPapers.Certificate(opened.Value, decision)
                : Refusal.Unmet("certificate-is-of-a-standing-recognition", "Không có công nhận đang có hiệu lực nên không in bằng.", null, "Xem văn bản quyết định.");
        }

        var covered = await decisions.CoveredByAsync(new(dossier.Id, decision.Sequence, decision.Code.ToString()), cancellationToken);
        return DecisionPapers.Decision(opened.Value, decision, covered);
    }

    public async Task<Outcome<WrittenPaper>> Handle(DownloadDecisionPaperQuery request, CancellationToken cancellationToken) =>
        (await Handle(new ViewDecisionPaperQuery(request.Dossier, request.What), cancellationToken)).Map(paper => new WrittenPaper(
            $"{(request.What == DecisionPrint.Decision ? "quyet-dinh" : "bang-cong-nhan")}-{request.Dossier.Value.ToString("N")[..12]}.docx", documents.Write(paper)));
}
