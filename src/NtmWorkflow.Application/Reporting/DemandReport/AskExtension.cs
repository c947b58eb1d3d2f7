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
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.DemandReport;

/// <summary>Asks for more time for a report on demand (xin gia hạn).</summary>
/// <param name="Obligation">The obligation.</param>
/// <param name="Until">The day asked for.</param>
/// <param name="Reason">Why.</param>
public sealed record AskExtensionCommand([property: JsonIgnore] Guid Obligation, DateOnly? Until, string Reason) : IRequest<Outcome<ExtensionAsked>>, IChange
{
    /// <inheritdoc/>
    public Permission Permission => Permission.AskExtension;
}

/// <summary>More time was asked for.</summary>
/// <param name="Extension">The request.</param>
public sealed record ExtensionAsked(Guid Extension);

internal sealed class AskExtensionInput : AbstractValidator<AskExtensionCommand>
{
    public AskExtensionInput()
    {
        RuleFor(request => request.Until).NotNull()
            .OverridePropertyName("until").WithErrorCode("date-is-needed").WithMessage("Chưa nhập ngày xin gia hạn tới.");
        RuleFor(request => request.Reason).Needed("reason", "lý do xin gia hạn");
    }
}

internal sealed class AskExtensionHandler(
    IDemands demands, IObligations obligations, IRuleBooks books, ICurrentActor current, TimeProvider clock)
    : IRequestHandler<AskExtensionCommand, Outcome<ExtensionAsked>>
{
    public async Task<Outcome<ExtensionAsked>> Handle(AskExtensionCommand request, CancellationToken cancellationToken)
    {
        var found = await obligations.FindAsync(ObligationScopes.Own(current.Actor!), request.Obligation, cancellationToken);
        if (found is null)
        {
            return ObligationScopes.NotFound;
        }

        var until = request.Until!.Value;
        var asked = ExtensionSteps.Ask(
            found, await demands.ExtensionsOfAsync(found.Id, cancellationToken),
            new(Guid.CreateVersion7(clock.GetUtcNow()), until, request.Reason, clock.GetUtcNow(), current.Actor!.Name), clock.TodayInVietnam());
        if (!asked.Succeeded)
        {
            return Outcome.Refused<ExtensionAsked>(asked.Refusals);
        }

        var extension = asked.Value;
        await demands.AskAsync(extension, cancellationToken);
        if (books.Current.Provinces.GetValueOrDefault(found.ProvinceYear)?.Reporting is { } regime)
        {
            await obligations.TellAsync(
                new(Role.CoordinationOffice, regime.Receiver, $"{found.OrganisationName} xin gia hạn tới {until.Written()}: {found.Title}. Lý do: {extension.Reason}", ReportingAddresses.Of(found.Id), NoticeKind.Report),
                cancellationToken);
        }

        return new ExtensionAsked(extension.Id);
    }
}
