using System.Text.Json;
using NtmWorkflow.Application.Dossiers.View.ViewDossier;
using NtmWorkflow.Application.Shared.Desk;
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
internal sealed record DossierAnswer
{
    /// <summary>The dossier.</summary>
    public required DossierId Id { get; init; }

    /// <summary>Its version, to send back with an act.</summary>
    public required int Version { get; init; }

    /// <summary>What is applied for, with the pinned rules.</summary>
    public required Registered Registration { get; init; }

    /// <summary>Where it stands.</summary>
    public required DossierStage Stage { get; init; }

    /// <summary>Criteria met by the latest assessment.</summary>
    public required int CriteriaMet { get; init; }

    /// <summary>Criteria in the set.</summary>
    public required int CriteriaTotal { get; init; }

    /// <summary>The assessment being written.</summary>
    public required Draft Draft { get; init; }

    /// <summary>Open tasks with due days.</summary>
    public required IReadOnlyList<InboxTask> Tasks { get; init; }

    /// <summary>Acts the caller may take now.</summary>
    public required IReadOnlyList<string> Possible { get; init; }

    /// <summary>The latest submission.</summary>
    public required Submitted? Submission { get; init; }

    /// <summary>The district's verification.</summary>
    public required DistrictVerified? Verification { get; init; }

    /// <summary>Sign-offs that stand, by department.</summary>
    public required IReadOnlyDictionary<OrganisationId, DepartmentSignedOff> SignOffs { get; init; }

    /// <summary>The satisfaction survey.</summary>
    public required SatisfactionSurveyed? Survey { get; init; }

    /// <summary>The field report.</summary>
    public required FieldInspected? Inspection { get; init; }

    /// <summary>The council's count.</summary>
    public required Tally? Tally { get; init; }

    /// <summary>The recognition.</summary>
    public required Recognised? Recognition { get; init; }

    /// <summary>The refusal.</summary>
    public required RecognitionRefused? Refusal { get; init; }

    /// <summary>The publication.</summary>
    public required ResultPublished? Publication { get; init; }

    /// <summary>Every request for correction with what became of it.</summary>
    public required IReadOnlyList<Correction> CorrectionRequests { get; init; }

    /// <summary>Every opinion asked of another department with what became of it.</summary>
    public required IReadOnlyList<Opinion> Opinions { get; init; }

    /// <summary>Departments that did not reply by their day, by department.</summary>
    public required IReadOnlyDictionary<OrganisationId, NoReplyRecorded> NoReplies { get; init; }

    /// <summary>The consolidation that took the dossier to the council.</summary>
    public required Consolidated? Consolidation { get; init; }

    /// <summary>The decision on a revocation, on a dossier of one.</summary>
    public required RevocationDecided? RevocationDecision { get; init; }

    /// <summary>How the recognition ended.</summary>
    public required RecognitionEnded? Ended { get; init; }

    /// <summary>Code under which the decision is checked.</summary>
    public required string? DecisionCode { get; init; }

    /// <summary>The decision that recognises the unit, whoever took it.</summary>
    public required IssuedDecision? Decision { get; init; }

    /// <summary>The decision that revokes a recognition, whoever took it.</summary>
    public required IssuedDecision? Revocation { get; init; }

    /// <summary>Documents to and from the centre.</summary>
    public required IReadOnlyList<CentralDocumentRecorded> CentralDocuments { get; init; }

    /// <summary>What the screening after a merger found.</summary>
    public required AcceptanceScreened? Screening { get; init; }

    /// <summary>How a review ended.</summary>
    public required ReviewConcluded? ReviewConclusion { get; init; }

    /// <summary>When a review opened and when it is due; none for what is no review.</summary>
    public required ReviewAnswer? Review { get; init; }

    /// <summary>For a district or province whose set counts recognised units: how they stand on the day of the answer.</summary>
    public required IReadOnlyList<UnitsBelow> Below { get; init; }

    /// <summary>The proposal to revoke.</summary>
    public required RevocationProposed? RevocationProposal { get; init; }

