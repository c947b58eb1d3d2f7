using System.Text.Json.Serialization;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Ledger;

namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>A commune drew up its scheme (xây dựng Đề án), where its province asks for one before the self-assessment.</summary>
/// <param name="Title">Title of the scheme.</param>
/// <param name="Summary">Aims, tasks, means.</param>
public sealed record SchemeDrafted(string Title, string Summary) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.DraftScheme, "drafted");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Scheme = this, ReturnedBecause = null };
}

/// <summary>The district approved the scheme (phê duyệt Đề án) or returned it.</summary>
/// <param name="Approved">Approved, or returned to the commune.</param>
/// <param name="Number">Number of the approving decision; none when it was returned.</param>
/// <param name="Day">Its day; none when it was returned.</param>
/// <param name="Opinion">Opinion, or what must be changed.</param>
public sealed record SchemeDecided(bool Approved, string? Number, DateOnly? Day, string Opinion) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.ApproveScheme, Approved ? "approved" : "return");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { SchemeDecision = this, ReturnedBecause = Approved ? null : Opinion };
}

/// <summary>The province's steering committee concluded (Ban Chỉ đạo tỉnh kết luận).</summary>
/// <param name="Agreed">Whether the dossier goes to the centre, or back to the office.</param>
/// <param name="Day">Day of its meeting.</param>
/// <param name="Opinion">What it concluded.</param>
public sealed record SteeringCommitteeConcluded(bool Agreed, DateOnly Day, string Opinion) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.SteeringCommittee, Agreed ? "agree" : "return");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { SteeringCommittee = this };
}

/// <summary>The office recorded a document that went to the centre or came from it (ghi theo văn bản).</summary>
/// <param name="Task">The step of the path that the document completes.</param>
/// <param name="Result">The outcome of that step.</param>
/// <param name="Number">Number and symbol as they stand in the document, for example "547/QĐ-TTg".</param>
/// <param name="Day">Day of the document.</param>
/// <param name="Signatory">Who signed it, by position.</param>
/// <param name="Summary">What it says.</param>
/// <param name="File">The document, or none where only its data is at hand.</param>
public sealed record CentralDocumentRecorded(
    string Task, string Result, string Number, DateOnly Day, string Signatory, string Summary, EvidenceFile? File = null) : DossierAct
{
    /// <summary>What the document decides, where it is the centre's decision; none for any other, and where it leaves all as it is.</summary>
    [JsonIgnore]
    public DecisionKind? Decides => (Task, Result) switch
    {
        (PathTasks.CentralDecision, "recognise") => DecisionKind.Recognition,
        (PathTasks.CentralDecision, "refuse") => DecisionKind.Refusal,
        (PathTasks.CentralDecision, "revoke") => DecisionKind.Revocation,
        _ => null,
    };

    /// <inheritdoc/>
    public override PathMove Move => new(Task, Result);

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { CentralDocuments = [.. dossier.CentralDocuments, this] };
}

/// <summary>The office screened a unit that a merger made (rà soát đơn vị sau sắp xếp).</summary>
/// <param name="Needed">Whether its recognition must be accepted, or it has one of its own already.</param>
/// <param name="Reason">Why.</param>
public sealed record AcceptanceScreened(bool Needed, string Reason) : DossierAct
{
    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.Screen, Needed ? "needed" : "not-needed");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { Screening = this, Session = null };
}

/// <summary>A village, residential area or garden was recognised or not by the chairman of its district or commune.</summary>
/// <param name="Recognised">Recognised, or not.</param>
/// <param name="Number">The decision's number in its body's year; one decision may cover many.</param>
/// <param name="Day">Day of the decision.</param>
/// <param name="Reasons">Why it was not; none when it was.</param>
/// <param name="Series">Symbol of its body's decisions (ký hiệu), where it is not the usual one.</param>
public sealed record LocallyDecided(bool Recognised, int Number, DateOnly Day, string? Reasons = null, string? Series = null) : DossierAct
{
    /// <summary>Number and symbol as they are written.</summary>
    public string Symbol => IssuedDecision.SymbolOf(Number, Series);

    /// <inheritdoc/>
    public override PathMove Move => new(PathTasks.LocalDecide, Recognised ? "recognise" : "refuse");

    internal override Dossier On(Dossier dossier, Stamp stamp) => dossier with { LocalDecision = this };
}
