using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>Counts the ballots on items (kiểm phiếu). It can't be undone.</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Items">The dossiers; empty for all that are not counted yet.</param>
/// <param name="Verdicts">Indicators on which the council concluded otherwise than the departments; only with a single item.</param>
public sealed record CountItemsCommand(
    SessionId Session, int? Version, IReadOnlyList<Guid> Items, IReadOnlyList<IndicatorVerdict>? Verdicts = null)
    : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.CloseCouncilSession;
}

/// <summary>Closes the session (bế mạc): the result of each item goes to its dossier, all of them or none.</summary>
/// <param name="Session">The session.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Note">What else the minutes should say, or none.</param>
public sealed record CloseSessionCommand(SessionId Session, int? Version, string? Note = null) : SessionCommand(Session, Version)
{
    /// <inheritdoc/>
    public override Permission Permission => Permission.CloseCouncilSession;
}

internal sealed class CountItemsInput : AbstractValidator<CountItemsCommand>
{
    public CountItemsInput()
    {
        RuleForEach(request => request.Verdicts).SetValidator(new VerdictInput());
        RuleFor(request => request.Verdicts).Must((request, verdicts) => verdicts is not { Count: > 0 } || request.Items.Count == 1)
            .OverridePropertyName("verdicts").WithErrorCode("verdicts-are-on-one-item").WithMessage("Kết luận khác về chỉ tiêu chỉ gửi khi kiểm phiếu từng hồ sơ.");
    }
}

internal sealed class CloseSessionInput : AbstractValidator<CloseSessionCommand>
{
    public CloseSessionInput() => RuleFor(request => request.Note).Optional("note", "ghi chú biên bản");
}

internal sealed class CountItemsHandler(CouncilDesk desk, DossierDesk dossiers, ISessions sessions, ICurrentActor current)
    : IRequestHandler<CountItemsCommand, Outcome<SessionTaken>>
{
    public async Task<Outcome<SessionTaken>> Handle(CountItemsCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenWithUrnAsync(request.Session, request.Version, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<SessionTaken>(opened.Refusals);
        }

        var (@case, urn) = opened.Value;
        Guid[] items = [.. request.Items.Count > 0
            ? request.Items.Distinct()
            : @case.Session.Agenda.Select(item => item.Dossier).Where(dossier => !@case.Session.Counts.ContainsKey(dossier))];
        var decided = items.Select(item => MeetingSteps.Count(
            @case, item, urn, current.Actor!.User, request.Verdicts, RandomNumberGenerator.GetHexString(Receipt.ShortestWord, lowercase: true))).ToList();
        List<Refusal> refusals = [.. decided.SelectMany(one => one.Refusals), .. await FaultsAsync(request, items, cancellationToken)];
        if (items.Length == 0)
        {
            refusals.Add(Refusal.Unmet("something-is-left-to-count", "Mọi hồ sơ đã được kiểm phiếu.", null, "Bế mạc phiên họp."));
        }

        if (refusals.Count > 0)
        {
            return refusals.DistinctBy(refusal => (refusal.Code, refusal.Sentence)).ToList();
        }

        await sessions.KeepUrnAsync(request.Session, urn.Without(items), cancellationToken);
        return await desk.SealAsync(@case, [.. decided.Select(one => one.Value)], current.Actor!, cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>> FaultsAsync(CountItemsCommand request, Guid[] items, CancellationToken cancellation)
    {
        if (request.Verdicts is not { Count: > 0 } verdicts)
        {
            return [];
        }

        var opened = await dossiers.OpenAsync(new DossierId(items[0]), cancellation);
        return opened.Succeeded ? CouncilSteps.Faults(opened.Value, verdicts) : opened.Refusals;
    }
}

internal sealed class CloseSessionHandler(CouncilDesk desk, DossierDesk dossiers) : IRequestHandler<CloseSessionCommand, Outcome<SessionTaken>>
{
    public async Task<Outcome<SessionTaken>> Handle(CloseSessionCommand request, CancellationToken cancellationToken)
    {
        var session = await desk.OpenAsync(request.Session, cancellationToken);
        var taken = await desk.TakeAsync(request, @case => MeetingSteps.Close(@case, request.Note), cancellationToken);
        if (!taken.Succeeded)
        {
            return taken;
        }

        var refusals = new List<Refusal>();
        foreach (var item in session.Value.Session.Agenda)
        {
            var counted = session.Value.Session.Counts[item.Dossier];
            if (counted.Outcome != ItemOutcome.Inquorate)
            {
                var concluded = await dossiers.ConcludeAsync(item.DossierId, Conclusion(session.Value.Session, counted, taken.Value), cancellationToken);
                refusals.AddRange(concluded.Refusals.Select(refusal => refusal with { Sentence = $"{item.Name}: {refusal.Sentence}" }));
            }
        }

        return refusals.Count > 0 ? refusals : taken;
    }

    private static CouncilConcluded Conclusion(CouncilSession session, ItemCounted counted, SessionTaken closing) =>
        new(session.Id, session.Convened.Day, counted.Tally, closing.Hash, counted.Verdicts, session.VotersOn(counted.Dossier));
}
