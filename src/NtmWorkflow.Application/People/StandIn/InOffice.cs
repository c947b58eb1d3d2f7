using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.People.StandIn;

/// <summary>Whether somebody in whose name work is done still holds the office (còn giữ chức vụ).</summary>
internal static class InOffice
{
    /// <summary>Asked anew each time: an office may end, and an account be locked, between two acts.</summary>
    /// <param name="people">The accounts.</param>
    /// <param name="person">Whose office.</param>
    /// <param name="cancellation">Cancels.</param>
    public static async Task<bool> HoldsOfficeAsync(this IPeople people, Actor person, CancellationToken cancellation) =>
        (await people.InAsync([person.Organisation], cancellation)).Any(one => one.User == person.User && one.Role == person.Role);
}
