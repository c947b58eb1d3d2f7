using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Domain.Dossiers.Messages;

/// <summary>Somebody of an organisation read a message (đã xem).</summary>
/// <param name="Organisation">Id of the unit or body.</param>
/// <param name="By">Who, as they sign.</param>
/// <param name="At">When.</param>
public sealed record MessageRead(OrganisationId Organisation, string By, DateTimeOffset At);

/// <summary>A message was taken back (rút tin nhắn).</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record MessageWithdrawal(DateTimeOffset At, string Reason);

/// <summary>A message on a dossier (tin nhắn trên hồ sơ). Its words never change; it is only answered or taken back.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Thread">The message that began the thread; its own identity where it began it.</param>
/// <param name="By">Who sent it.</param>
/// <param name="To">Id of the unit or body it is to; none: all who may view the dossier.</param>
/// <param name="Text">The words.</param>
/// <param name="At">When it was sent.</param>
/// <param name="AnswerBy">Day by which an answer is wanted; none: no question.</param>
/// <param name="Answer">The message that answered it.</param>
/// <param name="Withdrawn">When and why it was taken back.</param>
/// <param name="Files">Files that go with it.</param>
/// <param name="Reads">Who has read it.</param>
public sealed record Message(
    Guid Id,
    DossierId Dossier,
    Guid Thread,
    Actor By,
    OrganisationId? To,
    string Text,
    DateTimeOffset At,
    DateOnly? AnswerBy = null,
    Guid? Answer = null,
    MessageWithdrawal? Withdrawn = null,
    IReadOnlyList<EvidenceFile>? Files = null,
    IReadOnlyList<MessageRead>? Reads = null)
{
    /// <summary>Id of the unit or body it is from.</summary>
    public OrganisationId From => By.Organisation;

    /// <summary>Whether an answer is still waited for.</summary>
    public bool IsOpenQuestion => AnswerBy is not null && Answer is null && Withdrawn is null;

    /// <summary>Whether it is to this organisation, from it, or to all.</summary>
    public bool IsFor(OrganisationId organisation) => To is null || To == organisation || From == organisation;

    /// <summary>Whether an organisation may read its words: taken back before they read it, others never see them.</summary>
    public bool ShowsWordsTo(OrganisationId organisation) =>
        IsFor(organisation) && (Withdrawn is not { } back || From == organisation || ReadOf(organisation)?.At <= back.At);

    /// <summary>Whether it is new to an organisation.</summary>
    public bool IsNewTo(OrganisationId organisation) => From != organisation && ReadOf(organisation) is null;

    private MessageRead? ReadOf(OrganisationId organisation) => Reads?.FirstOrDefault(read => read.Organisation == organisation);
}
