using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Reporting.OweReports;
using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Grants more time or not (quyết định gia hạn).</summary>
/// <param name="Extension">The request.</param>
/// <param name="Granted">Whether it is granted.</param>
/// <param name="Reason">Words of the decision.</param>
public sealed record DecideExtensionCommand([property: JsonIgnore] Guid Extension, bool Granted, string Reason) : IRequest<Outcome<ExtensionDecided>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.DecideExtension;
}

/// <summary>More time was granted or not.</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="DueDay">Last day in time now.</param>
public sealed record ExtensionDecided(Guid Obligation, DateOnly DueDay);

internal sealed class DecideExtensionInput : AbstractValidator<DecideExtensionCommand>
{
    public DecideExtensionInput() => RuleFor(request => request.Reason).Needed("reason", "lý do quyết định");
}

internal sealed class DecideExtensionHandler(
    IDemands demands, IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<DecideExtensionCommand, Outcome<ExtensionDecided>>
{
    public async Task<Outcome<ExtensionDecided>> Handle(DecideExtensionCommand request, CancellationToken cancellationToken)
    {
        string[] provinces = [.. ObligationScopes.Provinces(current.Actor!, books.Current)];
        var asked = await demands.FindExtensionAsync(provinces, request.Extension, cancellationToken);
        var owed = asked is null ? null : await obligations.FindAsync(ObligationScopes.Of(current.Actor!, books.Current), asked.Obligation, cancellationToken);
        var decided = ExtensionSteps.Decide(asked, owed, new(request.Granted, request.Reason, current.Actor!.Name, clock.TodayInVietnam()));
        if (!decided.Succeeded)
        {
            return Outcome.Refused<ExtensionDecided>(decided.Refusals);
        }

        var (extension, found) = (decided.Value.Extension, owed!);
        await demands.DecideAsync(extension, cancellationToken);
        await obligations.KeepAsync(decided.Value.Moved is { } moved ? [moved] : [], cancellationToken);
        var debtor = found.Owner();
        var answer = request.Granted ? $"Đồng ý gia hạn tới {extension.Until.Written()}" : $"Không gia hạn, hạn vẫn là {extension.DueDay.Written()}";
        await obligations.TellAsync(
            new(debtor.Role, debtor.Id, $"{answer}: {found.Title}. {request.Reason.Trim()}", ReportingAddresses.Of(found.Id), NoticeKind.Report), cancellationToken);
        return new ExtensionDecided(found.Id, request.Granted ? extension.Until : extension.DueDay);
    }
}
