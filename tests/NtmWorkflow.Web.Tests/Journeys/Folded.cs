using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Process;

namespace NtmWorkflow.Web.Tests.Journeys;

/// <summary>Dossiers that are nothing but the fold of the acts a test names.</summary>
internal static class Folded
{
    private static readonly DateTimeOffset Morning = new(2023, 5, 2, 8, 0, 0, TimeSpan.FromHours(7));

    public static Dossier From(params DossierAct[] acts)
    {
        var id = DossierId.New(Morning);
        var entries = new List<LedgerEntry<DossierAct>>();
        foreach (var act in acts.Prepend(new Registered(new UnitId("xa-tap-son"), "Xã Tập Sơn", "Huyện Trà Cú", "nang-cao", "Nâng cao", 2023, new ProvinceYearId("tra-vinh/2023"), new("", "", "", "", "", ""), new(2023, 5, 4))))
        {
            entries.Add(DossierLedger.Chain.Seal(entries.HeadOf(id.Value), new(Actor.Service, Morning), act, null, ProcessState.NotStarted));
        }

        return Dossier.Fold(entries);
    }

    public static Submitted Submission(params (string Code, Verdict Verdict, decimal? Value)[] findings) =>
        new(new([.. findings.Select(one => new IndicatorFinding(new IndicatorCode(one.Code), one.Verdict, one.Value, null, []))]), [], []);
}
