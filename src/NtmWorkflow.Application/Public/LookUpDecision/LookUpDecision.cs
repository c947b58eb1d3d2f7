using System.Text.Json;
using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Public.LookUpDecision;

/// <summary>Asks what the ledger says of a decision (tra cứu quyết định theo mã).</summary>
/// <param name="Code">The code as it was typed.</param>
public sealed record LookUpDecisionQuery(string? Code) : IRequest<Outcome<CheckedDecision>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.LookUpDecision;
}

/// <summary>How much of a checked decision everybody may know.</summary>
public enum DecisionSight
{
    /// <summary>It was published: what it decided is shown.</summary>
    Public,

    /// <summary>It is not published yet: only that it is there.</summary>
    NotPublished,

    /// <summary>It is never published: only number, day and body.</summary>
    NotPublic,

    /// <summary>Its ledger was changed: nothing in it can be relied on.</summary>
    Broken,
}

/// <summary>A decision checked against the ledger.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Sight">How much everybody may know of it.</param>
/// <param name="Lines">Lines of its dossier's ledger that were checked.</param>
/// <param name="Head">Hash of the ledger's last line, recomputed; none where the ledger is broken.</param>
/// <param name="Break">Where the ledger is broken, or none.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Symbol">Number and symbol; none where not even that is shown.</param>
/// <param name="Day">Its day.</param>
/// <param name="Body">The body that issued it.</param>
/// <param name="Decided">What it decided; only where it is public.</param>
/// <param name="Ended">How the recognition ended; only where it is public and has ended.</param>
public sealed record CheckedDecision(
    string Code,
    DecisionSight Sight,
    int Lines,
    string? Head,
    ChainBreak? Break = null,
    DecisionKind? Kind = null,
    string? Symbol = null,
    DateOnly? Day = null,
    string? Body = null,
    DecidedUnit? Decided = null,
    EndedRecognition? Ended = null);

/// <summary>What a public decision decided.</summary>
/// <param name="Province">Id of the province.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="DistrictName">Its district; empty where there is none.</param>
/// <param name="LevelName">The level.</param>
/// <param name="Year">Year of achievement.</param>
/// <param name="Procedure">What the dossier was carried through.</param>
/// <param name="PublishedOn">Day of publication, or none.</param>
public sealed record DecidedUnit(
    string Province, UnitId Unit, string UnitName, string DistrictName, string LevelName, int Year, Procedure Procedure, DateOnly? PublishedOn);

/// <summary>How a recognition ended.</summary>
/// <param name="How">Revoked, or taken over after a merger.</param>
/// <param name="Symbol">Number and symbol of the decision that ended it.</param>
/// <param name="Day">Its day.</param>
/// <param name="Code">The code under which that decision is checked.</param>
public sealed record EndedRecognition(RecognitionEnd How, string Symbol, DateOnly Day, string Code);

internal sealed class LookUpDecisionHandler(IDecisions decisions, ILedger ledger, IRuleBooks books)
    : IRequestHandler<LookUpDecisionQuery, Outcome<CheckedDecision>>
{
    public async Task<Outcome<CheckedDecision>> Handle(LookUpDecisionQuery request, CancellationToken cancellationToken)
    {
        if (!DecisionCode.TryParse(request.Code, out var code))
        {
            return Refusal.Invalid(
                "code",
                "code-is-well-formed",
                "Mã này không đúng: mã tra cứu có 12 chữ và số, ký tự cuối dùng để phát hiện gõ nhầm.",
                "Gõ lại mã in cuối quyết định, dạng XXXX-XXXX-XXXX; không phân biệt chữ hoa, chữ thường.");
        }

        return await decisions.FindAsync(code, cancellationToken) is { } place
            ? await CheckAsync(code, place, cancellationToken)
            : new Refusal(
                RefusalKind.NotFound,
                "no-such-code",
                $"Không có quyết định nào mang mã {code} trong sổ.",
                Remedy: "Đối chiếu lại từng ký tự với bản in. Nếu mã vẫn không có, văn bản không do hệ thống này phát hành: liên hệ Văn phòng Điều phối nông thôn mới tỉnh.");
    }

    private async Task<CheckedDecision> CheckAsync(DecisionCode code, DecisionPlace place, CancellationToken cancellation)
    {
        IReadOnlyList<LedgerEntry<DossierAct>> entries;
        try
        {
            entries = await ledger.ReadAsync(place.Dossier, cancellation);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or NotSupportedException or InvalidOperationException)
        {
            return Broken(code, 0, new(place.Sequence, "Có dòng trong sổ không còn đọc được."));
        }

        if (DossierLedger.Chain.Verify(entries) is { } broken)
        {
            return Broken(code, entries.Count, broken);
        }

        var entry = entries.FirstOrDefault(one => one.Sequence == place.Sequence);
        return entry is not null && DecisionOnLedger.Of(entry) is { } decision && decision.Code == code
            ? Shown(code, decision, entry, Dossier.Fold(entries))
            : Broken(code, entries.Count, new(place.Sequence, $"Dòng {place.Sequence} không phải dòng đã sinh ra mã này: sổ đã bị thay thế."));
    }

    private CheckedDecision Shown(DecisionCode code, DecisionOnLedger decision, LedgerEntry<DossierAct> entry, Dossier dossier)
    {
        var sight = decision.Issued.Kind == DecisionKind.Refusal ? DecisionSight.NotPublic
            : decision.Issued.Kind == DecisionKind.Revocation || dossier.State.HasEnded ? DecisionSight.Public
            : DecisionSight.NotPublished;
        var checkedOne = new CheckedDecision(code.ToString(), sight, dossier.Sequence, dossier.HeadHash);
        if (sight == DecisionSight.NotPublished)
        {
            return checkedOne;
        }

        var of = dossier.Registration;
        var told = checkedOne with
        {
            Kind = decision.Issued.Kind,
            Symbol = decision.Issued.Symbol,
            Day = decision.Issued.Day,
            Body = decision.Issued.Signatory ?? BodyOf(of, entry.By),
        };
        return sight == DecisionSight.NotPublic ? told : told with
        {
            Decided = new(
                of.ProvinceYear.Province, of.Unit, of.UnitName, of.DistrictName, of.LevelName, of.Year, of.Procedure, dossier.Publication?.Day),
            Ended = dossier.Ended is { } ended ? new(ended.How, ended.Symbol, ended.Day, ended.Code) : null,
        };
    }

    private string BodyOf(Registered of, Actor by) =>
        books.Current.Provinces.GetValueOrDefault(of.ProvinceYear)?.NameOf(by.Organisation) ?? by.Organisation;

    private static CheckedDecision Broken(DecisionCode code, int lines, ChainBreak broken) =>
        new(code.ToString(), DecisionSight.Broken, lines, null, broken);
}
