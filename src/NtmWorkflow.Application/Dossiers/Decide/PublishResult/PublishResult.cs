using FluentValidation;
using MediatR;
using NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Acts;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Dossiers.Decide.PublishResult;

/// <summary>Publishes a decision (công bố), at one place or at several.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Version">Version the page was made from, or none.</param>
/// <param name="Day">Day of publication.</param>
/// <param name="Channel">Where.</param>
/// <param name="Places">Every place with its day and address; none: only the one named.</param>
public sealed record PublishResultCommand(
    DossierId Dossier, int? Version, DateOnly Day, string Channel, IReadOnlyList<PublishedAt>? Places = null)
    : DossierCommand(Dossier, Version)
{
    /// <summary>Most places that are recorded.</summary>
    public const int MostPlaces = 10;

    /// <inheritdoc/>
    public override Permission Permission => Permission.PublishResult;
}

internal sealed class PublishResultInput : AbstractValidator<PublishResultCommand>
{
    private const int LongestAddress = 500;

    public PublishResultInput()
    {
        RuleFor(request => request.Channel).Needed("channel", "nơi công bố");
        RuleFor(request => request.Places).Must(places => places is null || places.Count <= PublishResultCommand.MostPlaces)
            .OverridePropertyName("places").WithErrorCode("places-are-in-range").WithMessage($"Ghi tối đa {PublishResultCommand.MostPlaces} nơi công bố.");
        RuleForEach(request => request.Places).ChildRules(place =>
        {
            place.RuleFor(one => one.Channel).Needed("channel", "nơi công bố");
            place.RuleFor(one => one.Where)
                .Must(where => where is null || where.Length <= LongestAddress).OverridePropertyName("where")
                .WithErrorCode("text-is-too-long").WithMessage($"Địa chỉ, số báo dài quá {LongestAddress} ký tự.")
                .Must(IsNoOtherScheme).OverridePropertyName("where")
                .WithErrorCode("address-is-of-the-web").WithMessage("Địa chỉ phải bắt đầu bằng http:// hoặc https://; số báo thì ghi bằng lời.");
        });
    }

    /// <summary>Words, or an address of the web; no other address is ever made a link.</summary>
    private static bool IsNoOtherScheme(string? where) =>
        where is null || !Uri.TryCreate(where.Trim(), UriKind.Absolute, out var address)
        || address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}

internal sealed class PublishResultHandler(DossierDesk desk, FormerRecognitions former)
    : IRequestHandler<PublishResultCommand, Outcome<ActTaken>>
{
    public async Task<Outcome<ActTaken>> Handle(PublishResultCommand request, CancellationToken cancellationToken)
    {
        DossierCase? published = null;
        var act = new ResultPublished(request.Day, request.Channel, request.Places is { Count: > 0 } places ? places : null);
        var taken = await desk.TakeAsync(
            request,
            PathTasks.Publication,
            null,
            @case =>
            {
                published = @case;
                return Task.FromResult(DecisionSteps.Publish(@case, act));
            },
            cancellationToken);
        return taken.Succeeded && published!.Dossier is { Registration.Procedure: Procedure.Acceptance, DecisionEntry: { } decision }
            ? await former.EndAsync(taken.Value, published, decision, cancellationToken)
            : taken;
    }
}
