using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Criteria;

namespace NtmWorkflow.Web.Api.Dossiers;

// What programs send. "Version" is the sequence of the dossier that the sender last saw; left out, no conflict is looked for.

internal sealed record TokenRequest(string? UserName, string? Password);

internal sealed record RegistrationBody(string? ProvinceYear, string? Unit, string? Level);

internal sealed record FindingBody(
    string Code,
    Verdict? Verdict,
    decimal? Value,
    string? Explanation,
    decimal? Numerator = null,
    decimal? Denominator = null,
    decimal? Women = null,
    decimal? Men = null,
    string? Note = null)
{
    public static FindingBody Of(DraftFinding finding)
    {
        var measured = finding.Measured;
        return new(finding.Code, finding.Verdict, measured.Value, finding.Explanation, measured.Numerator, measured.Denominator, measured.Women, measured.Men, finding.Note);
    }

    public DraftFinding ToDraft() => new(Code, Verdict, new Measurement(Value, Numerator, Denominator, Women, Men), Explanation, Note);
}

internal sealed record VersionBody(int? Version);

internal sealed record ReasonBody(int? Version, string? Reason);

internal sealed record ConsultationBody(
    int? Version, DateOnly From, DateOnly To, string? Channels, int OpinionsReceived, int OpinionsAgreeing, string? Summary);

internal sealed record SubmissionBody(int? Version, IReadOnlyList<Declaration>? Declarations);

internal sealed record VerificationBody(int? Version, bool Forward, IReadOnlyList<IndicatorVerdict>? Verdicts, string? Opinion);

internal sealed record ReceptionBody(int? Version, bool Complete, string? Note, DateOnly? ReplyBy);

internal sealed record SignOffBody(
    int? Version, IReadOnlyList<IndicatorVerdict>? Verdicts, string? ProcessText, string? FiguresText, Verdict Conclusion);

internal sealed record SignOffDraftBody(
    IReadOnlyList<IndicatorVerdict>? Verdicts, string? ProcessText, string? FiguresText, Verdict? Conclusion);

internal sealed record CorrectionBody(int? Version, CorrectionReason Reason, string? Text, IReadOnlyList<string>? Indicators, DateOnly AnswerBy);

internal sealed record TextBody(int? Version, string? Text);

internal sealed record OpinionBody(int? Version, string? To, string? Question, IReadOnlyList<string>? Indicators, DateOnly AnswerBy);

internal sealed record NoReplyBody(int? Version, string? Department, string? Note);

internal sealed record SurveyBody(
    int? Version, DateOnly From, DateOnly To, int FormsIssued, int FormsReturned, int Satisfied, string? Note,
    IReadOnlyList<SurveyItem>? Items, IReadOnlyList<CommuneSurvey>? Communes);

// One visit by its day and who went, or each of several in "visits".
internal sealed record FieldReportBody(
    int? Version,
    DateOnly? VisitDay,
    IReadOnlyList<string>? Present,
    string? Findings,
    Verdict Conclusion,
    IReadOnlyList<FieldVisit>? Visits,
    IReadOnlyList<CriterionFinding>? Criteria)
{
    public IReadOnlyList<FieldVisit> AllVisits => Visits ?? (VisitDay is { } day ? [new(day, Present ?? [], null)] : []);
}

internal sealed record ConsolidationBody(int? Version, bool ToCouncil, string? Summary);

internal sealed record RecognitionBody(int? Version, int Number, DateOnly Day, DecisionWording? Wording);

internal sealed record RefusalBody(int? Version, string? Reason, int? Number, DateOnly? Day, DecisionWording? Wording);

internal sealed record RevocationDecisionBody(int? Version, bool Revoke, int? Number, DateOnly Day, string? Grounds, DecisionWording? Wording);

/// <summary>One decision on several dossiers.</summary>
internal sealed record JointDecisionBody(IReadOnlyList<Guid>? Dossiers, int Number, DateOnly Day, DecisionWording? Wording)
{
    public JointDecision ToDecision() => new([.. (Dossiers ?? []).Select(id => new DossierId(id))], Number, Day, Wording);
}

internal sealed record PublicationBody(int? Version, DateOnly Day, string? Channel, IReadOnlyList<PublishedAt>? Places);

internal sealed record ClockBody(Application.Service.MoveClock.ClockMove Move, DateOnly? Day);
