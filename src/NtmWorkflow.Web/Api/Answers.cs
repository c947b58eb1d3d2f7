using System.Text.Json;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Application.ViewDossier;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Api;

/// <summary>A dossier as programs read it.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="Version">Its version, to send back with an act.</param>
/// <param name="Registration">What is applied for, with the pinned rules.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="CriteriaMet">Criteria met by the latest assessment.</param>
/// <param name="CriteriaTotal">Criteria in the set.</param>
/// <param name="Draft">The assessment being written.</param>
/// <param name="Tasks">Open tasks with due days.</param>
/// <param name="Possible">Acts the caller may take now.</param>
/// <param name="Submission">The latest submission.</param>
/// <param name="Verification">The district's verification.</param>
/// <param name="SignOffs">Sign-offs that stand, by department.</param>
/// <param name="Corrections">Corrections asked for, by department.</param>
/// <param name="Survey">The satisfaction survey.</param>
/// <param name="Inspection">The field report.</param>
/// <param name="Tally">The council's count.</param>
/// <param name="Recognition">The recognition.</param>
/// <param name="Refusal">The refusal.</param>
/// <param name="Publication">The publication.</param>
/// <param name="Decision">The decision that recognises the unit, whoever took it.</param>
/// <param name="Revocation">The decision that revokes a recognition, whoever took it.</param>
/// <param name="CentralDocuments">Documents to and from the centre.</param>
/// <param name="Screening">What the screening after a merger found.</param>
/// <param name="ReviewConclusion">How a review ended.</param>
/// <param name="RevocationProposal">The proposal to revoke.</param>
internal sealed record DossierAnswer(
    DossierId Id,
    int Version,
    Registered Registration,
    DossierStage Stage,
    int CriteriaMet,
    int CriteriaTotal,
    Draft Draft,
    IReadOnlyList<InboxTask> Tasks,
    IReadOnlyList<string> Possible,
    Submitted? Submission,
    DistrictVerified? Verification,
    IReadOnlyDictionary<string, DepartmentSignedOff> SignOffs,
    IReadOnlyDictionary<string, CorrectionRequested> Corrections,
    SatisfactionSurveyed? Survey,
    FieldInspected? Inspection,
    Tally? Tally,
    Recognised? Recognition,
    RecognitionRefused? Refusal,
    ResultPublished? Publication,
    DecisionMade? Decision,
    DecisionMade? Revocation,
    IReadOnlyList<CentralDocumentRecorded> CentralDocuments,
    AcceptanceScreened? Screening,
    ReviewConcluded? ReviewConclusion,
    RevocationProposed? RevocationProposal)
{
    public static DossierAnswer Of(DossierView view)
    {
        var dossier = view.Case.Dossier;
        var set = view.Case.Rules.Set;
        var assessment = dossier.Submission?.Assessment ?? view.Draft.ToAssessment();
        return new(
            dossier.Id, dossier.Sequence, dossier.Registration, dossier.Stage(),
            assessment.CriteriaMet(set), set.Criteria.Count, view.Draft, view.Tasks,
            [.. view.Possible.Select(possible => JsonNamingPolicy.KebabCaseLower.ConvertName($"{possible.Act}"))],
            dossier.Submission, dossier.Verification, dossier.SignOffs, dossier.Corrections, dossier.Survey,
            dossier.Inspection, dossier.Session?.Tally, dossier.Recognition, dossier.Refusal, dossier.Publication,
            dossier.Decision, dossier.Revocation, dossier.CentralDocuments, dossier.Screening, dossier.ReviewConclusion, dossier.RevocationProposal);
    }
}

/// <summary>A ledger as programs read it; the texts are exactly what was hashed.</summary>
/// <param name="Verified">Whether the chain holds.</param>
/// <param name="Break">Where it breaks, or none.</param>
/// <param name="Entries">The entries in order.</param>
internal sealed record LedgerAnswer(bool Verified, ChainBreak? Break, IReadOnlyList<LedgerLine> Entries)
{
    public static LedgerAnswer Of(LedgerView view) => new(
        view.Break is null,
        view.Break,
        [.. view.Entries.Select(entry => new LedgerLine(
            entry.Sequence, entry.At, entry.By, entry.LegalSource, JsonSerializer.SerializeToElement(entry.Act, LedgerJson.Options), entry.Seal))]);
}

/// <summary>One line of a ledger.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who.</param>
/// <param name="LegalSource">Legal source, or none.</param>
/// <param name="Act">What was done.</param>
/// <param name="Seal">The texts and the hash chain.</param>
internal sealed record LedgerLine(
    int Sequence, DateTimeOffset At, Actor By, string? LegalSource, JsonElement Act, LedgerSeal Seal);
