using System.Text.Json.Serialization;
using System.Security.Cryptography;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Council;
using NtmWorkflow.Domain.Dossiers.Council.Acts;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Council.HoldCouncilSession;

/// <summary>
/// Hands in the ballots of the member who is signed in (nộp phiếu). Nothing of it is kept but the ledger and, in a secret
/// vote, the urn: the same ballots sent again are known by the ballots themselves.
/// </summary>
/// <param name="Session">The session.</param>
/// <param name="Ballots">One ballot for each dossier voted on.</param>
/// <param name="Receipt">A random word of the voter's own, from which the codes follow; none: the service makes one.</param>
public sealed record HandInBallotsCommand([property: JsonIgnore] SessionId Session, IReadOnlyList<NamedBallot> Ballots, string? Receipt = null)
    : IRequest<Outcome<BallotsTaken>>, IOnSession, IUnkept
{
    /// <inheritdoc/>
    public Permission Permission => Permission.CastBallot;
}

/// <summary>Ballots were handed in.</summary>
/// <param name="Session">The session.</param>
/// <param name="Sequence">Number of the act.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Receipt">In a secret vote, the word that the voter alone keeps; it is shown this once.</param>
/// <param name="Codes">In a secret vote, the code of each ballot.</param>
public sealed record BallotsTaken(
    SessionId Session, int Sequence, string Hash, string? Receipt = null, IReadOnlyList<BallotCode>? Codes = null);

/// <summary>The code by which a voter finds their ballot in the count.</summary>
/// <param name="Dossier">What the ballot is about.</param>
/// <param name="Code">The code.</param>
public sealed record BallotCode(Guid Dossier, string Code);

internal sealed class HandInBallotsInput : AbstractValidator<HandInBallotsCommand>
{
    private const int LongestWord = 100;

    public HandInBallotsInput()
    {
        RuleForEach(request => request.Ballots).ChildRules(ballot =>
        {
            ballot.RuleFor(one => one.Choice).IsInEnum().OverridePropertyName("choice").WithErrorCode("choice-is-clear").WithMessage("Chọn tán thành, không tán thành hoặc ý kiến khác.");
            ballot.RuleFor(one => one.Opinion).Optional("opinion", "ý kiến");
        });
        RuleFor(request => request.Receipt)
            .Must(word => word is null || (word.Length is >= Receipt.ShortestWord and <= LongestWord && word.All(char.IsAsciiLetterOrDigit)))
            .OverridePropertyName("receipt").WithErrorCode("receipt-is-random").WithMessage($"Mã biên nhận tự tạo cần từ {Receipt.ShortestWord} đến {LongestWord} chữ cái, chữ số ngẫu nhiên.");
    }
}

internal sealed class HandInBallotsHandler(CouncilDesk desk, ISessions sessions, ICurrentActor current)
    : IRequestHandler<HandInBallotsCommand, Outcome<BallotsTaken>>
{
    public async Task<Outcome<BallotsTaken>> Handle(HandInBallotsCommand request, CancellationToken cancellationToken)
    {
        var opened = await desk.OpenWithUrnAsync(request.Session, null, cancellationToken);
        if (!opened.Succeeded)
        {
            return Outcome.Refused<BallotsTaken>(opened.Refusals);
        }

        var (@case, urn) = opened.Value;
        var seat = Seats.Of(@case, current.Actor);
        var word = request.Receipt ?? RandomNumberGenerator.GetHexString(Receipt.ShortestWord, lowercase: true);
        if (seat is not null && await RepeatedAsync(@case, seat, request, urn, cancellationToken) is { } before)
        {
            return before;
        }

        var decided = MeetingSteps.HandIn(@case, seat, request.Ballots, RandomNumberGenerator.GetHexString(Receipt.ShortestWord, lowercase: true));
        if (!decided.Succeeded)
        {
            return Outcome.Refused<BallotsTaken>(decided.Refusals);
        }

        if (@case.Session.IsSecret)
        {
            SecretBallot[] ballots = [.. request.Ballots.Select(one => new SecretBallot(one.Dossier, Receipt.Code(word, one.Dossier), one.Choice, one.Opinion))];
            if (Array.Exists(ballots, one => urn.Holds(one.Dossier, one.Code)))
            {
                return Refusal.Invalid("receipt", "receipt-is-random", "Mã biên nhận này đã có người dùng.", "Bỏ trống để hệ thống tạo mã ngẫu nhiên.");
            }

            await sessions.KeepUrnAsync(request.Session, urn.With(ballots), cancellationToken);
        }

        var taken = await desk.SealAsync(@case, [decided.Value], Seats.InSeat(@case, current.Actor!, seat), cancellationToken);
        return Answer(@case, taken.Sequence, taken.Hash, request.Ballots, word);
    }

    /// <summary>The answer to the same ballots by the same member, who may never have seen the first one.</summary>
    private async Task<BallotsTaken?> RepeatedAsync(
        SessionCase @case, string seat, HandInBallotsCommand request, Urn urn, CancellationToken cancellation)
    {
        var session = @case.Session;
        if (request.Ballots.Count == 0 || request.Ballots.Any(ballot => !session.HasHandedIn(seat, ballot.Dossier)))
        {
            return null;
        }

        Guid[] items = [.. request.Ballots.Select(ballot => ballot.Dossier)];
        var entry = (await sessions.ReadAsync(session.Id, cancellation))
            .FirstOrDefault(one => one.Act is BallotHandedIn handed && handed.Member == seat && handed.Items.SequenceEqual(items));
        var same = entry?.Act is BallotHandedIn { Ballots: { } named } ? named.SequenceEqual(request.Ballots)
            : request.Receipt is { } word && request.Ballots.All(ballot => LiesIn(session, urn, ballot, Receipt.Code(word, ballot.Dossier)));
        return entry is not null && same ? Answer(@case, entry.Sequence, entry.Seal.Hash, request.Ballots, request.Receipt ?? "") : null;
    }

    private static bool LiesIn(CouncilSession session, Urn urn, NamedBallot ballot, string code) =>
        urn.On(ballot.Dossier).Any(one => one.Code == code && one.Choice == ballot.Choice && one.Opinion == ballot.Opinion)
        || session.Counts.GetValueOrDefault(ballot.Dossier)?.Ballots.Any(one => one.Code == code && one.Choice == ballot.Choice && one.Opinion == ballot.Opinion) is true;

    private static BallotsTaken Answer(SessionCase @case, int sequence, string hash, IReadOnlyList<NamedBallot> ballots, string word) => @case.Session.IsSecret
        ? new(@case.Session.Id, sequence, hash, word, [.. ballots.Select(ballot => new BallotCode(ballot.Dossier, Receipt.Code(word, ballot.Dossier)))])
        : new(@case.Session.Id, sequence, hash);
}
