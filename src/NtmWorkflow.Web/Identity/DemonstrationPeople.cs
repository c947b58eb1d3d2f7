using NtmWorkflow.Domain.People;
using NtmWorkflow.Infrastructure.Demonstrating;
using NtmWorkflow.Infrastructure.Law.Books;

namespace NtmWorkflow.Web.Identity;

/// <summary>The people of the demonstration, from the data files.</summary>
internal sealed class DemonstrationPeople(RulesInForce rules, DemonstrationMode mode) : IDemonstrationUsers
{
    public bool IsActive => mode.IsActive;

    public IReadOnlyList<DemonstrationPerson> People => mode.IsActive
        ?
        [
            .. rules.Demonstrations.Values
                .SelectMany(demonstration => demonstration.Users)
                .Select(user => new DemonstrationPerson(
                    user.UserName, user.DisplayName, user.Role.Vietnamese(), OrganisationNames.WithDistrict(rules.Book, user.Organisation))),
        ]
        : [];
}
