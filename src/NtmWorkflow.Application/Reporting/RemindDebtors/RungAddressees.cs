using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Duties;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Reporting.Obligations;

namespace NtmWorkflow.Application.Reporting.RemindDebtors;

/// <summary>Finds out who has an account to receive what goes to a head or to the steering committee.</summary>
/// <param name="people">The accounts.</param>
/// <param name="books">The rules.</param>
public sealed class RungAddressees(IPeople people, IRuleBooks books)
{
    private static readonly RungRecipient[] Upwards = [RungRecipient.Head, RungRecipient.SteeringCommittee];
    private static readonly Role[] OfHeads = [Role.LocalChairman, Role.DepartmentHead, Role.SteeringCommittee];

    /// <summary>The heads and committees with accounts among those that these reminders go to; asks for nothing when none goes upwards.</summary>
    internal async Task<Heads> HeadsAsync(IReadOnlyList<(ObligationToRemind One, Rung Rung)> outgoing, CancellationToken cancellation)
    {
        var upwards = outgoing.Where(next => next.Rung.To.Any(Upwards.Contains)).Select(next => next.One).ToList();
        if (upwards.Count == 0)
        {
            return new(new HashSet<TaskOwner>());
        }

        var committees = upwards.Select(one => one.ProvinceYear).Distinct()
            .Select(year => Heads.BodyOf(books.Current.Provinces.GetValueOrDefault(year), OrganisationKind.SteeringCommittee)).OfType<OrganisationId>();
        var found = await people.InAsync([.. upwards.Select(one => one.Organisation).Concat(committees).Distinct()], cancellation);
        return new(found.Where(person => OfHeads.Contains(person.Role)).Select(person => new TaskOwner(person.Role, person.Organisation)).ToHashSet());
    }
}

/// <summary>Heads and committees that have an account.</summary>
/// <param name="known">They.</param>
internal sealed class Heads(IReadOnlySet<TaskOwner> known)
{
    /// <summary>
    /// Who is told by a rung. A head without an account is told through whoever works at the organisation, a committee without one
    /// through the chairman of the province: nothing is told to nobody.
    /// </summary>
    public TaskOwner? ToWhom(RungRecipient recipient, ObligationToRemind one, ProvinceYear province)
    {
        var debtor = new Debtor(one.Organisation, one.Debtor, one.OrganisationName, null);
        var owner = new TaskOwner(debtor.Role, debtor.Id);
        return recipient switch
        {
            RungRecipient.Receiver => new(Role.CoordinationOffice, province.Reporting!.Receiver),
            RungRecipient.SteeringCommittee => Known(Role.SteeringCommittee, BodyOf(province, OrganisationKind.SteeringCommittee))
                ?? (BodyOf(province, OrganisationKind.ProvincialCommittee) is { } committee ? new(Role.Chairman, committee) : null),
            RungRecipient.Head => Known(debtor.HeadRole, debtor.Id) ?? owner,
            _ => owner,
        };
    }

    /// <summary>Id of the body of this kind, or none.</summary>
    public static OrganisationId? BodyOf(ProvinceYear? province, OrganisationKind kind) =>
        province?.Departments.Organisations.FirstOrDefault(body => body.Kind == kind)?.Id;

    private TaskOwner? Known(Role? role, OrganisationId? organisation) =>
        role is { } head && organisation is { } body && new TaskOwner(head, body) is var one && known.Contains(one) ? one : null;
}
