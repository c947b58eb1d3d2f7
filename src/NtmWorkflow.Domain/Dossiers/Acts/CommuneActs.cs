using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>The versions of the rules that a dossier keeps for good, by content hash.</summary>
/// <param name="Regime">Id of the regime.</param>
/// <param name="RegimeHash">SHA-256 of the regime file.</param>
/// <param name="CriteriaSet">Id of the criteria set.</param>
/// <param name="CriteriaSetHash">SHA-256 of the set's file.</param>
/// <param name="Path">File name of the BPMN path.</param>
/// <param name="PathHash">SHA-256 of the path's file.</param>
/// <param name="OverridesHash">SHA-256 of the province's own figures, or none where it had none.</param>
public sealed record RulePins(
    string Regime,
    string RegimeHash,
    string CriteriaSet,
    string CriteriaSetHash,
    string Path,
    string PathHash,
    string? OverridesHash = null);

/// <summary>A commune opened a dossier (đăng ký, lập hồ sơ).</summary>
/// <param name="Unit">Id of the commune.</param>
/// <param name="UnitName">Its name on that day.</param>
/// <param name="DistrictName">Name of its district on that day; empty where there are no districts.</param>
/// <param name="Level">Id of the level applied for.</param>
/// <param name="LevelName">Its name.</param>
/// <param name="Year">Year of achievement (năm đạt chuẩn).</param>
/// <param name="ProvinceYear">Id of the province year, for example <c>tra-vinh/2023</c>.</param>
/// <param name="Pins">The rules it keeps.</param>
/// <param name="RulesOf">The day whose rules apply.</param>
/// <param name="Procedure">What it is carried through.</param>
/// <param name="Concerns">The dossier whose recognition is reviewed or may be revoked; none for an application.</param>
/// <param name="Period">The period reviewed, for example <c>2024-H1</c>; none but for a review.</param>
/// <param name="Review">The review that a revocation rests on, or none.</param>
/// <param name="Statement">What the applicant states at once, where its path has no self-assessment; none otherwise.</param>
/// <param name="Carried">Earlier reviews whose findings this review goes on with; none where none was open.</param>
public sealed record Registered(
    UnitId Unit,
    string UnitName,
    string DistrictName,
    string Level,
    string LevelName,
    int Year,
    ProvinceYearId ProvinceYear,
    RulePins Pins,
    DateOnly RulesOf,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Procedure Procedure = Procedure.Recognition,
    DossierId? Concerns = null,
    string? Period = null,
    DossierId? Review = null,
    string? Statement = null,
    IReadOnlyList<CarriedReview>? Carried = null) : DossierAct
{
    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        throw new InvalidOperationException("A ledger begins with the registration and has no second one.");
}

/// <summary>The commune finished its self-assessment (tự đánh giá); the draft is closed until the dossier is reopened.</summary>
/// <param name="CriteriaMet">Criteria met.</param>
/// <param name="CriteriaTotal">Criteria in the set.</param>
/// <param name="Assessment">Every finding as it stood.</param>
public sealed record SelfAssessed(int CriteriaMet, int CriteriaTotal, Assessment Assessment) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.SelfAssess, "assessed");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Assessed = new(Assessment, stamp) };
}

/// <summary>The commune published its report and consulted the people (công khai, lấy ý kiến nhân dân).</summary>
/// <param name="From">First day of publication.</param>
/// <param name="To">Last day of publication.</param>
/// <param name="Channels">Where it was published.</param>
/// <param name="OpinionsReceived">Opinions received.</param>
/// <param name="OpinionsAgreeing">Of them, agreeing.</param>
/// <param name="Summary">What was said and how it was taken up.</param>
public sealed record ConsultationHeld(
    DateOnly From, DateOnly To, string Channels, int OpinionsReceived, int OpinionsAgreeing, string Summary) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Publish, "published");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Consultation = this };
}

/// <summary>The commune took its report back to work on it again (mở lại để chỉnh sửa).</summary>
/// <param name="Reason">Why.</param>
public sealed record ReopenedForRevision(string Reason) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Submit, "revise");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier.Return(Reason);
}

/// <summary>A condition that the commune declares (cam kết điều kiện).</summary>
/// <param name="Condition">Id of the condition.</param>
/// <param name="Met">Whether it declares it met.</param>
/// <param name="Note">Explanation.</param>
public sealed record Declaration(string Condition, bool Met, string? Note);

/// <summary>A paper handed in with the dossier (thành phần hồ sơ).</summary>
/// <param name="Paper">Id of the paper in the regime.</param>
/// <param name="File">The file.</param>
public sealed record PaperHandedIn(string Paper, EvidenceFile File);

/// <summary>The commune submitted the dossier (nộp hồ sơ); the act carries the whole assessment as it stood.</summary>
/// <param name="Assessment">Every finding with the hashes of its evidence.</param>
/// <param name="Declarations">The declared conditions.</param>
/// <param name="Papers">The papers handed in.</param>
public sealed record Submitted(
    Assessment Assessment, IReadOnlyList<Declaration> Declarations, IReadOnlyList<PaperHandedIn> Papers) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Submit, "submit");

    internal override Dossier On(Dossier dossier, Stamp stamp) =>
        dossier.Registration.DistrictName.Length == 0 ? dossier.BeginRound(this, stamp).Arrive(stamp) : dossier.BeginRound(this, stamp);
}

/// <summary>The commune withdrew the dossier (rút hồ sơ).</summary>
/// <param name="Reason">Why.</param>
public sealed record Withdrawn(string Reason) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Withdraw, "withdraw");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Withdrawal = this };
}
