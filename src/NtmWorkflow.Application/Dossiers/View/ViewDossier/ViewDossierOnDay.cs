using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.View.ViewDossier;

/// <summary>Asks how a dossier stood at the end of a day (hồ sơ tại một ngày).</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Day">The day in Việt Nam.</param>
public sealed record ViewDossierOnDayQuery(DossierId Dossier, DateOnly Day) : IRequest<Outcome<DossierOnDay>>, IOnDossier
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewLedger;
}

/// <summary>A dossier as it stood at the end of a day: the fold of the lines of its ledger up to then.</summary>
/// <param name="Case">The dossier with its rules; today is that day.</param>
/// <param name="Matrix">What each body had found by then.</param>
/// <param name="Lines">The lines up to then.</param>
/// <param name="After">How many lines came later.</param>
/// <param name="Break">Where the whole ledger's chain breaks, or none.</param>
public sealed record DossierOnDay(
    DossierCase Case, VerdictMatrix Matrix, IReadOnlyList<LedgerEntry<DossierAct>> Lines, int After, ChainBreak? Break);

internal sealed class ViewDossierOnDayHandler(ILedger ledger, IRuleBooks books, TimeProvider clock)
    : IRequestHandler<ViewDossierOnDayQuery, Outcome<DossierOnDay>>
{
    public async Task<Outcome<DossierOnDay>> Handle(ViewDossierOnDayQuery request, CancellationToken cancellationToken)
    {
        if (request.Day > clock.TodayInVietnam())
        {
            return Refusal.Invalid("day", "day-is-not-in-the-future", $"Ngày {request.Day.Written()} chưa đến.", "Chọn hôm nay hoặc một ngày đã qua.");
        }

        var entries = await ledger.ReadAsync(request.Dossier, cancellationToken);
        List<LedgerEntry<DossierAct>> until = [.. entries.TakeWhile(entry => entry.At.Day() <= request.Day)];
        if (until.Count == 0)
        {
            return new Refusal(
                RefusalKind.NotFound,
                "dossier-was-not-there-yet",
                $"Ngày {request.Day.Written()} chưa có hồ sơ này: hồ sơ lập ngày {entries[0].At.Day().Written()}.",
                Remedy: "Chọn ngày lập hồ sơ hoặc ngày sau đó.");
        }

        var dossier = Dossier.Fold(until);
        var @case = new DossierCase(dossier, await books.ForAsync(dossier.Registration, cancellationToken), request.Day);
        return new DossierOnDay(@case, VerdictMatrix.Of(@case), until, entries.Count - until.Count, DossierLedger.Chain.Verify(entries));
    }
}
