using MediatR;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ViewCriteriaSets;

/// <summary>Asks for two sets, or two versions of a set, side by side (so sánh bộ tiêu chí).</summary>
/// <param name="Before">The first; none: only the choices.</param>
/// <param name="After">The second; none: only the choices.</param>
public sealed record CompareSetsQuery(SetReference? Before, SetReference? After) : IRequest<Outcome<SetsSideBySide>>, IGuarded
{
    /// <inheritdoc/>
    public Permission Permission => Permission.ViewCriteriaSets;
}

/// <summary>Two sets side by side.</summary>
/// <param name="Before">The first, or none when none was chosen.</param>
/// <param name="After">The second, or none when none was chosen.</param>
/// <param name="Comparison">What differs; none until both were chosen.</param>
/// <param name="Choices">What can be chosen.</param>
public sealed record SetsSideBySide(FoundSet? Before, FoundSet? After, SetComparison? Comparison, IReadOnlyList<SetChoice> Choices);

internal sealed class CompareSetsHandler(SetShelf shelf) : IRequestHandler<CompareSetsQuery, Outcome<SetsSideBySide>>
{
    public async Task<Outcome<SetsSideBySide>> Handle(CompareSetsQuery request, CancellationToken cancellationToken)
    {
        var choices = await shelf.ChoicesAsync(cancellationToken);
        if (request is not { Before: { } first, After: { } second })
        {
            return new SetsSideBySide(null, null, null, choices);
        }

        var before = await shelf.FindAsync("before", first, cancellationToken);
        var after = await shelf.FindAsync("after", second, cancellationToken);
        return before.Succeeded && after.Succeeded
            ? new SetsSideBySide(before.Value, after.Value, SetComparison.Compare(before.Value.Set, after.Value.Set), choices)
            : Outcome.Refused<SetsSideBySide>([.. before.Refusals, .. after.Refusals]);
    }
}
