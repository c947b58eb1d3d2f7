using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Workflows;

namespace NtmWorkflow.Web.Tests.Journeys;

/// <summary>A dossier of the repository's own rules, walked along its path.</summary>
internal sealed class SampleCase
{
    private static readonly DateOnly Today = new(2023, 5, 2);
    private static readonly Actor Commune = new("can-bo-xa", "Cán bộ xã", Role.CommuneOfficer, new OrganisationId("xa-tap-son"));
    private static readonly RuleBook Book = WorkflowsReader.Read(Folder()).RuleBook!;

    private readonly List<LedgerEntry<DossierAct>> _entries = [];

    private SampleCase(string? period)
    {
        Rules = ApplicableRules.Find(Book, new ProvinceYearId("tra-vinh/2023"), "nang-cao", Today).Value;
        var unit = Rules.Province.Province.Units.First(unit => unit.Id == Commune.Organisation);
        var id = DossierId.New(new DateTimeOffset(2023, 5, 2, 1, 0, 0, TimeSpan.Zero));
        var registered = (Registered)CommuneSteps.Register(Rules, unit, new ProvinceYearId("tra-vinh/2023"), hasOpenDossier: false).Value with { Period = period };
        Seal(id, registered, DossierPath.Begin(Rules, id).Value.State);
    }

    public ApplicableRules Rules { get; }

    public IReadOnlyList<LedgerEntry<DossierAct>> Ledger => _entries;

    public DossierCase Case => new(Dossier.Fold(_entries), Rules, Today);

    public static SampleCase Registered(string? period = null) => new(period);

    public SampleCase Then(DossierAct act)
    {
        var dossier = Case.Dossier;
        var step = DossierPath.Advance(Case, act).Value;
        Seal(dossier.Id, act, step?.State ?? dossier.State);
        return this;
    }

    private void Seal(DossierId id, DossierAct act, Process.ProcessState state) => _entries.Add(DossierLedger.Chain.Seal(
        _entries.HeadOf(id.Value), new(Commune, new DateTimeOffset(2023, 5, 2, 1, _entries.Count, 0, TimeSpan.Zero)), act, null, state));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "workflows", "regimes")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "workflows");
    }
}
