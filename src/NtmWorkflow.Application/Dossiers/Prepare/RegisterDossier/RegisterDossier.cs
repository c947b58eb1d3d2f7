using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Prepare.RegisterDossier;

/// <summary>Opens a dossier for a unit and level (lập hồ sơ).</summary>
/// <param name="ProvinceYear">Id of the province year, for example <c>tra-vinh/2023</c>.</param>
/// <param name="Unit">Id of the unit.</param>
/// <param name="Level">Id of the level.</param>
public sealed record RegisterDossierCommand(ProvinceYearId ProvinceYear, UnitId Unit, string Level)
    : IRequest<Outcome<ActTaken>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.RegisterDossier;
}

internal sealed class RegisterDossierHandler(
    ILedger ledger, DossierOpening opening, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<RegisterDossierCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(RegisterDossierCommand request, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var book = await books.LatestAsync(cancellationToken);
        var found = ApplicableRules.Find(book, request.ProvinceYear, request.Level, today);
        if (!found.Succeeded)
        {
            return Outcome.Refused<ActTaken>(found.Refusals);
        }

        var rules = found.Value;
        if (rules.Province.Province.Unit(request.Unit) is not { } unit)
        {
            return Refusal.Invalid("unit", "unit-is-known", $"Không có đơn vị “{request.Unit}” trong danh mục của tỉnh.", "Chọn đơn vị trong danh sách.");
        }

        if (Gatekeeper.Check(request.Permission, current.Actor, new Place(unit.Id, rules, today)) is { } denied)
        {
            return denied;
        }

        var taken = await ledger.HasOpenOrRecognisedAsync(request.ProvinceYear, unit.Id, request.Level, cancellationToken);
        var decided = CommuneSteps.Register(rules, unit, request.ProvinceYear, taken, book.HasEnded(unit.Id, today), book.PlanAfter(rules.Province, today));
        return decided.Succeeded
            ? await opening.OpenAsync(rules, (Registered)decided.Value, current.Actor!, rules.Province.Plan.Document, cancellationToken)
            : Outcome.Refused<ActTaken>(decided.Refusals);
    }
}
