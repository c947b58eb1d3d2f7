using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.Reporting.Obligations.Rules;
using NtmWorkflow.Domain.Tests.Dossiers;

namespace NtmWorkflow.Domain.Tests.Reporting;

/// <summary>Rules of obligations, demands and extensions.</summary>
internal static class ObligationRuleCases
{
    public static RuleCase[] List { get; } =
    [
        new(new ObligationIsOpen(Owed.May), new ObligationIsOpen(Owed.Sent), "obligation-is-open", Kind: RefusalKind.Conflict),
        new(new DossierIsHandedInItself(Owed.May), new DossierIsHandedInItself(Owed.May with { Kind = ObligationKind.Filing }), "dossier-is-handed-in-itself"),
        new(new ReturnedReportIsSentAgain(Owed.May), new ReturnedReportIsSentAgain(Owed.BackWithAForm), "returned-report-is-sent-again", Kind: RefusalKind.Conflict),
        new(new ReportIsFilledInOrNamed(Owed.May, Owed.OnPaper, true), new ReportIsFilledInOrNamed(Owed.May, Owed.Sending(null), true), "report-is-filled-in-or-named"),
        new(new ReportWasSent(Owed.Sent), new ReportWasSent(Owed.May), "report-was-sent", Kind: RefusalKind.Conflict),
        new(new ReportWithAFormIsReturnedThere(Owed.Sent), new ReportWithAFormIsReturnedThere(Owed.SentWithAForm),
            "report-with-a-form-is-returned-there", Kind: RefusalKind.Conflict),
        new(new OrganisationsAreKnown(Owed.To("xa-a")), new OrganisationsAreKnown(Owed.To("xa-la")), "organisations-are-known"),
        new(new OrganisationsAreChosen(Owed.To("xa-a")), new OrganisationsAreChosen(Owed.To("vpdp")), "organisations-are-chosen"),
        new(new DemandStands(Owed.Storm), new DemandStands(Owed.Storm with { WithdrawnBecause = "Thôi", WithdrawnBy = "VPĐP" }),
            "demand-stands", Kind: RefusalKind.Conflict),
        new(new OnlyOpenDemandsAreExtended(Owed.OnDemand), new OnlyOpenDemandsAreExtended(Owed.May), "only-open-demands-are-extended"),
        new(new ExtensionIsLater(Owed.OnDemand, new(2023, 6, 10), Owed.Today), new ExtensionIsLater(Owed.OnDemand, new(2023, 6, 9), Owed.Today), "extension-is-later"),
        new(new ExtensionIsAskedOnce([Owed.Plea with { Granted = false }]), new ExtensionIsAskedOnce([Owed.Plea]), "extension-is-asked-once"),
        new(new ExtensionWaits(Owed.Plea), new ExtensionWaits(Owed.Plea with { Granted = true }), "extension-waits", Kind: RefusalKind.NotFound),
    ];
}