    public static DossierAnswer Of(DossierView view)
    {
        var dossier = view.Case.Dossier;
        var set = view.Case.Rules.Set;
        var assessment = dossier.Submission?.Assessment ?? view.Draft.ToAssessment();
        return new()
        {
            Id = dossier.Id,
            Version = dossier.Sequence,
            Registration = dossier.Registration,
            Stage = dossier.Stage(),
            CriteriaMet = assessment.CriteriaMet(set),
            CriteriaTotal = set.Criteria.Count,
            Draft = view.Draft,
            Tasks = view.Tasks,
            Possible = [.. view.Possible.Select(possible => JsonNamingPolicy.KebabCaseLower.ConvertName($"{possible.Permission}"))],
            Submission = dossier.Submission,
            Verification = dossier.Verification,
            SignOffs = dossier.SignOffs,
            Survey = dossier.Survey,
            Inspection = dossier.Inspection,
            Tally = dossier.Session?.Tally,
            Recognition = dossier.Recognition,
            Refusal = dossier.Refusal,
            Publication = dossier.Publication,
            CorrectionRequests = dossier.CorrectionRequests,
            Opinions = dossier.Opinions,
            NoReplies = dossier.NoReplies,
            Consolidation = dossier.Consolidation,
            RevocationDecision = dossier.RevocationDecision,
            Ended = dossier.Ended,
            DecisionCode = dossier.DecisionEntry?.Code.ToString(),
            Decision = dossier.Decision,
            Revocation = dossier.Revocation,
            CentralDocuments = dossier.CentralDocuments,
            Screening = dossier.Screening,
            ReviewConclusion = dossier.ReviewConclusion,
            Review = ReviewAnswer.Of(view.Case),
            Below = view.Below,
            RevocationProposal = dossier.RevocationProposal,
        };
    }
}

/// <summary>A dossier as it stood at the end of a day.</summary>
internal sealed record DossierOnDayAnswer
{
    /// <summary>The dossier.</summary>
    public required DossierId Id { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Number of the last act up to then.</summary>
    public required int Version { get; init; }

    /// <summary>Acts that came later.</summary>
    public required int Later { get; init; }

    /// <summary>Whether the chain of the whole ledger holds.</summary>
    public required bool Verified { get; init; }

    /// <summary>What is applied for, with the pinned rules.</summary>
    public required Registered Registration { get; init; }

    /// <summary>Where it stood.</summary>
    public required DossierStage Stage { get; init; }

    /// <summary>Ids of the steps that were open; with the department where each has its own.</summary>
    public required IReadOnlyList<string> OpenSteps { get; init; }

    /// <summary>Counts for each level; without a level: of each indicator the level that had spoken last.</summary>
    public required IReadOnlyList<LevelTotal> Totals { get; init; }

    /// <summary>The latest submission.</summary>
    public required Submitted? Submission { get; init; }

    /// <summary>The district's verification.</summary>
    public required DistrictVerified? Verification { get; init; }

    /// <summary>Sign-offs that stood, by department.</summary>
    public required IReadOnlyDictionary<OrganisationId, DepartmentSignedOff> SignOffs { get; init; }

    /// <summary>The satisfaction survey.</summary>
    public required SatisfactionSurveyed? Survey { get; init; }

    /// <summary>The field report.</summary>
    public required FieldInspected? Inspection { get; init; }

    /// <summary>The council's count.</summary>
    public required Tally? Tally { get; init; }

    /// <summary>The recognition.</summary>
    public required Recognised? Recognition { get; init; }

    /// <summary>The refusal.</summary>
    public required RecognitionRefused? Refusal { get; init; }

    /// <summary>The publication.</summary>
    public required ResultPublished? Publication { get; init; }

    /// <summary>How the recognition had ended.</summary>
    public required RecognitionEnded? Ended { get; init; }

    public static DossierOnDayAnswer Of(DossierOnDay view)
    {
        var dossier = view.Case.Dossier;
        return new()
        {
            Id = dossier.Id,
            Day = view.Case.Today,
            Version = dossier.Sequence,
            Later = view.After,
            Verified = view.Break is null,
            Registration = dossier.Registration,
            Stage = dossier.Stage(),
            OpenSteps = [.. dossier.State.OpenTasks.Where(task => task.Available).Select(task => task.Item is { } item ? $"{task.ElementId}:{item}" : task.ElementId)],
            Totals = view.Matrix.Totals,
            Submission = dossier.Submission,
            Verification = dossier.Verification,
            SignOffs = dossier.SignOffs,
            Survey = dossier.Survey,
            Inspection = dossier.Inspection,
            Tally = dossier.Session?.Tally,
            Recognition = dossier.Recognition,
            Refusal = dossier.Refusal,
            Publication = dossier.Publication,
            Ended = dossier.Ended,
        };
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
