using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.After.Revoke;

/// <summary>Opens a revocation of a recognition (lập hồ sơ thu hồi); it begins with what the levels found in the review it is opened from, or in the latest.</summary>
/// <param name="Dossier">The dossier of the recognition, or of the review that proposes it.</param>
public sealed record BeginRevocationCommand(DossierId Dossier) : IRequest<Outcome<ActTaken>>, IChange, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.BeginRevocation;
}

internal sealed class BeginRevocationHandler(
    DossierDesk desk, DossierOpening opening, ILedger ledger, IRegister register, IDrafts drafts, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<BeginRevocationCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(BeginRevocationCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenAsync(request.Dossier, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<ActTaken>(opened.Refusals);
        }

        var from = opened.Value.Dossier;
        var recognised = from.Registration is { Procedure: Procedure.Review, Concerns: { } concerned }
            ? Dossier.Fold(await ledger.ReadAsync(concerned, cancellationToken))
            : from;
        var of = recognised.Registration;
        var today = clock.TodayInVietnam();
        var found = ApplicableRules.Find(await books.LatestAsync(cancellationToken), of.ProvinceYear, of.Level, today, Procedure.Revocation);
        return found.Succeeded
            ? await OpenAsync(found.Value, await BasisAsync(opened.Value, cancellationToken), recognised, cancellationToken)
            : Outcome.Refused<ActTaken>(found.Refusals);
    }

    /// <summary>The case that the revocation makes: a review's verdicts, and only before the first one the recognition's own.</summary>
    private async Task<DossierCase> BasisAsync(DossierCase from, CancellationToken cancellation)
    {
        var reviews = await register.LatestReviewsAsync([from.Dossier.Id], cancellation);
        return reviews.TryGetValue(from.Dossier.Id, out var latest) && await desk.OpenAsync(latest.Review, cancellation) is { Succeeded: true, Value: var review }
            ? review
            : from;
    }

    private async Task<Outcome<ActTaken>> OpenAsync(ApplicableRules rules, DossierCase basis, Dossier recognised, CancellationToken cancellation)
    {
        var of = recognised.Registration;
        if (!Gatekeeper.Owns(new Place(of.Unit, rules, rules.Day), current.Actor!, PathTasks.SelfAssess))
        {
            return new Refusal(
                RefusalKind.Forbidden, "not-yours-to-do", "Hồ sơ thu hồi của đơn vị này do cơ quan khác lập.",
                Remedy: "Đề nghị UBND huyện (với xã) hoặc Văn phòng Điều phối lập hồ sơ.");
        }

        var hasOne = await ledger.HasOpenRevocationAsync(of.ProvinceYear, of.Unit, of.Level, cancellation);
        var review = basis.Dossier.Id == recognised.Id ? (DossierId?)null : basis.Dossier.Id;
        var begun = ReviewSteps.BeginRevocation(rules, recognised, review, hasOne);
        if (!begun.Succeeded)
        {
            return Outcome.Refused<ActTaken>(begun.Refusals);
        }

        var taken = await opening.OpenAsync(rules, begun.Value, current.Actor!, null, cancellation);
        if (taken.Succeeded)
        {
            await drafts.CopyAsync(
                taken.Value.Dossier, rules.Set, basis.Rules.Set.Id, VerdictMatrix.LatestAssessment(basis), withVerdicts: true, cancellation);
        }

        return taken;
    }
}
