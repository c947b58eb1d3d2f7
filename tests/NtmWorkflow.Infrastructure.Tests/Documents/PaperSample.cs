using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Infrastructure.Tests.Documents;

/// <summary>Decisions on a commune under the repository's own rules, as papers print them.</summary>
internal static class PaperSample
{
    public static RuleBook Book { get; } = WorkflowsReader.Read(WorkflowsCopy.Original).RuleBook!;

    /// <summary>Who decides, for the provincial committee.</summary>
    public static Actor Chairman(ProvinceYear province) => new(
        "chu-tich", "Trần Văn Chủ", Role.Chairman, province.Departments.Organisations.First(body => body.Kind == OrganisationKind.ProvincialCommittee).Id);

    /// <summary>A dossier of "Xã Tập Sơn, Huyện Trà Cú" under a province's rules, just opened.</summary>
    public static DossierCase Case(string provinceYear = "tra-vinh/2023", string level = "nang-cao", DateOnly? today = null)
    {
        var key = new ProvinceYearId(provinceYear);
        var province = Book.Provinces[key];
        var day = today ?? new(province.Province.Year, 12, 15);
        var regime = Book.Regimes[province.Province.Regime];
        var found = regime.Regime.Levels.First(one => one.Id == level);
        var path = found.PathOf(Procedure.Recognition)!;
        var rules = new ApplicableRules(regime, found, regime.Sets[found.CriteriaSet], regime.Paths[path], province, day, Book.Calendar, path);
        var id = DossierId.New(new DateTimeOffset(2023, 5, 2, 1, 0, 0, TimeSpan.Zero));
        var registered = new Registered(
            new UnitId("xa-tap-son"), "Xã Tập Sơn", "Huyện Trà Cú", level, found.Name, province.Province.Year, key, new("", "", "", "", "", ""), day);
        return new(Dossier.Fold([Entry(id, registered, Chairman(province), DossierPath.Begin(rules, id).Value.State)]), rules, day);
    }

    /// <summary>A decision as the ledger holds it.</summary>
    public static DecisionOnLedger Decided(DossierCase @case, IssuedDecision issued) => new(
        issued, 2, new string('a', 64), new(Chairman(@case.Rules.Province), new DateTimeOffset(2023, 12, 15, 1, 0, 0, TimeSpan.Zero)));

    private static LedgerEntry<DossierAct> Entry(DossierId id, DossierAct act, Actor by, Process.ProcessState state) =>
        DossierLedger.Chain.Seal(Array.Empty<LedgerEntry<DossierAct>>().HeadOf(id.Value), new(by, new DateTimeOffset(2023, 5, 2, 1, 0, 0, TimeSpan.Zero)), act, null, state);
}
