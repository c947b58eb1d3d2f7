using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>What a verifying body finds of one indicator (kết quả thẩm tra, thẩm định chỉ tiêu).</summary>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Verdict">Met or not.</param>
/// <param name="Note">Figures or reason; needed where it is not met.</param>
/// <param name="Value">The body's own figure in the indicator's unit; none: as the commune reported.</param>
public sealed record IndicatorVerdict(IndicatorCode Code, Verdict Verdict, string? Note, decimal? Value = null);

/// <summary>The district verified the dossier (thẩm tra) and forwarded it or returned it with reasons.</summary>
/// <param name="Forwarded">Forwarded to the province, or returned to the commune.</param>
/// <param name="Verdicts">Its verdict on each indicator.</param>
/// <param name="Opinion">Its opinion, or the reasons of the return.</param>
public sealed record DistrictVerified(bool Forwarded, IReadOnlyList<IndicatorVerdict> Verdicts, string Opinion) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.DistrictVerify, Forwarded ? "forward" : "return");

    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        (Forwarded ? dossier.Arrive(stamp) with { ReturnedBecause = null } : dossier.Return(Opinion)) with { Verification = this, VerificationStamp = stamp };
}

/// <summary>The coordination office received the dossier (tiếp nhận) as complete or returned it.</summary>
/// <param name="Complete">Complete and valid.</param>
/// <param name="Note">Remark, or what is missing.</param>
/// <param name="ReplyBy">Day by which the office asks departments to reply, where the law's figure is not known; the office's day, not the law's.</param>
public sealed record Received(bool Complete, string? Note, DateOnly? ReplyBy = null) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Receive, Complete ? "complete" : "return");

    internal override Dossier On(Dossier dossier, Stamp stamp) => Complete ? dossier with { ReplyBy = ReplyBy, WasReceived = true } : dossier.Return(Note);
}

/// <summary>A department signed off the indicators it is in charge of (thẩm định, xác nhận).</summary>
/// <param name="Department">Id of the department.</param>
/// <param name="Verdicts">Its verdict on each of its indicators.</param>
/// <param name="ProcessText">How the appraisal was done (quá trình thẩm định).</param>
/// <param name="FiguresText">The figures it rests on (số liệu); empty where none of its indicators has a figure.</param>
/// <param name="Conclusion">Clear conclusion (kết luận): met or not met.</param>
public sealed record DepartmentSignedOff(
    OrganisationId Department,
    IReadOnlyList<IndicatorVerdict> Verdicts,
    string ProcessText,
    string FiguresText,
    Verdict Conclusion) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.SignOff, "signed", Department);

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with
    {
        SignOffs = Dossier.Put(dossier.SignOffs, Department, this),
        SignOffStamps = Dossier.Put(dossier.SignOffStamps, Department, stamp),
    };
}

/// <summary>Why a correction is asked for.</summary>
public enum CorrectionReason
{
    /// <summary>Something is wrong (sai).</summary>
    Wrong,

    /// <summary>Something is missing (thiếu).</summary>
    Incomplete,

    /// <summary>Something is out of date (cũ, hết hiệu lực).</summary>
    Outdated,
}

/// <summary>The Fatherland Front reported its satisfaction survey (lấy ý kiến về sự hài lòng của người dân).</summary>
/// <param name="From">First day of the survey.</param>
/// <param name="To">Last day of the survey.</param>
/// <param name="FormsIssued">Forms given out.</param>
/// <param name="FormsReturned">Forms that came back.</param>
/// <param name="Satisfied">Of them, satisfied.</param>
/// <param name="Note">What people did not agree with.</param>
/// <param name="Items">Satisfied forms by question; none where it was not counted by question.</param>
/// <param name="Communes">The same for each commune of a district; none for a commune's own dossier.</param>
public sealed record SatisfactionSurveyed(
    DateOnly From,
    DateOnly To,
    int FormsIssued,
    int FormsReturned,
    int Satisfied,
    string? Note,
    IReadOnlyList<SurveyItem>? Items = null,
    IReadOnlyList<CommuneSurvey>? Communes = null) : DossierAct
{
    /// <summary>Satisfied forms of those that came back (tỷ lệ hài lòng).</summary>
    [JsonIgnore]
    public Share Satisfaction => new(Satisfied, FormsReturned);

    /// <summary>The same in percent, cut to two places.</summary>
    public decimal SatisfiedPercent => Satisfaction.Percent;

    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Survey, "reported");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Survey = this };
}

/// <summary>The inspection team reported its visit (báo cáo kiểm tra thực tế của Đoàn thẩm định).</summary>
/// <param name="VisitDay">Day of the visit; of the last one, where there were several.</param>
/// <param name="Present">Ids of the team's members who went, on whichever visit.</param>
/// <param name="Findings">What was seen.</param>
/// <param name="Conclusion">Whether the team finds the level met.</param>
/// <param name="Visits">Each visit; none: one, on <paramref name="VisitDay"/>.</param>
/// <param name="Criteria">What was found of each criterion that was looked at; none where none was looked at by itself.</param>
/// <param name="Photos">Photos and films of the dossier's shelf that show it.</param>
public sealed record FieldInspected(
    DateOnly VisitDay,
    IReadOnlyList<string> Present,
    string Findings,
    Verdict Conclusion,
    IReadOnlyList<FieldVisit>? Visits = null,
    IReadOnlyList<CriterionFinding>? Criteria = null,
    IReadOnlyList<EvidenceFile>? Photos = null) : DossierAct
{
    /// <summary>Every visit, in the order it was told (các đợt kiểm tra).</summary>
    [JsonIgnore]
    public IReadOnlyList<FieldVisit> AllVisits => Visits ?? [new(VisitDay, Present, null)];

    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.FieldReport, "filed");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Inspection = this };
}

/// <summary>The coordination office consolidated the appraisal (tổng hợp kết quả thẩm định).</summary>
/// <param name="ToCouncil">To the council, or back to the commune for correction.</param>
/// <param name="Summary">Report, or what must be corrected.</param>
public sealed record Consolidated(bool ToCouncil, string Summary) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Consolidate, ToCouncil ? "to-council" : "return");

    internal override Dossier On(Dossier dossier, Stamp stamp) => ToCouncil
        ? dossier with { Consolidation = this, ConsolidationStamp = stamp, ReturnedBecause = null, Session = null }
        : dossier.Return(Summary);
}

/// <summary>A time limit on the path passed and the service took note (quá hạn).</summary>
/// <param name="Timer">Id of the timer instance.</param>
/// <param name="Task">Id of the task that is late, or none.</param>
/// <param name="DueDay">The day it was due.</param>
public sealed record TimeLimitPassed(string Timer, string? Task, DateOnly DueDay) : DossierAct
{
    // The path itself knows what is late.
    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier;
}
