namespace NtmWorkflow.Domain.Tests.People;

public sealed class RoleNamesTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Role_NamedAndFound_IsTheSame(Role role)
    {
        RoleNames.Find(role.Id()).ShouldBe(role);
        role.Id().ShouldBe(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()));
        role.Vietnamese().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Commune-Officer")]
    [InlineData("mayor")]
    public void UnknownName_LookedUp_FindsNobody(string id) => RoleNames.Find(id).ShouldBeNull();

    [Fact]
    public void Path_Read_NamesOnlyKnownRoles() => SmallBook.Path.Nodes.Values.OfType<UserTask>()
        .ShouldAllBe(task => RoleNames.Find(task.Role) != null);
}
