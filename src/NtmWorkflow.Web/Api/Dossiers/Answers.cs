using System.Text.Json;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Matrix;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Web.Api.Dossiers;

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
/// <param name="Survey">The satisfaction survey.</param>
/// <param name="Inspection">The field report.</param>
/// <param name="Tally">The council's count.</param>
/// <param name="Recognition">The recognition.</param>
/// <param name="Refusal">The refusal.</param>
/// <param name="Publication">The publication.</param>
/// <param name="CorrectionRequests">Every request for correction with what became of it.</param>
/// <param name="Opinions">Every opinion asked of another department with what became of it.</param>
/// <param name="NoReplies">Departments that did not reply by their day, by department.</param>
/// <param name="Consolidation">The consolidation that took the dossier to the council.</param>
/// <param name="RevocationDecision">The decision on a revocation, on a dossier of one.</param>
/// <param name="Ended">How the recognition ended.</param>
/// <param name="DecisionCode">Code under which the decision is checked.</param>
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
    SatisfactionSurveyed? Survey,
    FieldInspected? Inspection,
    Tally? Tally,
    Recognised? Recognition,
    RecognitionRefused? Refusal,
    ResultPublished? Publication,
    IReadOnlyList<Correction> CorrectionRequests,
    IReadOnlyList<Opinion> Opinions,
    IReadOnlyDictionary<string, NoReplyRecorded> NoReplies,
    Consolidated? Consolidation,
    RevocationDecided? RevocationDecision,
    RecognitionEnded? Ended,
    string? DecisionCode,
    IssuedDecision? Decision,
    IssuedDecision? Revocation,
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
            [.. view.Possible.Select(possible => JsonNamingPolicy.KebabCaseLower.ConvertName($"{possible.Permission}"))],
            dossier.Submission, dossier.Verification, dossier.SignOffs, dossier.Survey,
            dossier.Inspection, dossier.Session?.Tally, dossier.Recognition, dossier.Refusal, dossier.Publication,
            dossier.CorrectionRequests, dossier.Opinions, dossier.NoReplies, dossier.Consolidation,
            dossier.RevocationDecision, dossier.Ended, dossier.DecisionEntry?.Code.ToString(),
            dossier.Decision, dossier.Revocation, dossier.CentralDocuments, dossier.Screening, dossier.ReviewConclusion, dossier.RevocationProposal);
    }
}

/// <summary>A dossier as it stood at the end of a day.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="Day">The day.</param>
/// <param name="Version">Number of the last act up to then.</param>
/// <param name="Later">Acts that came later.</param>
/// <param name="Verified">Whether the chain of the whole ledger holds.</param>
/// <param name="Registration">What is applied for, with the pinned rules.</param>
/// <param name="Stage">Where it stood.</param>
/// <param name="OpenSteps">Ids of the steps that were open; with the department where each has its own.</param>
/// <param name="Totals">Counts for each level; without a level: of each indicator the level that had spoken last.</param>
/// <param name="Submission">The latest submission.</param>
/// <param name="Verification">The district's verification.</param>
/// <param name="SignOffs">Sign-offs that stood, by department.</param>
/// <param name="Survey">The satisfaction survey.</param>
/// <param name="Inspection">The field report.</param>
/// <param name="Tally">The council's count.</param>
/// <param name="Recognition">The recognition.</param>
/// <param name="Refusal">The refusal.</param>
/// <param name="Publication">The publication.</param>
/// <param name="Ended">How the recognition had ended.</param>
internal sealed record DossierOnDayAnswer(
    DossierId Id,
    DateOnly Day,
    int Version,
    int Later,
    bool Verified,
    Registered Registration,
    DossierStage Stage,
    IReadOnlyList<string> OpenSteps,
    IReadOnlyList<LevelTotal> Totals,
    Submitted? Submission,
    DistrictVerified? Verification,
    IReadOnlyDictionary<string, DepartmentSignedOff> SignOffs,
    SatisfactionSurveyed? Survey,
    FieldInspected? Inspection,
    Tally? Tally,
    Recognised? Recognition,
    RecognitionRefused? Refusal,
    ResultPublished? Publication,
    RecognitionEnded? Ended)
{
    public static DossierOnDayAnswer Of(DossierOnDay view)
    {
        var dossier = view.Case.Dossier;
        return new(
            dossier.Id, view.Case.Today, dossier.Sequence, view.After, view.Break is null, dossier.Registration, dossier.Stage(),
            [.. dossier.State.OpenTasks.Where(task => task.Available).Select(task => task.Item is { } item ? $"{task.ElementId}:{item}" : task.ElementId)],
            view.Matrix.Totals, dossier.Submission, dossier.Verification, dossier.SignOffs, dossier.Survey,
            dossier.Inspection, dossier.Session?.Tally, dossier.Recognition, dossier.Refusal, dossier.Publication, dossier.Ended);
    }
}

/// <summary>A ledger as programs read it; the texts are exactly what was hashed.</summary>
/// <param name="Verified">Whether the chain holds.</param>
/// <param name="Break">Where it breaks, or none.</param>
/// <param name="Total">Lines in the whole ledger.</param>
/// <param name="Entries">The entries in order; of one page, newest first, where a page was asked for.</param>
internal sealed record LedgerAnswer(bool Verified, ChainBreak? Break, int Total, IReadOnlyList<LedgerLine> Entries)
{
    public static LedgerAnswer Of(LedgerView view, int? page) => new(
        view.Break is null,
        view.Break,
        view.Entries.Count,
        [.. (page is { } number ? view.Page(number).Items : view.Entries).Select(entry => new LedgerLine(
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
