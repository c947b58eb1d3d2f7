using MediatR;
using NtmWorkflow.Application.Access;
using NtmWorkflow.Application.Pipeline;
using NtmWorkflow.Application.Ports;
using NtmWorkflow.Domain.Calendar;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Ledger;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Rules;
using Act = NtmWorkflow.Application.Access.Act;

namespace NtmWorkflow.Application.RegisterDossier;

/// <summary>Opens a dossier for a commune and level (lập hồ sơ).</summary>
/// <param name="ProvinceYear">Id of the province year, for example <c>tra-vinh/2023</c>.</param>
/// <param name="Unit">Id of the commune.</param>
/// <param name="Level">Id of the level.</param>
public sealed record RegisterDossierCommand(string ProvinceYear, string Unit, string Level)
    : IRequest<Outcome<ActTaken>>, IChange
{
    /// <inheritdoc/>
    public Act Act => Act.RegisterDossier;
}

internal sealed class RegisterDossierHandler(
    ILedger ledger, IDrafts drafts, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<RegisterDossierCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(RegisterDossierCommand request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var found = ApplicableRules.Find(await books.LatestAsync(cancellationToken), request.ProvinceYear, request.Level, today);
        if (!found.Succeeded)
        {
            return Outcome.Refused<ActTaken>(found.Refusals);
        }

        var rules = found.Value;
        if (rules.Province.Province.Units.FirstOrDefault(unit => unit.Id == request.Unit && unit.Kind == UnitKind.Commune) is not { } unit)
        {
            return Refusal.Invalid("unit", "unit-is-known", $"Không có xã “{request.Unit}” trong danh mục của tỉnh.", "Chọn xã trong danh sách.");
        }

        if (Gatekeeper.Check(request.Act, current.Actor, new Place(unit.Id, rules, today)) is { } denied)
        {
            return denied;
        }

        var taken = await ledger.HasOpenOrRecognisedAsync(request.ProvinceYear, unit.Id, request.Level, cancellationToken);
        var decided = CommuneSteps.Register(rules, unit, request.ProvinceYear, taken);
        return decided.Succeeded
            ? await BeginAsync(rules, (Registered)decided.Value, cancellationToken)
            : Outcome.Refused<ActTaken>(decided.Refusals);
    }

    private async Task<Outcome<ActTaken>> BeginAsync(ApplicableRules rules, Registered registration, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var id = DossierId.New(now);
        var begun = DossierPath.Begin(rules, id);
        if (!begun.Succeeded)
        {
            return Outcome.Refused<ActTaken>(begun.Refusals);
        }

        var source = rules.Province.Plan.Document;
        var entry = HashChain.Seal(id, 1, now, current.Actor!, source, registration, begun.Value.State, HashChain.Genesis);
        await ledger.RecordAsync(new RecordedAct(null, Dossier.Fold([entry]), entry, begun.Value, rules), cancellation);
        await drafts.SeedAsync(id, registration, cancellation);
        return new ActTaken(id, entry.Sequence, entry.Seal.Hash);
    }
}
